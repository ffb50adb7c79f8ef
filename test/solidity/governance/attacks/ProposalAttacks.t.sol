// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAlthingGovernor} from "../../../../contracts/governance/IAlthingGovernor.sol";
import {RiskClass} from "../../../../contracts/governance/RiskClass.sol";
import {Knob} from "../../../contracts/Knob.sol";
import {GovernedNetwork} from "../GovernedNetwork.sol";
import {Proposal, call} from "../Proposal.sol";
import {vm} from "../../Vm.sol";

/// @dev The attacker commands dave's votes: more than the quorum of a treasury proposal, less than that of a
/// constitutional one.
contract ProposalAttacksTest is GovernedNetwork {
    function test_Control_TheAttackerPassesAHarmlessProposal() external {
        uint256 id = _attack(_turn(1).and(address(knob), 0, _turnCall()));
        _assertState(id, IGovernor.ProposalState.Succeeded, "routine");
        id = _attack(_pay(DAVE, COIN_CAP));
        _assertState(id, IGovernor.ProposalState.Succeeded, "treasury");
    }

    function test_ARoleGrantHiddenAmongHarmlessCalls_IsConstitutional() external {
        bytes memory grant = abi.encodeCall(timelock.grantRole, (timelock.PROPOSER_ROLE(), DAVE));
        for (uint256 place = 0; place < 4; ++place) {
            Proposal memory p;
            for (uint256 i = 0; i < 4; ++i) {
                p = i == place ? p.and(address(timelock), 0, grant) : p.and(address(knob), 0, _turnCall());
            }
            _assertFails(p, "in any place");
        }
    }

    function test_ARoleGrantInsideAnotherCall_IsConstitutional() external {
        bytes memory grant = abi.encodeCall(timelock.grantRole, (timelock.PROPOSER_ROLE(), DAVE));
        address self = address(timelock);
        bytes[] memory inner = new bytes[](1);
        inner[0] = grant;
        _assertFails(
            _turn(1).and(self, 0, abi.encodeCall(timelock.schedule, (self, 0, grant, 0, 0, TIMELOCK_DELAY))),
            "timelock"
        );
        _assertFails(_turn(1).and(address(governor), 0, abi.encodeCall(governor.relay, (self, 0, grant))), "governor");
        _assertFails(_turn(1).and(address(knob), 0, abi.encodeCall(Multicall.multicall, (inner))), "multicall");
        _assertFails(
            _turn(1).and(address(knob), 0, abi.encodeWithSignature("execute(address,uint256,bytes)", self, 0, grant)),
            "account"
        );
    }

    function test_AnApprovalHiddenAmongHarmlessCalls_IsConstitutionalAboveTheCap() external {
        bytes memory approve = abi.encodeCall(IERC20.approve, (DAVE, type(uint256).max));
        _assertFails(_turn(1).and(address(coin), 0, approve).and(address(knob), 0, _turnCall()), "approve");
        bytes memory more = abi.encodeWithSignature("increaseAllowance(address,uint256)", DAVE, 1);
        _assertFails(_turn(1).and(address(coin), 0, more), "increaseAllowance");
        bytes memory all = abi.encodeWithSignature("setApprovalForAll(address,bool)", DAVE, true);
        _assertFails(_turn(1).and(address(coin), 0, all), "setApprovalForAll");
    }

    function test_AnApprovalBelowTheCap_CountsLikeATransfer() external {
        Proposal memory p = _allow(DAVE, COIN_CAP).and(address(coin), 0, _pay(DAVE, 1).calldatas[0]);
        _assertFails(p, "approved and transferred");
    }

    function test_AnAmountSplitOverCalls_IsSummed() external {
        Proposal memory p;
        for (uint256 i = 0; i < 11; ++i) {
            p = p.and(address(coin), 0, abi.encodeCall(IERC20.transfer, (DAVE, COIN_CAP / 10)));
        }
        _assertFails(p, "coins");

        p = _turn(1);
        for (uint256 i = 0; i < 11; ++i) {
            p = p.and(address(knob), ETH_CAP / 10, abi.encodeCall(Knob.press, ()));
        }
        _assertFails(p, "value");
    }

    function test_AnAmountSplitOverProposals_IsCappedPerPeriod() external {
        Proposal[] memory parts = new Proposal[](4);
        for (uint256 i = 0; i < parts.length; ++i) {
            parts[i] = _pay(DAVE, COIN_CAP / 2).named(vm.toString(i));
            _proposeAs(DAVE, parts[i]);
        }
        _startVote(parts[0].proposalId());
        for (uint256 i = 0; i < parts.length; ++i) _vote(parts[i].proposalId(), DAVE, FOR);
        _endVote(parts[0].proposalId());
        for (uint256 i = 0; i < parts.length; ++i) _queue(parts[i]);
        vm.warp((_now() / SPENDING_PERIOD + 1) * SPENDING_PERIOD);

        _execute(parts[0]);
        _execute(parts[1]);
        for (uint256 i = 2; i < parts.length; ++i) {
            vm.expectPartialRevert(IAlthingGovernor.Governor_SpendingCapExceeded.selector);
            _execute(parts[i]);
        }
        vm.assertEq(coin.balanceOf(DAVE), COIN_CAP, "one cap");
    }

    function test_APolicyProposedTogetherWithItsCall_IsConstitutional() external {
        bytes memory lower = abi.encodeCall(
            governor.setPolicy,
            (address(knob), Knob.smash.selector, RiskClass.Routine)
        );
        Proposal memory p = call(address(governor), lower).and(address(knob), 0, abi.encodeCall(Knob.smash, ()));
        _assertFails(p, "policy and call");
    }

    function test_ACopiedProposal_IsRefusedWhenTheDescriptionNamesItsProposer() external {
        Proposal memory p = _turn(1).named(string.concat("Turn the knob\n#proposer=", vm.toString(ALICE)));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, DAVE));
        _proposeAs(DAVE, p);
        _proposeAs(ALICE, p);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancelAs(DAVE, p);
    }

    function test_Assumption_ACopiedProposalWithoutThatNameCanBeCancelledByTheCopier() external {
        Proposal memory p = _turn(1).named("Turn the knob");
        _proposeAs(DAVE, p);
        _cancelAs(DAVE, p);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _proposeAs(ALICE, p);
    }

    /// @dev To the end of its vote, with the attacker's votes alone.
    function _attack(Proposal memory p) private returns (uint256 id) {
        id = _proposeAs(DAVE, p);
        _startVote(id);
        _vote(id, DAVE, FOR);
        _endVote(id);
    }

    function _assertFails(Proposal memory p, string memory what) private {
        uint256 id = _attack(p);
        vm.assertEq(uint256(governor.proposalClass(id)), uint256(RiskClass.Constitutional), what);
        _assertState(id, IGovernor.ProposalState.Defeated, what);
    }

    function _turnCall() private pure returns (bytes memory) {
        return abi.encodeCall(Knob.turn, (1));
    }
}
