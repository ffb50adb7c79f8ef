// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../../contracts/governance/IAlthingGovernor.sol";
import {Reentrant} from "../../../contracts/Reentrant.sol";
import {ReturnBomb} from "../../../contracts/ReturnBomb.sol";
import {Thief} from "../../../contracts/Thief.sol";
import {GovernedNetwork} from "../GovernedNetwork.sol";
import {Proposal, call} from "../Proposal.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

contract ExecutionAttacksTest is GovernedNetwork {
    /// @dev Of a transaction since Fusaka (EIP-7825).
    uint256 private constant TRANSACTION_GAS = 1 << 24;

    // ---- targets that change ---------------------------------------------------------------------------------------

    function test_ATargetReplacedAfterTheVote_DoesNotRun() external {
        Proposal memory p = _press(ETH_CAP);
        _ready(p);
        vm.etch(address(knob), address(new Thief()).code);
        vm.expectPartialRevert(IAlthingGovernor.Governor_TargetCodeChanged.selector);
        _execute(p);
        vm.assertEq(address(knob).balance, 0, "nothing paid");
    }

    function test_ATargetDeployedAfterTheVote_DoesNotRun() external {
        bytes32 initCodeHash = keccak256(type(Thief).creationCode);
        bytes32 hash = keccak256(abi.encodePacked(bytes1(0xff), address(this), bytes32("salt"), initCodeHash));
        address promised = address(uint160(uint256(hash)));
        Proposal memory p = call(promised, 5 ether, "");
        _ready(p);

        vm.assertEq(address(new Thief{salt: "salt"}()), promised, "as computed");
        vm.expectPartialRevert(IAlthingGovernor.Governor_TargetCodeChanged.selector);
        _execute(p);
        vm.assertEq(promised.balance, 0, "nothing paid");
    }

    // ---- re-entry --------------------------------------------------------------------------------------------------

    function test_ATargetThatCallsBack_RunsOnceAndReachesNothing() external {
        Reentrant attacker = new Reentrant();
        Proposal memory p = call(address(attacker), abi.encodeCall(Reentrant.strike, ()));
        Proposal memory undue = _turn(1);
        uint256 id = _propose(p);
        uint256 undueId = _propose(undue);
        _startVote(undueId);
        _vote(id, ALICE, FOR);
        _vote(undueId, ALICE, FOR);
        _endVote(undueId);
        _queue(p);
        vm.warp(_now() + 1);
        _queue(undue);
        vm.warp(governor.proposalEta(id));

        attacker.arm(address(governor), _executeCall(p));
        attacker.arm(address(governor), _queueCall(p));
        attacker.arm(address(governor), _executeCall(undue));
        attacker.arm(
            address(timelock),
            abi.encodeCall(timelock.executeBatch, (p.targets, p.values, p.calldatas, 0, _salt(p)))
        );
        attacker.arm(address(timelock), abi.encodeCall(timelock.grantRole, (timelock.PROPOSER_ROLE(), STRANGER)));
        attacker.arm(address(timelock), abi.encodeCall(timelock.updateDelay, (0)));
        attacker.arm(address(governor), abi.encodeCall(governor.setGuardian, (STRANGER, uint48(START + 600 days))));
        attacker.arm(address(governor), abi.encodeCall(governor.relay, (address(knob), 0, "")));
        attacker.arm(
            address(governor),
            abi.encodeCall(governor.cancel, (undue.targets, undue.values, undue.calldatas, undue.descriptionHash()))
        );

        _execute(p);
        vm.assertEq(attacker.runs(), 1, "once");
        vm.assertEq(attacker.successes(), 0, "reached nothing");
        vm.assertEq(knob.runs(), 0, "nothing before its time");
    }

    function test_ATargetThatRunsAnotherDueProposal_LetsNothingUnpassedThrough() external {
        Reentrant attacker = new Reentrant();
        Proposal memory outer = call(address(attacker), abi.encodeCall(Reentrant.strike, ())).and(
            address(governor),
            0,
            abi.encodeCall(governor.setVotingDelay, (2 days))
        );
        Proposal memory inner = _toGovernor(abi.encodeCall(governor.setVotingPeriod, (9 days)));
        uint256 outerId = _propose(outer);
        uint256 innerId = _propose(inner);
        _startVote(innerId);
        _vote(outerId, ALICE, FOR);
        _vote(outerId, BOB, FOR);
        _vote(innerId, ALICE, FOR);
        _endVote(innerId);
        _queue(outer);
        _queue(inner);
        vm.warp(governor.proposalEta(innerId));
        attacker.arm(address(governor), _executeCall(inner));

        vm.expectRevert();
        _execute(outer);
        _assertState(outerId, IGovernor.ProposalState.Queued, "outer not lost");
        _assertState(innerId, IGovernor.ProposalState.Queued, "inner not lost");

        _execute(inner);
        _execute(outer);
        vm.assertEq(governor.votingPeriod(), 9 days, "inner ran");
        vm.assertEq(governor.votingDelay(), 2 days, "outer ran");
        vm.assertEq(attacker.successes(), 0, "the second attempt failed");
    }

    // ---- return data -----------------------------------------------------------------------------------------------

    function test_AReturnDataBomb_FailsAlone() external {
        Proposal memory bomb = call(address(new ReturnBomb(false)), hex"12345678");
        Proposal memory failing = call(address(new ReturnBomb(true)), hex"12345678");
        Proposal memory good = _turn(1);
        uint256 bombId = _propose(bomb);
        uint256 failingId = _propose(failing);
        uint256 goodId = _propose(good);
        _startVote(goodId);
        uint256[3] memory ids = [bombId, failingId, goodId];
        for (uint256 i = 0; i < 3; ++i) _vote(ids[i], ALICE, FOR);
        _endVote(goodId);
        _queue(bomb);
        _queue(failing);
        _queue(good);
        vm.warp(governor.proposalEta(goodId));

        _assertFailsWithin(bomb);
        _assertFailsWithin(failing);
        _execute(good);
        vm.assertEq(knob.runs(), 1, "the good one ran");
        _assertState(bombId, IGovernor.ProposalState.Queued, "the bomb waits until it expires");
    }

    // ---- ways around the governor ----------------------------------------------------------------------------------

    function test_AStrangerAtTheTimelock_IsRefused() external {
        Proposal memory p = _turn(1);
        _ready(p);
        address[4] memory others = [STRANGER, ALICE, GUARDIAN, address(this)];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.prank(others[i]);
            vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
            timelock.executeBatch(p.targets, p.values, p.calldatas, 0, _salt(p));
        }
        _execute(p);
        vm.assertEq(knob.runs(), 1, "through the governor");
    }

    function test_ASecondInitialisation_IsRefused() external {
        // The deployer gave up the timelock, and nobody took it over.
        bytes32 admin = timelock.DEFAULT_ADMIN_ROLE();
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        timelock.grantRole(admin, address(this));
        // No contract has a function that begins anew.
        string[4] memory signatures = ["initialize()", "init()", "setup()", "configure()"];
        address[3] memory contracts = [address(token), address(timelock), address(governor)];
        for (uint256 i = 0; i < signatures.length; ++i) {
            for (uint256 j = 0; j < contracts.length; ++j) {
                (bool ok, ) = contracts[j].call(abi.encodeWithSignature(signatures[i]));
                vm.assertFalse(ok, signatures[i]);
            }
        }
    }

    function test_TheLinkedLibraryCalledByItself_ChangesNothing() external {
        address library_ = deployBuilt("RiskPolicy.sol:RiskPolicy", "");
        uint256 slot = 0;
        // As signatures: importing the library would compile it by the older generator, whose stack is too short for it.
        // A view with the same arguments answers, so a refusal is not a malformed call.
        (bool readable, ) = library_.call(
            abi.encodeWithSelector(bytes4(keccak256("spending(RiskPolicy.Tables storage,address)")), slot, address(0))
        );
        vm.assertTrue(readable, "readable");
        (bool ok, ) = library_.call(
            abi.encodeWithSelector(
                bytes4(keccak256("setSpendingCap(RiskPolicy.Tables storage,address,uint256)")),
                slot,
                address(0),
                1
            )
        );
        vm.assertFalse(ok, "set");
    }

    // ---- the assumption behind expiry and pin ----------------------------------------------------------------------

    function test_Assumption_WithAnOpenExecutorRoleExpiryAndPinHoldNothing() external {
        timelock = _deployTimelock();
        timelock.grantRole(timelock.EXECUTOR_ROLE(), address(0));
        governor = _deployGovernor(_config());
        _handOver(timelock, governor);

        Proposal memory p = _turn(1);
        uint256 id = _ready(p);
        vm.warp(governor.proposalExpiry(id) + 1);
        _assertState(id, IGovernor.ProposalState.Expired, "expired");
        vm.etch(address(knob), address(new Thief()).code);

        vm.prank(STRANGER);
        timelock.executeBatch(p.targets, p.values, p.calldatas, 0, _salt(p));
        vm.assertEq(knob.runs(), 1, "ran all the same");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _assertFailsWithin(Proposal memory p) private {
        (bool ok, ) = address(governor).call{gas: TRANSACTION_GAS}(_executeCall(p));
        vm.assertFalse(ok, "within the gas of a transaction");
    }

    function _executeCall(Proposal memory p) private pure returns (bytes memory) {
        return abi.encodeCall(IGovernor.execute, (p.targets, p.values, p.calldatas, p.descriptionHash()));
    }

    function _queueCall(Proposal memory p) private pure returns (bytes memory) {
        return abi.encodeCall(IGovernor.queue, (p.targets, p.values, p.calldatas, p.descriptionHash()));
    }

    function _salt(Proposal memory p) private view returns (bytes32) {
        return bytes20(address(governor)) ^ p.descriptionHash();
    }
}
