// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAlthingGovernor} from "../../../../contracts/governance/IAlthingGovernor.sol";
import {RiskClass} from "../../../../contracts/governance/RiskClass.sol";
import {AlthingToken} from "../../../../contracts/token/AlthingToken.sol";
import {IAlthingToken} from "../../../../contracts/token/IAlthingToken.sol";
import {GovernedNetwork} from "../GovernedNetwork.sol";
import {Proposal, call} from "../Proposal.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

contract LoopholeAttacksTest is GovernedNetwork {
    function deployToken(IAlthingToken.Allocation[] memory allocations) public returns (AlthingToken) {
        return AlthingToken(deployBuilt("AlthingToken.sol:AlthingToken", abi.encode("Network", "NET", allocations)));
    }

    function test_RevertWhen_AnExcludedHolderIsAKeyWithDelegatedCode() external {
        IAlthingToken.Allocation[] memory allocations = _allocations();
        vm.etch(ALICE, abi.encodePacked(hex"ef0100", address(knob)));
        allocations[0] = IAlthingToken.Allocation(ALICE, 1, true);
        vm.expectRevert();
        this.deployToken(allocations);
    }

    function test_RevertWhen_AHolderIsNamedTwiceFirstWithNothing() external {
        IAlthingToken.Allocation[] memory allocations = _allocations();
        allocations[0] = IAlthingToken.Allocation(address(timelock), 0, false);
        vm.expectRevert();
        this.deployToken(allocations);
    }

    function test_WhenATransferIsMadeOnTheZeroAddress_ItIsConstitutional() external view {
        _assertClass(call(address(0), abi.encodeCall(IERC20.transfer, (BOB, 1))), RiskClass.Constitutional, "zero");
    }

    function test_RevertWhen_ACarrierOfAnyKindIsLowered() external {
        string[12] memory carriers = [
            "transferAndCall(address,uint256,bytes)",
            "approveAndCall(address,uint256,bytes)",
            "transferFromAndCall(address,address,uint256)",
            "transferFromAndCall(address,address,uint256,bytes)",
            "safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)",
            "safeTransferFrom(address,address,uint256,uint256,bytes)",
            "aggregate((address,bytes)[])",
            "tryAggregate(bool,(address,bytes)[])",
            "aggregate3Value((address,bool,uint256,bytes)[])",
            "executeBatch(address[],uint256[],bytes[])",
            "propose(address[],uint256[],bytes[],string)",
            "upgradeAndCall(address,address,bytes)"
        ];
        for (uint256 i = 0; i < carriers.length; ++i) {
            IAlthingGovernor.GovernorConfig memory config = _config();
            config.policies = new IAlthingGovernor.PolicyEntry[](1);
            config.policies[0] = IAlthingGovernor.PolicyEntry(
                address(knob),
                bytes4(keccak256(bytes(carriers[i]))),
                RiskClass.Routine
            );
            vm.expectRevert();
            this.deployGovernor(config);
        }
    }

    function test_RevertWhen_TheGuardianCancelsWhatWasDefeated() external {
        Proposal memory p = _turn(1);
        uint256 id = _open(p);
        _endVote(id);
        _assertState(id, IGovernor.ProposalState.Defeated, "before");
        vm.expectRevert();
        _cancelByGuardian(GUARDIAN, p, "");
        _assertState(id, IGovernor.ProposalState.Defeated, "after");
    }
}
