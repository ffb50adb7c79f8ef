// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertificates} from "../../../contracts/certification/ICertificates.sol";
import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {IAvailability} from "../../../contracts/certification/IAvailability.sol";
import {ITiers} from "../../../contracts/certification/ITiers.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {vm} from "../Vm.sol";
import {CertificationFixture} from "./CertificationFixture.sol";

contract CertificationTest is CertificationFixture {
    uint256 private constant UNTIL_EPOCH = 400;

    function setUp() public override {
        super.setUp();
        _serve(provider, OPERATOR, OPERATOR, 10, uint24(UNTIL_EPOCH));
        _toEpoch(10);
    }

    // ---- sweep -----------------------------------------------------------------------------------------------------

    function test_Sweep_GivesWhatIsUnmetTheGraceOfItsTier() external {
        vm.assertEq(_sweep(provider), 1, "changed");
        _assertStatus(provider, ICertification.Status.Grace, "grace");
        uint256 deadline = _dayAfter(block.timestamp + GRACE);
        vm.assertEq(_deadlineSeconds(provider, AUDITED), deadline, "rounded up");
        vm.assertEq(_sweep(provider), 0, "nothing more");
        vm.warp(deadline - 1);
        vm.assertEq(_sweep(provider), 0, "still in grace");
        vm.warp(deadline);
        vm.assertEq(_sweep(provider), 1, "over");
        _assertStatus(provider, ICertification.Status.Suspended, "suspended");
        vm.assertEq(uint256(certification.standingOf(provider).sinceSeconds), deadline, "since");
    }

    function test_Sweep_MakesActiveAtOnceWhereAllIsMet() external {
        _suspend();
        _certify(FIRST, AUDIT, provider);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "active");
        vm.assertEq(certification.deadlinesOf(provider), 0, "no deadline");
        vm.assertFalse(commitments.commitmentOf(provider).suspended, "earns again");
    }

    function test_Suspended_EarnsNothingFromTheNextEpoch() external {
        _suspend();
        uint256 epoch = (block.timestamp - startSeconds) / DAY;
        vm.assertEq(_weightOf(provider, epoch), 1_000, "this epoch");
        vm.assertEq(_weightOf(provider, epoch + 1), 0, "the next");
        vm.assertTrue(commitments.commitmentOf(provider).suspended, "suspended");
        vm.warp(block.timestamp + DAY);
        _certify(FIRST, AUDIT, provider);
        _sweep(provider);
        vm.assertEq(_weightOf(provider, epoch + 1), 0, "nothing afterwards for it");
        vm.assertEq(_weightOf(provider, epoch + 2), 1_000, "as before");
    }

    function test_ARevocation_SuspendsWithTheNextSweep() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "certified");
        _revokeAs(FIRST, AUDIT, uid);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "at once");
        vm.assertEq(uint256(certification.standingOf(provider).atOnce), 1 << AUDITED, "no grace");
    }

    function test_ARevocation_ChangesNothingWhereEnoughOthersCertified() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _certify(SECOND, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        vm.assertEq(_sweep(provider), 0, "nothing");
    }

    function test_ARevocation_IsWhyOnlyWhereItWouldSuffice() external {
        _set(AUDITED, 2);
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "one of two was missing anyway");
    }

    function test_AnExpiry_LeavesTheGrace() external {
        certification.bind(_audit(FIRST, provider, uint64(block.timestamp + 10 days)));
        vm.assertEq(_sweep(provider), 0, "certified");
        vm.warp(block.timestamp + 10 days);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "expired");
    }

    function test_GreatestAge_LetsWhatIsOlderCountNoLonger() external {
        _certify(FIRST, AUDIT, provider);
        _set(16 + AUDIT, 90 days);
        vm.warp(block.timestamp + 90 days - 1);
        vm.assertEq(_sweep(provider), 0, "young enough");
        vm.warp(block.timestamp + 1);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "too old");
    }

    function test_LeastFigures_LetCountWhatReachesEach() external {
        _certify(FIRST, AUDIT, provider);
        _set(8 + BENCHMARK, 1);
        _set(24 + 4, 100);
        uint32[] memory figures = _figures(4, 1_000);
        figures[3] = 99;
        certification.bind(_certificate(FIRST, BENCHMARK, provider, figures));
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "99 of 100");
        figures[3] = 100;
        certification.bind(_certificate(SECOND, BENCHMARK, provider, figures));
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "100");
    }

    function test_SelfStake_IsWhatTheOperatorStakedAndDoesNotLeaveWith() external {
        _certify(FIRST, AUDIT, provider);
        _set(0, 2_000);
        vm.assertEq(_sweep(provider), 0, "2,000");
        vm.prank(OPERATOR);
        vault.leave(provider, 1e18);
        _stake(ALICE, 10_000e18, ALICE);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "another's stake does not count");
    }

    function test_Units_AreThoseOfTheCommitmentThatRuns() external {
        _certify(FIRST, AUDIT, provider);
        _set(1, 10);
        _set(5, 40 days);
        vm.assertEq(_sweep(provider), 0, "10");
        _toEpoch(UNTIL_EPOCH - 1);
        vm.assertEq(_sweep(provider), 0, "the last epoch");
        _toEpoch(UNTIL_EPOCH);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "ended");
    }

    function test_Age_CountsFromRegistration() external {
        _certify(FIRST, AUDIT, provider);
        _set(4, 60 days);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "too young");
        vm.warp(registry.providerOf(provider).registeredSeconds + 60 days);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "old enough");
    }

    function test_Availability_HasAGraceAndAnOutageHasNone() external {
        _certify(FIRST, AUDIT, provider);
        _set(2, 9_000);
        _set(6, 3);
        available.set(provider, 9_000, false);
        vm.assertEq(_sweep(provider), 0, "enough");
        available.set(provider, 8_999, false);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Grace, "too little");
        available.set(provider, 8_999, true);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "out");
        certification.setAvailability(IAvailability(address(0)));
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "nobody is asked");
    }

    function test_RevertWhen_ASweepNamesTooManyOrNobody() external {
        vm.expectRevert(abi.encodeWithSelector(ICertification.Certification_TooManyProviders.selector, 101, 100));
        certification.sweep(new uint32[](101));
        uint32[] memory providers = new uint32[](2);
        (providers[0], providers[1]) = (provider, provider + 1);
        vm.expectRevert(abi.encodeWithSelector(ICertificates.Certification_UnknownProvider.selector, provider + 1));
        certification.sweep(providers);
    }

    // ---- holds and decisions ---------------------------------------------------------------------------------------

    function test_AHold_SuspendsUntilItEnds() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.prank(HOLDS);
        certification.hold(provider, uid, block.timestamp + 30 days, "reason");
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "held");
        vm.warp(block.timestamp + 30 days);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "over");
    }

    function test_AVote_EndsAHoldOrStrikesTheCertificate() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        vm.prank(HOLDS);
        certification.hold(provider, uid, block.timestamp + 30 days, "reason");
        certification.decide(uid, true);
        vm.assertEq(_sweep(provider), 0, "stands");
        certification.decide(uid, false);
        vm.warp(block.timestamp + 60 days);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "struck for good");
        certification.decide(uid, true);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Active, "until another vote");
    }

    function test_AVote_DoesNotUndoARevocation() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        certification.decide(uid, true);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "revoked");
    }

    // ---- tiers -----------------------------------------------------------------------------------------------------

    function test_Enter_NeedsAllOfTheTierAtOnce() external {
        uint8 tier = certification.addTier("better", _askingFor(AUDITED, 2));
        _certify(FIRST, AUDIT, provider);
        vm.expectRevert(abi.encodeWithSelector(ICertification.Certification_Unmet.selector, provider, tier, 1 << 8));
        vm.prank(OPERATOR);
        certification.enter(provider, tier);
        _certify(SECOND, AUDIT, provider);
        vm.prank(OPERATOR);
        certification.enter(provider, tier);
        vm.assertEq(uint256(certification.standingOf(provider).tier), tier, "entered");
    }

    function test_Enter_EndsAGraceWhereTheTierAsksForLess() external {
        uint8 tier = certification.addTier("free", _askingFor(0, 0));
        _suspend();
        vm.prank(OPERATOR);
        certification.enter(provider, tier);
        _assertStatus(provider, ICertification.Status.Active, "active");
        vm.assertEq(certification.deadlinesOf(provider), 0, "no deadline");
        vm.assertFalse(commitments.commitmentOf(provider).suspended, "earns");
    }

    function test_RevertWhen_SomebodyElseEntersOrTheTierIsNotThereOrTheSame() external {
        _certify(FIRST, AUDIT, provider);
        vm.expectRevert(
            abi.encodeWithSelector(ICertification.Certification_NotOperator.selector, address(this), provider)
        );
        certification.enter(provider, 0);
        vm.expectRevert(abi.encodeWithSelector(ITiers.Certification_UnknownTier.selector, 1));
        vm.prank(OPERATOR);
        certification.enter(provider, 1);
        vm.expectRevert(abi.encodeWithSelector(ICertification.Certification_SameTier.selector, provider, 0));
        vm.prank(OPERATOR);
        certification.enter(provider, 0);
    }

    // ---- removal ---------------------------------------------------------------------------------------------------

    function test_Removed_EarnsNothingAndComesBackByVoteAlone() external {
        uint8 tier = certification.addTier("free", _askingFor(0, 0));
        _certify(FIRST, AUDIT, provider);
        certification.setRemoved(provider, true);
        vm.assertTrue(commitments.commitmentOf(provider).suspended, "earns nothing");
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Removed, "swept");
        vm.expectRevert(abi.encodeWithSelector(ICertification.Certification_Removed.selector, provider));
        vm.prank(OPERATOR);
        certification.enter(provider, tier);
        certification.setRemoved(provider, false);
        _assertStatus(provider, ICertification.Status.Active, "back");
        vm.assertFalse(commitments.commitmentOf(provider).suspended, "earns");
    }

    function test_Removed_KeepsItsDeadlines() external {
        _sweep(provider);
        uint256 deadlines = certification.deadlinesOf(provider);
        certification.setRemoved(provider, true);
        vm.assertEq(certification.deadlinesOf(provider), deadlines, "kept");
        certification.setRemoved(provider, false);
        _assertStatus(provider, ICertification.Status.Grace, "as before");
        certification.setRemoved(provider, true);
        vm.warp(block.timestamp + 40 days);
        certification.setRemoved(provider, false);
        _assertStatus(provider, ICertification.Status.Suspended, "the grace went on");
        vm.assertTrue(commitments.commitmentOf(provider).suspended, "earns nothing");
    }

    function test_RevertWhen_ARemovalIsNotByVoteOrChangesNothing() external {
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        certification.setRemoved(provider, true);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICertification.Certification_StatusUnchanged.selector,
                provider,
                ICertification.Status.Active
            )
        );
        certification.setRemoved(provider, false);
    }

    // ---- extension -------------------------------------------------------------------------------------------------

    function test_Extend_LengthensAGraceOnceByThirtyDays() external {
        _sweep(provider);
        uint256 first = _deadlineSeconds(provider, AUDITED);
        _refuseExtension(
            first + 30 days + 1,
            abi.encodeWithSelector(
                ICertification.Certification_BadExtension.selector,
                first + 30 days + 1,
                first + 1,
                first + 30 days
            )
        );
        vm.prank(EXTENDS);
        certification.extend(provider, first + 30 days, "reason");
        vm.assertEq(_deadlineSeconds(provider, AUDITED), first + 30 days, "longer");
        _refuseExtension(
            first + 31 days,
            abi.encodeWithSelector(ICertification.Certification_ExtendedBefore.selector, provider)
        );
        vm.warp(first + 30 days);
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "over");
    }

    function test_Extend_LengthensNoDeadlineBeyondAndShortensNone() external {
        _sweep(provider);
        uint256 first = _deadlineSeconds(provider, AUDITED);
        vm.warp(block.timestamp + 20 days);
        _set(0, 100_000);
        _sweep(provider);
        uint256 second = _deadlineSeconds(provider, 0);
        vm.prank(EXTENDS);
        certification.extend(provider, first + 10 days, "reason");
        vm.assertEq(_deadlineSeconds(provider, AUDITED), first + 10 days, "longer");
        vm.assertEq(_deadlineSeconds(provider, 0), second, "the later one stays");
    }

    function test_RevertWhen_ThereIsNoGraceToExtend() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _refuseExtension(block.timestamp + 1 days, _noGrace(ICertification.Status.Active));
        _revokeAs(FIRST, AUDIT, uid);
        _refuseExtension(block.timestamp + 1 days, _noGrace(ICertification.Status.Suspended));
        vm.expectRevert(
            abi.encodeWithSelector(ICertification.Certification_NotExtender.selector, address(this), EXTENDS)
        );
        certification.extend(provider, block.timestamp + 1 days, "reason");
    }

    function test_RevertWhen_TheGraceIsOverAndNobodyHasSweptYet() external {
        _sweep(provider);
        vm.warp(_deadlineSeconds(provider, AUDITED));
        _refuseExtension(block.timestamp + 1 days, _noGrace(ICertification.Status.Suspended));
    }

    // ---- carry -----------------------------------------------------------------------------------------------------

    function test_Carry_TellsCommitmentsWhatItDoesNotFollow() external {
        commitments.setSuspender(address(0));
        _suspend();
        vm.assertFalse(commitments.commitmentOf(provider).suspended, "not told");
        vm.expectRevert(abi.encodeWithSelector(ICertification.Certification_NothingToCarry.selector, provider));
        certification.carry(provider);
        commitments.setSuspender(address(certification));
        vm.prank(STRANGER);
        certification.carry(provider);
        vm.assertTrue(commitments.commitmentOf(provider).suspended, "told");
        vm.expectRevert(abi.encodeWithSelector(ICertification.Certification_NothingToCarry.selector, provider));
        certification.carry(provider);
    }

    // ---- check -----------------------------------------------------------------------------------------------------

    function test_Check_SaysWhatIsMetUntilWhen() external {
        _set(0, 2_000);
        _set(8 + LEVEL, 1);
        ICertification.Requirement[] memory asked = certification.check(provider, 0);
        vm.assertEq(asked.length, 3, "self-stake, audit, level");
        vm.assertTrue(asked[0].met && !asked[1].met && !asked[2].met, "stake alone");
        vm.assertEq(asked[1].deadlineSeconds, 0, "not seen yet");
        _sweep(provider);
        certification.bind(_audit(FIRST, provider, uint64(block.timestamp + 50 days)));
        certification.bind(_audit(SECOND, provider, uint64(block.timestamp + 90 days)));
        asked = certification.check(provider, 0);
        vm.assertTrue(asked[1].met, "audit");
        vm.assertEq(asked[1].untilSeconds, block.timestamp + 90 days, "when the last of them expires");
        vm.assertEq(asked[2].deadlineSeconds, _dayAfter(block.timestamp + GRACE), "level");
        _set(AUDITED, 2);
        asked = certification.check(provider, 0);
        vm.assertEq(asked[1].untilSeconds, block.timestamp + 50 days, "when the first of two expires");
    }

    // ---- whatever happens ------------------------------------------------------------------------------------------

    function testFuzz_ATighterPolicy_SuspendsNobodyWithinItsGrace(uint8 number, uint256 value, uint256 days_) external {
        _certify(FIRST, AUDIT, provider);
        _certify(FIRST, LEVEL, provider);
        _certify(FIRST, BENCHMARK, provider);
        number = _drawn(number);
        value = value % (certification.rail(number).max + 1);
        if (value == certification.parameter(number)) return;
        _set(number, value);
        _sweep(provider);
        vm.warp(block.timestamp + (days_ % GRACE));
        _sweep(provider);
        vm.assertTrue(_status(provider) != ICertification.Status.Suspended, "in grace at most");
    }

    function _drawn(uint8 number) private pure returns (uint8) {
        uint8[13] memory numbers = [0, 1, 4, 8, 9, 10, 16, 17, 18, 24, 25, 26, 27];
        return numbers[number % 13];
    }

    function _suspend() private {
        _sweep(provider);
        vm.warp(_deadlineSeconds(provider, AUDITED));
        _sweep(provider);
        _assertStatus(provider, ICertification.Status.Suspended, "suspended");
    }

    function _refuseExtension(uint256 untilSeconds, bytes memory refusal) private {
        vm.expectRevert(refusal);
        vm.prank(EXTENDS);
        certification.extend(provider, untilSeconds, "reason");
    }

    function _noGrace(ICertification.Status status) private view returns (bytes memory) {
        return abi.encodeWithSelector(ICertification.Certification_NoGrace.selector, provider, status);
    }
}
