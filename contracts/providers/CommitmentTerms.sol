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

    mapping(uint32 provider => Commitment) internal _commitments;
    mapping(uint32 provider => mapping(uint256 number => Terms)) private _terms;
    /// @dev Four epochs in a slot, so that providers who end near each other share it.
    mapping(uint256 group => int64[4]) private _changes;
    mapping(uint256 epoch => uint64) private _flaggedWeights;

    constructor() {
        FIRST_EPOCH = _nextEpoch();
    }

    /// @inheritdoc ICommitments
    function commitmentOf(uint32 provider) external view returns (Commitment memory) {
        return _commitments[provider];
    }

    /// @inheritdoc ICommitments
    function termsAt(uint32 provider, uint256 number) external view returns (Terms memory) {
        return _terms[provider][number];
    }

    /// @inheritdoc ICommitments
    function termsFrom(uint32 provider, uint256 first, uint256 count) external view returns (Terms[] memory terms) {
        uint256 all = _commitments[provider].terms;
        terms = new Terms[](first < all ? Math.min(count, all - first) : 0);
        for (uint256 i = 0; i < terms.length; ++i) terms[i] = _terms[provider][first + i];
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
        uint256 high = _commitments[provider].terms;
        if (high == 0) return (false, 0, terms);
        // The last ones first: they are asked for most of the time.
        terms = _terms[provider][high - 1];
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

    /// @dev From the next epoch on. The caller writes the commitment.
    function _setTerms(uint32 provider, Commitment memory commitment, uint256 weight) internal {
        uint256 next = _nextEpoch();
        uint256 untilEpoch = commitment.untilEpoch;
        Terms memory last;
        uint256 number = commitment.terms;
        if (number != 0) last = _terms[provider][number - 1];
        bool runs = last.weight != 0 && last.untilEpoch > next;
        uint256 oldWeight = runs ? last.weight : 0;
        if (untilEpoch <= next || commitment.suspended) weight = 0;
        _change(next, weight.toInt256() - oldWeight.toInt256());
        if (runs && weight != 0 && last.untilEpoch == untilEpoch) {
            _change(untilEpoch, oldWeight.toInt256() - weight.toInt256());
        } else {
            if (runs) _change(last.untilEpoch, oldWeight.toInt256());
            if (weight != 0) _change(untilEpoch, -weight.toInt256());
        }
        if (number != 0 && last.fromEpoch == next) --number;
        commitment.terms = uint24(number + 1);
        _terms[provider][number] = Terms(uint24(next), uint24(untilEpoch), uint48(weight), commitment.commissionBps);
        emit TermsSet(provider, next, untilEpoch, weight, commitment.commissionBps);
    }

    /// @dev What the last terms say of the next epoch.
    function _lastWeight(uint32 provider, Commitment memory commitment) internal view returns (uint256) {
        return commitment.terms == 0 ? 0 : _terms[provider][commitment.terms - 1].weight;
    }

    /// @dev Terms of no weight for one epoch, put in where they belong. The epoch ends after the last that could be settled,
    /// so at most two terms begin after it, and no record of rewards depends on their numbers yet.
    function _flag(uint32 provider, uint256 epoch) internal returns (uint256 weight) {
        (bool found, uint256 number, Terms memory at) = termsBefore(provider, epoch + 1);
        if (!found || at.weight == 0 || at.untilEpoch <= epoch) revert Commitments_NothingToFlag(provider, epoch);
        weight = at.weight;
        _flaggedWeights[epoch] += uint64(weight);

        uint256 all = _commitments[provider].terms;
        Terms[] memory after_ = new Terms[](all - number - 1);
        for (uint256 i = 0; i < after_.length; ++i) after_[i] = _terms[provider][number + 1 + i];
        bool follows = after_.length != 0 && after_[0].fromEpoch == epoch + 1;
        if (at.fromEpoch < epoch) ++number;
        _terms[provider][number++] = Terms(uint24(epoch), at.untilEpoch, 0, at.commissionBps);
        if (!follows) {
            at.fromEpoch = uint24(epoch + 1);
            _terms[provider][number++] = at;
        }
        for (uint256 i = 0; i < after_.length; ++i) _terms[provider][number++] = after_[i];
        _commitments[provider].terms = uint24(number);
    }

    function _change(uint256 epoch, int256 weight) private {
        if (weight == 0) return;
        _changes[epoch / 4][epoch % 4] = (int256(_changes[epoch / 4][epoch % 4]) + weight).toInt64();
    }
}
