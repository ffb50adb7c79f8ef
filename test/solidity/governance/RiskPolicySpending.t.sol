// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {FalseCoin} from "../../contracts/FalseCoin.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {Proposal, call} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract RiskPolicySpendingTest is GovernedNetwork {
    function test_WhenATreasuryProposalExecutes_ItCountsEachAssetAgainstItsCap() external {
        Proposal memory p = _pay(BOB, 100e6)
            .and(address(coin), 0, abi.encodeCall(IERC20.approve, (CAROL, 50e6)))
            .and(address(token), 0, abi.encodeCall(IERC20.transfer, (BOB, 3e18)))
            .and(address(knob), 2 ether, abi.encodeCall(Knob.press, ()))
            .and(address(knob), 1 ether, abi.encodeCall(Knob.press, ()));
        _enact(p);

        _assertSpent(address(coin), 150e6, "transfer and approval");
        _assertSpent(address(token), 3e18, "token");
        _assertSpent(address(0), 3 ether, "value");
        vm.assertEq(coin.balanceOf(BOB), 100e6, "paid");
        vm.assertEq(coin.allowance(address(timelock), CAROL), 50e6, "allowed");
        vm.assertEq(address(knob).balance, 3 ether, "sent");
    }

    function test_RevertWhen_TheRestOfTheCapIsTooSmall_UntilTheNextPeriod() external {
        Proposal memory first = _pay(BOB, COIN_CAP).named("first");
        Proposal memory second = _pay(BOB, 1).named("second");
        uint256 id = _passBoth(first, second);
        _execute(first);
        uint256 next = _periodEnd();

        vm.expectRevert(_capExceeded(address(coin), 1, 0, next));
        _execute(second);
        _assertState(id, IGovernor.ProposalState.Queued, "still queued");

        vm.warp(next - 1);
        vm.expectRevert(_capExceeded(address(coin), 1, 0, next));
        _execute(second);

        vm.warp(next);
        _execute(second);
        _assertSpent(address(coin), 1, "next period");
        vm.assertEq(coin.balanceOf(BOB), COIN_CAP + 1, "both paid");
    }

    function test_RevertWhen_TheRestOfTheCapIsTooSmallForPartOfAProposal() external {
        Proposal memory first = _pay(BOB, COIN_CAP - 10).named("first");
        Proposal memory second = _pay(BOB, 10).and(address(coin), 0, _allow(CAROL, 1).calldatas[0]).named("second");
        _passBoth(first, second);
        _execute(first);
        vm.expectRevert(_capExceeded(address(coin), 1, 0, _periodEnd()));
        _execute(second);
        vm.assertEq(coin.balanceOf(BOB), COIN_CAP - 10, "nothing of the second ran");
    }

    function test_RevertWhen_ValueIsAboveTheRestOfTheCap() external {
        Proposal memory first = _press(ETH_CAP).named("first");
        Proposal memory second = _press(1).named("second");
        _passBoth(first, second);
        _execute(first);
        vm.expectRevert(_capExceeded(address(0), 1, 0, _periodEnd()));
        _execute(second);
    }

    function test_RevertWhen_TheCapWasLoweredAfterTheVote() external {
        Proposal memory payment = _pay(BOB, 100e6);
        Proposal memory lower = _toGovernor(abi.encodeCall(governor.setSpendingCap, (address(coin), 99e6)));
        _passBoth(lower, payment);
        _execute(lower);
        vm.expectRevert(_capExceeded(address(coin), 100e6, 99e6, _periodEnd()));
        _execute(payment);
    }

    function test_WhenTheCapFallsBelowWhatWasSpent_ItLeavesNothing() external {
        Proposal memory spent = _pay(BOB, 100e6).named("before");
        Proposal memory lower = _toGovernor(abi.encodeCall(governor.setSpendingCap, (address(coin), 50e6)));
        Proposal memory another = _pay(BOB, 1).named("after");
        uint256 id = _propose(spent);
        _startVote(id);
        _vote(id, ALICE, FOR);
        _passBoth(lower, another);
        _queue(spent);
        vm.warp(_now() + SPENDING_PERIOD);
        _execute(spent);
        _execute(lower);
        vm.expectRevert(_capExceeded(address(coin), 1, 0, _periodEnd()));
        _execute(another);
    }

    function test_WhenTheCapWasRaisedAfterTheVote_ItAllowsNoMoreThanTheNewCap() external {
        Proposal memory first = _pay(BOB, COIN_CAP).named("first");
        Proposal memory second = _pay(BOB, COIN_CAP).named("second");
        uint256 id = _propose(second);
        _startVote(id);
        _vote(id, ALICE, FOR);
        _passBoth(first, _toGovernor(abi.encodeCall(governor.setSpendingCap, (address(coin), 2 * COIN_CAP - 1))));
        _queue(second);
        vm.warp(_now() + SPENDING_PERIOD);
        _execute(first);
        _execute(_toGovernor(abi.encodeCall(governor.setSpendingCap, (address(coin), 2 * COIN_CAP - 1))));
        vm.expectRevert(_capExceeded(address(coin), COIN_CAP, COIN_CAP - 1, _periodEnd()));
        _execute(second);
    }

    function test_WhenAConstitutionalProposalSpends_ItDoesNotCount() external {
        _enact(_pay(BOB, 10 * COIN_CAP));
        _assertSpent(address(coin), 0, "constitutional");
        vm.assertEq(coin.balanceOf(BOB), 10 * COIN_CAP, "paid");
    }

    function test_WhenATokenAnswersFalse_ItCountsAsPaid() external {
        FalseCoin mute = new FalseCoin(address(timelock), COIN_CAP);
        _enact(_toGovernor(abi.encodeCall(governor.setSpendingCap, (address(mute), COIN_CAP))));
        Proposal memory p = call(address(mute), abi.encodeCall(mute.transfer, (BOB, COIN_CAP)));
        uint256 id = _ready(p);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.SpendingCounted(address(mute), COIN_CAP, COIN_CAP, _periodEnd());
        _execute(p);
        _assertState(id, IGovernor.ProposalState.Executed, "without effect");
        _assertSpent(address(mute), COIN_CAP, "counted all the same");
        vm.assertEq(mute.balanceOf(BOB), 0, "not paid");
    }

    function test_WhenNothingWasSpent_ItReportsZeroAndTheEndOfThePeriod() external {
        (uint256 spentTokens, uint48 endsAt) = governor.spending(address(coin));
        vm.assertEq(spentTokens, 0, "spent");
        vm.assertEq(endsAt, START - 1 days + SPENDING_PERIOD, "end");
        vm.assertEq(governor.SPENDING_PERIOD(), SPENDING_PERIOD, "period");

        vm.warp(endsAt);
        (, uint48 nextEndsAt) = governor.spending(address(coin));
        vm.assertEq(nextEndsAt, endsAt + SPENDING_PERIOD, "next end");
    }

    /// @dev Both queued and due, early in a spending period.
    function _passBoth(Proposal memory first, Proposal memory second) private returns (uint256 secondId) {
        uint256 firstId = _propose(first);
        secondId = _propose(second);
        _startVote(secondId);
        _vote(firstId, ALICE, FOR);
        _vote(secondId, ALICE, FOR);
        _endVote(secondId);
        _queue(first);
        _queue(second);
        vm.warp(((_now() + TIMELOCK_DELAY) / SPENDING_PERIOD + 1) * SPENDING_PERIOD);
    }

    function _periodEnd() private view returns (uint256) {
        return (_now() / SPENDING_PERIOD + 1) * SPENDING_PERIOD;
    }

    function _assertSpent(address asset, uint256 expected, string memory what) private view {
        (uint256 spentTokens, ) = governor.spending(asset);
        vm.assertEq(spentTokens, expected, what);
    }

    function _capExceeded(
        address asset,
        uint256 amount,
        uint256 left,
        uint256 next
    ) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IAlthingGovernor.Governor_SpendingCapExceeded.selector, asset, amount, left, next);
    }
}
