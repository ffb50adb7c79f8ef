// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../contracts/committee/seats/ICommittee.sol";
import {ICommitteeGuard} from "../../../contracts/committee/seats/ICommitteeGuard.sol";
import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {vm} from "../Vm.sol";

/// @dev Functions that an audit found open to being made routine, on a target that no table lists.
contract ConstitutionalSelectorsTest is GovernedNetwork {
    function test_RevertWhen_AFunctionThatCarriesCallsIsLowered() external {
        string[6] memory signatures = [
            "executeBatch((address,uint256,bytes)[])",
            "execute(address,uint256,bytes,uint8)",
            "executeFromExecutor(bytes32,bytes)",
            "installModule(uint256,address,bytes)",
            "diamondCut((address,uint8,bytes4[])[],address,bytes)",
            "aggregate3((address,bool,bytes)[])"
        ];
        for (uint256 i = 0; i < signatures.length; ++i) _expectLocked(signatures[i]);
    }

    function test_RevertWhen_AFunctionThatMovesPowerIsLowered() external {
        string[19] memory signatures = [
            "setOwner(address)",
            "changeOwner(address)",
            "transferAdmin(address)",
            "setAdmin(address)",
            "setPendingAdmin(address)",
            "setAuthority(address)",
            "beginDefaultAdminTransfer(address)",
            "acceptDefaultAdminTransfer()",
            "changeDefaultAdminDelay(uint48)",
            "upgrade(address,address)",
            "setImplementation(address)",
            "enableModule(address)",
            "disableModule(address,address)",
            "setGuard(address)",
            "setFallbackHandler(address)",
            "addOwnerWithThreshold(address,uint256)",
            "removeOwner(address,address,uint256)",
            "swapOwner(address,address,address)",
            "changeThreshold(uint256)"
        ];
        for (uint256 i = 0; i < signatures.length; ++i) _expectLocked(signatures[i]);
    }

    function test_RevertWhen_AFunctionThatMovesTokensIsLowered() external {
        string[20] memory signatures = [
            "send(address,uint256,bytes)",
            "burn(uint256,bytes)",
            "authorizeOperator(address)",
            "operatorSend(address,address,uint256,bytes,bytes)",
            "operatorBurn(address,uint256,bytes,bytes)",
            "withdraw(uint256,address,address)",
            "redeem(uint256,address,address)",
            "withdraw(uint256)",
            "withdraw(address,uint256)",
            "approve(address,address,uint160,uint48)",
            "transferFrom(address,address,uint160,address)",
            "increaseApproval(address,uint256)",
            "mint(address,uint256)",
            "mint(uint256)",
            "burn(uint256)",
            "burn(address,uint256)",
            "burnFrom(address,uint256)",
            "transfer(address,uint256,uint256)",
            "approve(address,uint256,uint256)",
            "setOperator(address,bool)"
        ];
        for (uint256 i = 0; i < signatures.length; ++i) _expectLocked(signatures[i]);
    }

    function test_RevertWhen_AFunctionOfThisSuiteThatMovesPowerIsLowered() external {
        _expectLocked(ICommitteeGuard.setPower.selector, "setPower");
        _expectLocked(ICommittee.setElections.selector, "setElections");
        _expectLocked(ICommittee.recallMany.selector, "recallMany");
        _expectLocked(IEmissionController.setRewards.selector, "setRewards");
        _expectLocked("handOver(address)");
    }

    function _expectLocked(string memory signature) private {
        _expectLocked(bytes4(keccak256(bytes(signature))), signature);
    }

    /// @dev In a constructor: the same check as by vote, and a hundred times faster.
    function _expectLocked(bytes4 selector, string memory what) private {
        vm.assertTrue(governor.policyLocked(address(knob), selector), what);
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.policies = new IAlthingGovernor.PolicyEntry[](1);
        config.policies[0] = IAlthingGovernor.PolicyEntry(address(knob), selector, RiskClass.Treasury);
        vm.expectRevert(
            abi.encodeWithSelector(IAlthingGovernor.Governor_PolicyLocked.selector, address(knob), selector)
        );
        this.deployGovernor(config);
    }
}
