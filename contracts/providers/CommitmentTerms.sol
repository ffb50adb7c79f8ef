// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICommitments} from "./ICommitments.sol";
import {NextEpoch} from "./NextEpoch.sol";

/// @dev What counts for rewards: each provider's terms, by epoch, and how their total changes from epoch to epoch.
abstract contract CommitmentTerms is NextEpoch, ICommitments {
    using SafeCast for int256;
    using SafeCast for uint256;

    /// @inheritdoc ICommitments
    uint256 public immutable FIRST_EPOCH;

    /// @dev The weight of the last terms: all that the commitment has, nothing, or, written like the terms before them,
    /// another.
    enum LastWeight {
        All,
        Nothing,
        Apart
    }

    /// @dev A commitment and its last terms in one slot. Those differ from it by their weight at most.
    /// @param terms how many there are, the last ones included
    /// @param fromEpoch of the last terms
    /// @param suspended whether terms have no weight until that is lifted
    struct Kept {
        uint96 neededTokens;
        uint48 weight;
        uint24 untilEpoch;
        uint24 terms;
        uint16 commissionBps;
        uint24 fromEpoch;
        LastWeight lastWeight;
        bool suspended;
    }

    mapping(uint32 provider => Kept) private _kept;
    mapping(uint32 provider => mapping(uint256 number => Terms)) private _terms;
    /// @dev Four epochs in a slot, so that providers who end near each other share it.
    mapping(uint256 group => int64[4]) private _changes;
    mapping(uint256 epoch => uint64) private _flaggedWeights;

    constructor() {
        FIRST_EPOCH = _nextEpoch();
    }

    /// @inheritdoc ICommitments
    function termsAt(uint32 provider, uint256 number) external view returns (Terms memory) {
        return _termsAt(provider, _kept[provider], number);
    }

    /// @inheritdoc ICommitments
    function termsFrom(uint32 provider, uint256 first, uint256 count) external view returns (Terms[] memory terms) {
        Kept memory kept = _kept[provider];
        terms = new Terms[](first < kept.terms ? Math.min(count, kept.terms - first) : 0);
        for (uint256 i = 0; i < terms.length; ++i) terms[i] = _termsAt(provider, kept, first + i);
    }

    /// @inheritdoc ICommitments
    function weightsOf(uint256 epoch) external view returns (int64 change, uint64 flaggedWeight) {
        return (_changes[epoch / 4][epoch % 4], _flaggedWeights[epoch]);
    }

    /// @inheritdoc ICommitments
    function termsBefore(
        uint32 provider,
        uint256 epoch
    ) public view returns (bool found, uint256 number, Terms memory terms) {
        Kept storage kept = _kept[provider];
        uint256 high = kept.terms;
        if (high == 0) return (false, 0, terms);
        // The last ones first: they are asked for most of the time.
        if (kept.lastWeight == LastWeight.Apart) terms = _terms[provider][high - 1];
        else {
            (terms.fromEpoch, terms.untilEpoch) = (kept.fromEpoch, kept.untilEpoch);
            terms.commissionBps = kept.commissionBps;
            if (kept.lastWeight == LastWeight.All) terms.weight = kept.weight;
        }
        if (terms.fromEpoch < epoch) return (true, high - 1, terms);
        uint256 low = 0;
        --high;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_terms[provider][middle].fromEpoch < epoch) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return (false, 0, Terms(0, 0, 0, 0));
        return (true, low - 1, _terms[provider][low - 1]);
    }

    /// @dev A commitment, to be changed and given to `_setTerms`, and its last terms.
    function _commitment(uint32 provider) internal view returns (Kept memory kept, Terms memory last) {
        kept = _kept[provider];
        if (kept.terms != 0) last = _last(provider, kept);
    }

    /// @dev Writes a commitment whose terms stay.
    function _keep(uint32 provider, Kept memory kept) internal {
        _kept[provider] = kept;
    }

    /// @dev From the next epoch on, of no weight while it is suspended. Writes the commitment.
    /// @param last terms so far
    function _setTerms(uint32 provider, Kept memory kept, Terms memory last, uint256 weight) internal {
        uint256 next = _nextEpoch();
        uint256 untilEpoch = kept.untilEpoch;
        bool runs = last.weight != 0 && last.untilEpoch > next;
        uint256 oldWeight = runs ? last.weight : 0;
        if (untilEpoch <= next || kept.suspended) weight = 0;
        _change(next, weight.toInt256() - oldWeight.toInt256());
        if (runs && weight != 0 && last.untilEpoch == untilEpoch) {
            _change(untilEpoch, oldWeight.toInt256() - weight.toInt256());
        } else {
            if (runs) _change(last.untilEpoch, oldWeight.toInt256());
            if (weight != 0) _change(untilEpoch, -weight.toInt256());
        }
        uint256 number = kept.terms;
        if (number != 0 && last.fromEpoch == next) --number;
        else if (number != 0 && kept.lastWeight != LastWeight.Apart) _terms[provider][number - 1] = last;
        kept.terms = uint24(number + 1);
        kept.fromEpoch = uint24(next);
        if (weight == kept.weight) kept.lastWeight = LastWeight.All;
        else if (weight == 0) kept.lastWeight = LastWeight.Nothing;
        else {
            kept.lastWeight = LastWeight.Apart;
            _terms[provider][number] = Terms(uint24(next), uint24(untilEpoch), uint48(weight), kept.commissionBps);
        }
        _kept[provider] = kept;
        emit TermsSet(provider, next, untilEpoch, weight, kept.commissionBps);
    }

    /// @dev Terms of no weight for one epoch, put in where they belong. The epoch ends after the last that could be settled,
    /// so at most two terms begin after it, and no record of rewards depends on their numbers yet.
    function _flag(uint32 provider, uint256 epoch) internal returns (uint256 weight) {
        (bool found, uint256 number, Terms memory at) = termsBefore(provider, epoch + 1);
        if (!found || at.weight == 0 || at.untilEpoch <= epoch) revert Commitments_NothingToFlag(provider, epoch);
        weight = at.weight;
        _flaggedWeights[epoch] += uint64(weight);

        Kept memory kept = _kept[provider];
        Terms[] memory after_ = new Terms[](kept.terms - number - 1);
        for (uint256 i = 0; i < after_.length; ++i) after_[i] = _termsAt(provider, kept, number + 1 + i);
        bool follows = after_.length != 0 && after_[0].fromEpoch == epoch + 1;
        if (at.fromEpoch < epoch) _terms[provider][number++] = at;
        _terms[provider][number++] = Terms(uint24(epoch), at.untilEpoch, 0, at.commissionBps);
        if (!follows) {
            at.fromEpoch = uint24(epoch + 1);
            _terms[provider][number++] = at;
        }
        for (uint256 i = 0; i < after_.length; ++i) _terms[provider][number++] = after_[i];
        kept.terms = uint24(number);
        kept.lastWeight = LastWeight.Apart;
        _kept[provider] = kept;
    }

    function _termsAt(uint32 provider, Kept memory kept, uint256 number) private view returns (Terms memory terms) {
        if (number + 1 < kept.terms) return _terms[provider][number];
        if (number + 1 == kept.terms) return _last(provider, kept);
    }

    /// @dev Of a provider who has terms.
    function _last(uint32 provider, Kept memory kept) private view returns (Terms memory) {
        if (kept.lastWeight == LastWeight.Apart) return _terms[provider][kept.terms - 1];
        uint48 weight = kept.lastWeight == LastWeight.All ? kept.weight : 0;
        return Terms(kept.fromEpoch, kept.untilEpoch, weight, kept.commissionBps);
    }

    function _change(uint256 epoch, int256 weight) private {
        if (weight == 0) return;
        _changes[epoch / 4][epoch % 4] = (int256(_changes[epoch / 4][epoch % 4]) + weight).toInt64();
    }
}
