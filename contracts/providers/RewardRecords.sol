// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EpochSettlement} from "./EpochSettlement.sol";
import {ICommitments} from "./ICommitments.sol";
import {IProviderRewards} from "./IProviderRewards.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {POINT_EPOCHS, PointEpochs} from "./PointEpochs.sol";
import {StakeVault} from "./StakeVault.sol";
import {Earned} from "./Vesting.sol";

/// @dev What was earned before an epoch: by a provider and by its stakers together, by a share, by a position. Each is the
/// record at the start of the terms, point or segment that the epoch lies in, and what came since. Amounts are ten-thousandths
/// of the token's smallest unit, since commissions are basis points.
abstract contract RewardRecords is EpochSettlement {
    uint256 internal constant BPS = 10_000;
    /// @dev What a share earned is kept as so many parts. All that can be emitted, 2^96 of the token's smallest unit, earned by
    /// the least stake, 2^50 shares, fits a record: 96 + 14 + 52 - 50 = 112 bits.
    uint256 private constant SHARE_SCALE = 1 << 52;

    /// @param terms number of the last record that is written; the record of number 0 is zero
    /// @param points the same
    struct ProviderAccount {
        uint96 claimedTokens;
        uint32 terms;
        uint32 points;
    }

    /// @param segments number of the last record that is written
    struct Account {
        uint96 claimedTokens;
        uint32 segments;
    }

    /// @dev The last terms that begin before an epoch.
    struct TermsAt {
        bool found;
        uint256 number;
        ICommitments.Terms terms;
    }

    /// @dev The last point and segment that begin before an epoch.
    /// @param terms before that or a later epoch
    struct PositionAt {
        bool found;
        uint256 pointNumber;
        IStakeVault.Point point;
        uint256 segmentNumber;
        IStakeVault.Segment segment;
        TermsAt terms;
    }

    StakeVault public immutable VAULT;
    /// @inheritdoc IProviderRewards
    uint256 public constant MAX_RESOLVED = 16;

    mapping(uint32 provider => ProviderAccount) internal _providers;
    mapping(uint32 provider => mapping(address staker => Account)) internal _accounts;
    /// @dev By terms: the provider's part, and that of its stakers.
    mapping(uint32 provider => mapping(uint256 number => Earned)) private _ownRecords;
    mapping(uint32 provider => mapping(uint256 number => Earned)) private _stakersRecords;
    /// @dev By point, of one share.
    mapping(uint32 provider => mapping(uint256 number => Earned)) private _shareRecords;
    /// @dev Of the points that have a record.
    mapping(uint32 provider => mapping(uint256 group => PointEpochs)) private _pointEpochs;
    mapping(uint32 provider => mapping(address staker => mapping(uint256 number => Earned))) private _positionRecords;

    constructor(StakeVault vault) {
        VAULT = vault;
    }

    /// @inheritdoc IProviderRewards
    function resolve(uint32 provider, uint256 count) external {
        _resolveTerms(provider, count);
        _resolvePoints(provider, count);
    }

    /// @inheritdoc IProviderRewards
    function resolvePosition(uint32 provider, address staker, uint256 count) external {
        _resolveSegments(provider, staker, count);
    }

    /// @inheritdoc IProviderRewards
    function resolvedOf(uint32 provider) external view returns (uint256 terms, uint256 points) {
        return (_providers[provider].terms, _providers[provider].points);
    }

    /// @dev Of a provider, before an epoch, with the records up to it written if `MAX_RESOLVED` are enough.
    function _bringTerms(uint32 provider, uint256 epoch) internal returns (TermsAt memory at) {
        at = _termsBefore(provider, epoch);
        if (at.number > _providers[provider].terms) _resolveTerms(provider, MAX_RESOLVED);
    }

    /// @dev The same of a position.
    function _bringPosition(uint32 provider, address staker, uint256 epoch) internal returns (PositionAt memory at) {
        at.terms = _bringTerms(provider, epoch);
        _place(provider, staker, epoch, at);
        if (at.pointNumber > _providers[provider].points) _resolvePoints(provider, MAX_RESOLVED);
        if (at.segmentNumber > _accounts[provider][staker].segments) _resolveSegments(provider, staker, MAX_RESOLVED);
        _checkRecords(provider, staker, at);
    }

    /// @dev Whether all records are written that what a position earned by then stands on, and so by any time before.
    function _checkRecords(uint32 provider, address staker, PositionAt memory at) internal view {
        uint256 known = _providers[provider].points;
        if (at.pointNumber > known) revert Rewards_Unresolved(provider, known, at.pointNumber);
        known = _accounts[provider][staker].segments;
        if (at.segmentNumber > known) revert Rewards_Unresolved(provider, known, at.segmentNumber);
    }

    function _resolveTerms(uint32 provider, uint256 count) internal {
        uint256 settled = _settledEpochs();
        uint256 number = _providers[provider].terms;
        ICommitments.Terms[] memory terms = COMMITMENTS.termsFrom(provider, number, count + 1);
        Earned own = _ownRecords[provider][number];
        Earned stakers = _stakersRecords[provider][number];
        for (uint256 i = 0; i + 1 < terms.length && terms[i + 1].fromEpoch <= settled; ++i) {
            Earned earned = _earnedIn(terms[i], terms[i + 1].fromEpoch);
            own = own + earned.times(terms[i].commissionBps);
            stakers = stakers + earned.times(BPS - terms[i].commissionBps);
            _ownRecords[provider][++number] = own;
            _stakersRecords[provider][number] = stakers;
        }
        _providers[provider].terms = uint32(number);
    }

    function _resolvePoints(uint32 provider, uint256 count) internal {
        uint256 settled = _settledEpochs();
        uint256 number = _providers[provider].points;
        IStakeVault.Point[] memory points = VAULT.pointsFrom(provider, number, count + 1);
        if (points.length == 0 || points[0].fromEpoch > settled) return;
        Earned share = _shareRecords[provider][number];
        TermsAt memory at = _termsBefore(provider, points[0].fromEpoch);
        if (at.number > _providers[provider].terms) return;
        Earned before = _stakersBefore(provider, points[0].fromEpoch, at);
        for (uint256 i = 0; i + 1 < points.length && points[i + 1].fromEpoch <= settled; ++i) {
            at = _termsBefore(provider, points[i + 1].fromEpoch);
            if (at.number > _providers[provider].terms) break;
            Earned after_ = _stakersBefore(provider, points[i + 1].fromEpoch, at);
            Earned earned = after_ - before;
            if (points[i].shares != 0) share = share + _byShare(earned, points[i].shares);
            else if (earned.sum() >= BPS) {
                _owesLess(earned.sum() / BPS);
                emit EarnedByNobody(provider, earned.sum() / BPS);
            }
            _shareRecords[provider][++number] = share;
            _keepEpoch(provider, points[i + 1].fromEpoch, number);
            before = after_;
        }
        _providers[provider].points = uint32(number);
    }

    function _resolveSegments(uint32 provider, address staker, uint256 count) internal {
        uint256 known = _providers[provider].points;
        uint256 number = _accounts[provider][staker].segments;
        IStakeVault.Segment[] memory segments = VAULT.segmentsFrom(provider, staker, number, count + 1);
        Earned earned = _positionRecords[provider][staker][number];
        for (uint256 i = 0; i + 1 < segments.length && segments[i + 1].fromPoint <= known; ++i) {
            Earned end = _shareRecords[provider][segments[i + 1].fromPoint];
            earned = earned + _earnedBy(provider, segments[i], end);
            _positionRecords[provider][staker][++number] = earned;
        }
        _accounts[provider][staker].segments = uint32(number);
    }

    /// @dev The provider's part, of epochs before one.
    /// @param later the terms before a later epoch, which may be those before this one too
    function _ownBefore(uint32 provider, uint256 epoch, TermsAt memory later) internal view returns (Earned own) {
        TermsAt memory at = _earlier(provider, epoch, later);
        if (!at.found) return own;
        _checkTerms(provider, at);
        if (at.number != 0) own = _ownRecords[provider][at.number];
        return own + _earnedIn(at.terms, epoch).times(at.terms.commissionBps);
    }

    /// @dev What a position earned, in epochs before one.
    /// @param at the same position before that or a later epoch, its records checked; brought to that one
    function _positionBefore(
        uint32 provider,
        address staker,
        uint256 epoch,
        PositionAt memory at
    ) internal view returns (Earned earned) {
        if (at.point.fromEpoch > epoch) _bringBack(provider, staker, epoch, at);
        if (!at.found) return earned;

        if (at.segmentNumber != 0) earned = _positionRecords[provider][staker][at.segmentNumber];
        if (at.segment.shares == 0) return earned;
        Earned share = _shareRecords[provider][at.pointNumber];
        if (at.point.shares != 0) {
            Earned since = _stakersIn(provider, at.point.fromEpoch, epoch, at.terms);
            share = share + _byShare(since, at.point.shares);
        }
        return earned + _earnedBy(provider, at.segment, share);
    }

    function _keepEpoch(uint32 provider, uint256 epoch, uint256 point) private {
        uint256 group = epoch / POINT_EPOCHS;
        _pointEpochs[provider][group] = _pointEpochs[provider][group].among(epoch, point);
    }

    /// @dev To where a position stood before an epoch, from a point that has a record and begins after it.
    function _bringBack(uint32 provider, address staker, uint256 epoch, PositionAt memory at) private view {
        if (at.pointNumber == 0) {
            at.found = false;
            return;
        }
        uint256 group = epoch / POINT_EPOCHS;
        PointEpochs epochs = _pointEpochs[provider][group];
        uint256 number;
        if (epochs.isEmpty()) {
            // As many steps at most as the vesting time has groups of epochs: the point begins in the last of them.
            do epochs = _pointEpochs[provider][++group]; while (epochs.isEmpty());
            number = epochs.before(0);
        } else number = epochs.before(epoch);
        if (number < at.segment.fromPoint) return _place(provider, staker, epoch, at);
        (at.pointNumber, at.point) = (number, VAULT.pointAt(provider, number));
        at.found = at.point.fromEpoch < epoch;
    }

    /// @dev Where a position stands before an epoch.
    function _place(uint32 provider, address staker, uint256 epoch, PositionAt memory at) internal view {
        (at.found, at.pointNumber, at.point, at.segmentNumber, at.segment) = VAULT.positionBefore(
            provider,
            staker,
            epoch
        );
    }

    function _termsBefore(uint32 provider, uint256 epoch) internal view returns (TermsAt memory at) {
        (at.found, at.number, at.terms) = COMMITMENTS.termsBefore(provider, epoch);
    }

    /// @dev The part of all stakers of a provider, of epochs before one.
    function _stakersBefore(
        uint32 provider,
        uint256 epoch,
        TermsAt memory later
    ) private view returns (Earned stakers) {
        TermsAt memory at = _earlier(provider, epoch, later);
        if (!at.found) return stakers;
        _checkTerms(provider, at);
        if (at.number != 0) stakers = _stakersRecords[provider][at.number];
        return stakers + _earnedIn(at.terms, epoch).times(BPS - at.terms.commissionBps);
    }

    /// @dev The part of all stakers of a provider, of epochs from one and before another.
    function _stakersIn(
        uint32 provider,
        uint256 from,
        uint256 epoch,
        TermsAt memory later
    ) private view returns (Earned) {
        if (later.found && later.terms.fromEpoch <= from) {
            _checkTerms(provider, later);
            uint256 end = Math.min(epoch, later.terms.untilEpoch);
            if (end <= from) return Earned.wrap(0);
            uint256 parts = later.terms.weight * uint256(BPS - later.terms.commissionBps);
            return (_sumsBefore[end] - _sumsBefore[from]).times(parts);
        }
        return _stakersBefore(provider, epoch, later) - _stakersBefore(provider, from, later);
    }

    /// @dev The terms before an epoch, given those before that or a later one.
    function _earlier(uint32 provider, uint256 epoch, TermsAt memory later) private view returns (TermsAt memory) {
        if (!later.found || later.terms.fromEpoch <= epoch) return later;
        return _termsBefore(provider, epoch);
    }

    function _checkTerms(uint32 provider, TermsAt memory at) private view {
        uint256 known = _providers[provider].terms;
        if (at.number > known) revert Rewards_Unresolved(provider, known, at.number);
    }

    /// @dev What terms earned before an epoch, provider and stakers together.
    function _earnedIn(ICommitments.Terms memory terms, uint256 epoch) private view returns (Earned earned) {
        uint256 end = Math.min(epoch, terms.untilEpoch);
        if (end <= terms.fromEpoch || terms.weight == 0) return earned;
        return (_sumsBefore[end] - _sumsBefore[terms.fromEpoch]).times(terms.weight);
    }

    /// @dev What a segment earned up to where a share had earned `end`.
    function _earnedBy(uint32 provider, IStakeVault.Segment memory segment, Earned end) private view returns (Earned) {
        // The record of number 0 is zero, and need not be read.
        if (segment.fromPoint != 0) end = end - _shareRecords[provider][segment.fromPoint];
        return end.timesOver(segment.shares, SHARE_SCALE);
    }

    function _byShare(Earned earned, uint256 shares) private pure returns (Earned) {
        return earned.timesOver(SHARE_SCALE, shares);
    }
}
