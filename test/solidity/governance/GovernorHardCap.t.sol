// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {AnyToken} from "../../contracts/AnyToken.sol";
import {Coin} from "../../contracts/Coin.sol";
import {Deed} from "../../contracts/Deed.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal, call} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract GovernorHardCapTest is GovernedNetwork {
    uint256 private constant ALL = type(uint256).max;
    uint48 private constant FOR_GOOD = type(uint48).max;
    uint256 private constant SHARE = (USD_HELD * HARD_CAP_BPS) / 10_000;

    // ---- what leaves -----------------------------------------------------------------------------------------------

    function test_RevertWhen_AConstitutionalVoteSendsMoreThanTheShare() external {
        Proposal memory p = _send(usd, SHARE + 1);
        _assertClass(p, RiskClass.Constitutional, "the highest");
        _ready(p);
        vm.expectRevert(_exceeded(address(usd), SHARE + 1, SHARE, _now() + HARD_CAP_PERIOD));
        _execute(p);
        vm.assertEq(usd.balanceOf(address(timelock)), USD_HELD, "all there");
    }

    function test_WhenAVoteSendsTheShare_NothingMoreLeavesUntilThePeriodEnds() external {
        Proposal memory first = _send(usd, SHARE).named("first");
        Proposal memory second = _send(usd, 1).named("second");
        _readyBoth(first, second);
        uint256 end = _now() + HARD_CAP_PERIOD;
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.OutflowCounted(address(usd), SHARE, SHARE, USD_HELD, end);
        _execute(first);
        vm.expectRevert(_exceeded(address(usd), 1, 0, end));
        _execute(second);

        Proposal memory later = _send(usd, 1).named("later");
        _proposeAt(later, end);
        vm.warp(end - 1);
        vm.expectRevert(_exceeded(address(usd), 1, 0, end));
        _execute(later);
        vm.warp(end);
        _execute(later);
        IAlthingGovernor.HardCapStanding memory standing = governor.hardCap(address(usd));
        vm.assertEq(standing.heldTokens, USD_HELD - SHARE, "of what is left");
        vm.assertEq(standing.goneTokens, 1, "gone");
        vm.assertEq(standing.periodEndsAtSeconds, end + HARD_CAP_PERIOD, "a period of its own");
    }

    function test_RevertWhen_AnAmountIsSplitOverCalls() external {
        Proposal memory p = _send(usd, SHARE).and(address(usd), 0, abi.encodeCall(IERC20.approve, (BOB, 1)));
        _ready(p);
        vm.expectRevert(_exceeded(address(usd), 1, 0, _now() + HARD_CAP_PERIOD));
        _execute(p);
    }

    function test_WhenATreasuryVoteSpends_ItCountsToo() external {
        _enact(_toGovernor(abi.encodeCall(governor.setSpendingCap, (address(usd), SHARE))));
        Proposal memory p = _send(usd, SHARE);
        _assertClass(p, RiskClass.Treasury, "class");
        _enact(p);
        _assertGone(address(usd), SHARE, "counted");
        p = _send(usd, 1).named("again");
        _ready(p);
        vm.warp(_now() + SPENDING_PERIOD);
        vm.expectPartialRevert(IAlthingGovernor.Governor_HardCapExceeded.selector);
        _execute(p);
    }

    function testFuzz_WhateverProposalsSend_NoMoreThanTheShareLeavesInAPeriod(uint256[6] memory amounts) external {
        Proposal[] memory all = new Proposal[](amounts.length);
        uint256[] memory ids = new uint256[](amounts.length);
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] %= SHARE / 2;
            all[i] = _send(usd, amounts[i]).named(vm.toString(i));
            ids[i] = _propose(all[i]);
        }
        _startVote(ids[0]);
        for (uint256 i = 0; i < ids.length; ++i) _vote(ids[i], ALICE, FOR);
        _endVote(ids[0]);
        for (uint256 i = 0; i < all.length; ++i) _queue(all[i]);
        vm.warp(_now() + TIMELOCK_DELAY);

        uint256 sent;
        for (uint256 i = 0; i < all.length; ++i) {
            bool fits = sent + amounts[i] <= SHARE;
            if (!fits) vm.expectPartialRevert(IAlthingGovernor.Governor_HardCapExceeded.selector);
            _execute(all[i]);
            if (fits) sent += amounts[i];
        }
        vm.assertEq(usd.balanceOf(address(timelock)), USD_HELD - sent, "the rest is there");
        _assertGone(address(usd), sent, "and no more is counted");
    }

    // ---- every way out ---------------------------------------------------------------------------------------------

    function test_WhenAWayOutIsKnown_ItsAmountCounts() external {
        AnyToken asset = _listed(10_000);
        string[10] memory second = [
            "transfer(address,uint256)",
            "approve(address,uint256)",
            "increaseAllowance(address,uint256)",
            "increaseApproval(address,uint256)",
            "transferAndCall(address,uint256)",
            "transferAndCall(address,uint256,bytes)",
            "approveAndCall(address,uint256)",
            "approveAndCall(address,uint256,bytes)",
            "send(address,uint256,bytes)",
            "burnFrom(address,uint256)"
        ];
        string[4] memory first = [
            "burn(uint256)",
            "burn(uint256,bytes)",
            "withdraw(uint256)",
            "redeem(uint256,address,address)"
        ];
        string[3] memory third = [
            "transferFrom(address,address,uint256)",
            "transferFromAndCall(address,address,uint256)",
            "transferFromAndCall(address,address,uint256,bytes)"
        ];
        Proposal memory p;
        for (uint256 i = 0; i < second.length; ++i) p = p.and(address(asset), 0, _call(second[i], BOB, 10, 0));
        for (uint256 i = 0; i < first.length; ++i) {
            p = p.and(address(asset), 0, abi.encodePacked(bytes4(keccak256(bytes(first[i]))), uint256(10), bytes32(0)));
        }
        for (uint256 i = 0; i < third.length; ++i) {
            p = p.and(address(asset), 0, _call(third[i], address(timelock), uint160(BOB), 10));
            p = p.and(address(asset), 0, _call(third[i], BOB, uint160(address(timelock)), 1_000_000)); // comes in
        }
        _enact(p);
        _assertGone(address(asset), 170, "each counted");
    }

    function test_WhenACallLetsNothingOut_ItCountsNothing() external {
        AnyToken asset = _listed(10_000);
        bytes[] memory data = new bytes[](5);
        data[0] = _call("delegate(address)", BOB, 0, 0);
        data[1] = _call("decreaseAllowance(address,uint256)", BOB, 5, 0);
        data[2] = _call("decreaseApproval(address,uint256)", BOB, 5, 0);
        data[3] = _call("deposit()", BOB, 0, 0);
        data[4] = _call("approve(address,uint256)", BOB, 0, 0);
        Proposal memory p;
        for (uint256 i = 0; i < data.length; ++i) p = p.and(address(asset), 0, data[i]);
        _enact(p);
        _assertGone(address(asset), 0, "nothing");
    }

    function testFuzz_RevertWhen_AFunctionOfAListedAssetIsNotKnown(bytes4 selector, bytes memory rest) external {
        AnyToken asset = _listed(10_000);
        _expectAll(asset, abi.encodePacked(selector ^ 0x5a5a5a5a, rest), bytes4(selector ^ 0x5a5a5a5a));
    }

    function test_RevertWhen_AKnownWayOutHidesItsAmount() external {
        AnyToken asset = _listed(10_000);
        string[6] memory ways = [
            "authorizeOperator(address)",
            "setApprovalForAll(address,bool)",
            "operatorSend(address,address,uint256,bytes,bytes)",
            "withdraw(uint256,address,address)",
            "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)",
            "mint(address,uint256)"
        ];
        for (uint256 i = 0; i < ways.length; ++i) {
            _expectAll(asset, _call(ways[i], BOB, 1, 1), 0);
        }
        _expectAll(asset, abi.encodePacked(IERC20.transfer.selector, uint256(1)), 0); // cut off
        _expectAll(asset, abi.encodePacked(IERC20.transferFrom.selector, uint256(1), uint256(1)), 0);
        _expectAll(asset, "", 0);
        _expectAll(asset, hex"a905", 0);
    }

    function test_WhenTheCoinIsListed_ValueCounts() external {
        _enact(_list(address(0), true));
        uint256 share = (1_000 ether * uint256(HARD_CAP_BPS)) / 10_000;
        Proposal memory p = _press(share).and(STRANGER, 1, "");
        _ready(p);
        vm.expectRevert(_exceeded(address(0), 1, 0, _now() + HARD_CAP_PERIOD));
        _execute(p);
        _enact(_press(share));
        _assertGone(address(0), share, "counted");
    }

    function test_WhenAnAssetIsNotListed_ItLeavesFreely() external {
        _enact(_pay(BOB, 1_000_000e6));
        vm.assertEq(coin.balanceOf(BOB), 1_000_000e6, "paid");
        _assertGone(address(coin), 0, "not counted");
    }

    // ---- loosening it ----------------------------------------------------------------------------------------------

    function test_WhenTheShareIsRaised_ItCountsThirtyDaysLater() external {
        uint256 since = _announceRaise(5_000);
        Proposal memory p = _send(usd, USD_HELD / 2);
        _proposeAt(p, since);
        vm.warp(since - 1);
        vm.expectRevert(_exceeded(address(usd), USD_HELD / 2, SHARE, since - 1 + HARD_CAP_PERIOD));
        _execute(p);
        vm.warp(since);
        _execute(p);
        vm.assertEq(governor.hardCap(address(usd)).shareBps, 5_000, "in force");
        vm.assertEq(governor.hardCap(address(usd)).nextShareSinceSeconds, 0, "no longer announced");
    }

    function test_WhenTheShareIsLowered_ItCountsAtOnceAndEndsAnAnnouncedRaise() external {
        uint256 since = _announceRaise(5_000);
        _enact(_setShare(1_000));
        _assertShare(1_000, 0, 0);
        vm.warp(since + 1);
        _assertShare(1_000, 0, 0);
        Proposal memory p = _send(usd, USD_HELD / 10 + 1);
        _ready(p);
        vm.expectRevert(_exceeded(address(usd), USD_HELD / 10 + 1, USD_HELD / 10, _now() + HARD_CAP_PERIOD));
        _execute(p);
    }

    function test_WhenARaiseIsAnnouncedAgain_ItWaitsAgain() external {
        uint256 since = _announceRaise(5_000);
        uint256 later = _announceRaise(9_000);
        vm.warp(since);
        _assertShare(HARD_CAP_BPS, 9_000, uint48(later));
    }

    function test_WhenTheShareIsLoweredBelowWhatIsGone_NothingIsLeft() external {
        _enact(_send(usd, SHARE));
        _enact(_setShare(100));
        vm.assertEq(governor.hardCap(address(usd)).leftTokens, 0, "left");
    }

    function test_WhenAnAssetIsTakenOff_ItIsHeldForThirtyDaysMore() external {
        Proposal memory off = _list(address(usd), false);
        _ready(off);
        uint256 until = _now() + HARD_CAP_NOTICE;
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.HardCappedSet(address(usd), FOR_GOOD, uint48(until));
        _execute(off);
        Proposal memory p = _send(usd, USD_HELD);
        _proposeAt(p, until);
        vm.warp(until - 1);
        vm.expectRevert(_exceeded(address(usd), USD_HELD, SHARE, until - 1 + HARD_CAP_PERIOD));
        _execute(p);
        vm.warp(until);
        _execute(p);
        vm.assertEq(usd.balanceOf(BOB), USD_HELD, "free");
    }

    function test_WhenAnAssetIsPutBackOn_ItStays() external {
        _enact(_list(address(usd), false));
        _enact(_list(address(usd), true));
        vm.assertEq(governor.hardCap(address(usd)).listedUntilSeconds, FOR_GOOD, "for good");
        _enact(_list(address(coin), false)); // never was on it
        vm.assertEq(governor.hardCap(address(coin)).listedUntilSeconds, 0, "nothing to take off");
    }

    // ---- the treasury itself ---------------------------------------------------------------------------------------

    function test_RevertWhen_OthersAreLetOrderTheTreasury() external {
        bytes32[3] memory roles = [timelock.PROPOSER_ROLE(), timelock.EXECUTOR_ROLE(), timelock.DEFAULT_ADMIN_ROLE()];
        for (uint256 i = 0; i < roles.length; ++i) {
            _expectOpens(call(address(timelock), abi.encodeCall(timelock.grantRole, (roles[i], STRANGER))));
        }
        bytes memory sweep = abi.encodeCall(
            timelock.schedule,
            (address(usd), 0, _send(usd, USD_HELD).calldatas[0], 0, 0, TIMELOCK_DELAY)
        );
        _expectOpens(call(address(timelock), sweep));
        _expectOpens(_toGovernor(abi.encodeCall(governor.relay, (address(timelock), 0, sweep))));
        _expectOpens(call(address(timelock), abi.encodePacked(timelock.grantRole.selector)));
    }

    function test_WhenARoleOpensNothing_ItCanBeGranted() external {
        bytes32 canceller = timelock.CANCELLER_ROLE();
        bytes32 executor = timelock.EXECUTOR_ROLE();
        Proposal memory p = call(address(timelock), abi.encodeCall(timelock.grantRole, (canceller, STRANGER)));
        p = p.and(address(timelock), 0, abi.encodeCall(timelock.revokeRole, (executor, STRANGER)));
        p = p.and(address(timelock), 0, abi.encodeCall(timelock.updateDelay, (3 days)));
        _enact(p);
        vm.assertTrue(timelock.hasRole(canceller, STRANGER), "granted");
    }

    function test_WhenTheWholeMayLeave_AnotherGovernorCanBeLetIn() external {
        vm.warp(_announceRaise(10_000));
        bytes32 proposer = timelock.PROPOSER_ROLE();
        _enact(call(address(timelock), abi.encodeCall(timelock.grantRole, (proposer, STRANGER))));
        vm.assertTrue(timelock.hasRole(proposer, STRANGER), "granted");
        AnyToken asset = _listed(10_000);
        _enact(call(address(asset), _call("authorizeOperator(address)", BOB, 0, 0)));
        _assertGone(address(asset), 10_000, "all of it");
    }

    // ---- the list --------------------------------------------------------------------------------------------------

    function test_RevertWhen_AFunctionOfAListedAssetIsLowered() external {
        Proposal memory p = _toGovernor(
            abi.encodeCall(governor.setPolicy, (address(usd), bytes4(0x12345678), RiskClass.Routine))
        );
        vm.assertTrue(governor.policyLocked(address(usd), 0x12345678), "locked");
        _ready(p);
        vm.expectRevert(
            abi.encodeWithSelector(IAlthingGovernor.Governor_PolicyLocked.selector, address(usd), bytes4(0x12345678))
        );
        _execute(p);
    }

    function test_RevertWhen_AnAssetWithLoweredFunctionsIsListed() external {
        AnyToken asset = new AnyToken(1);
        _enact(
            _lower(address(asset), RiskClass.Routine).and(
                address(governor),
                0,
                _lower(address(asset), RiskClass.Treasury).calldatas[0]
            )
        );
        Proposal memory p = _list(address(asset), true);
        _ready(p);
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_AssetHasPolicies.selector, address(asset), 1));
        _execute(p);
        _enact(_lower(address(asset), RiskClass.Constitutional));
        _enact(_list(address(asset), true).named("again"));
        vm.assertEq(governor.hardCap(address(asset)).listedUntilSeconds, FOR_GOOD, "listed");
    }

    function test_RevertWhen_AnNftIsListedOrGivenACap() external {
        Deed deed = new Deed(address(timelock), 1);
        address[3] memory none = [address(deed), address(knob), STRANGER];
        for (uint256 i = 0; i < none.length; ++i) {
            bytes memory refused = abi.encodeWithSelector(IAlthingGovernor.Governor_NotFungible.selector, none[i]);
            Proposal memory p = _list(none[i], true);
            _ready(p);
            vm.expectRevert(refused);
            _execute(p);
            p = _toGovernor(abi.encodeCall(governor.setSpendingCap, (none[i], 5)));
            _ready(p);
            vm.expectRevert(refused);
            _execute(p);
        }
        _enact(_toGovernor(abi.encodeCall(governor.setSpendingCap, (address(deed), 0))));
    }

    function test_WhenDeployed_ItTakesAShareInsideItsBoundsOnly() external {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.hardCapShareBps = 0;
        vm.expectRevert(_outOfBounds("hardCapShareBps", 0, 1, 10_000));
        this.deployGovernor(config);
        config.hardCapShareBps = 10_001;
        vm.expectRevert(_outOfBounds("hardCapShareBps", 10_001, 1, 10_000));
        this.deployGovernor(config);
        config.hardCapShareBps = 1;
        GovernorClient deployed = _deployGovernor(config);
        vm.assertEq(deployed.hardCap(address(usd)).shareBps, 1, "share");
        vm.assertEq(deployed.hardCap(address(usd)).listedUntilSeconds, FOR_GOOD, "listed");
        vm.assertEq(deployed.hardCap(address(usd)).leftTokens, USD_HELD / 10_000, "left");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _send(Coin asset, uint256 amount) private view returns (Proposal memory) {
        return call(address(asset), abi.encodeCall(asset.transfer, (BOB, amount)));
    }

    function _list(address asset, bool listed) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setHardCapped, (asset, listed)));
    }

    function _setShare(uint16 bps) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setHardCapShare, (bps)));
    }

    function _lower(address target, RiskClass class) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setPolicy, (target, bytes4(0x12345678), class)));
    }

    function _listed(uint256 held) private returns (AnyToken asset) {
        asset = new AnyToken(held);
        _enact(_list(address(asset), true));
    }

    /// @dev Executed, and announced for the moment returned.
    function _announceRaise(uint16 bps) private returns (uint256 since) {
        Proposal memory p = _setShare(bps);
        _ready(p);
        since = _now() + HARD_CAP_NOTICE;
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.HardCapShareSet(HARD_CAP_BPS, bps, uint48(since));
        _execute(p);
        _assertShare(HARD_CAP_BPS, bps, uint48(since));
    }

    function _readyBoth(Proposal memory first, Proposal memory second) private {
        uint256 firstId = _propose(first);
        uint256 secondId = _propose(second);
        _startVote(secondId);
        _vote(firstId, ALICE, FOR);
        _vote(secondId, ALICE, FOR);
        _endVote(secondId);
        _queue(first);
        _queue(second);
        vm.warp(_now() + TIMELOCK_DELAY);
    }

    /// @dev Due a few days before `at`, so that it can be tried just before and at that second.
    function _proposeAt(Proposal memory p, uint256 at) private {
        vm.warp(at - 10 days);
        _ready(p);
        vm.assertLt(_now(), at, "due before");
    }

    function _expectAll(AnyToken asset, bytes memory data, bytes4 salt) private {
        Proposal memory p = call(address(asset), data).named(vm.toString(uint256(uint32(salt))));
        _ready(p);
        vm.expectRevert(_exceeded(address(asset), ALL, 1_500, _now() + HARD_CAP_PERIOD));
        _execute(p);
    }

    function _expectOpens(Proposal memory p) private {
        _ready(p);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAlthingGovernor.Governor_OpensTreasury.selector,
                p.targets[0],
                bytes4(p.calldatas[0]),
                HARD_CAP_BPS
            )
        );
        _execute(p);
    }

    function _call(string memory signature, address a, uint256 b, uint256 c) private pure returns (bytes memory) {
        return abi.encodeWithSelector(bytes4(keccak256(bytes(signature))), a, b, c);
    }

    function _assertGone(address asset, uint256 expected, string memory what) private view {
        vm.assertEq(governor.hardCap(asset).goneTokens, expected, what);
    }

    function _assertShare(uint16 bps, uint16 next, uint48 since) private view {
        IAlthingGovernor.HardCapStanding memory standing = governor.hardCap(address(usd));
        vm.assertEq(standing.shareBps, bps, "share");
        vm.assertEq(standing.nextShareBps, next, "next share");
        vm.assertEq(standing.nextShareSinceSeconds, since, "since");
    }

    function _exceeded(address asset, uint256 amount, uint256 left, uint256 end) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAlthingGovernor.Governor_HardCapExceeded.selector, asset, amount, left, end);
    }
}
