// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {bitCount} from "../committee/elections/BitCount.sol";
import {EpochClock} from "../emissions/EpochClock.sol";
import {IAvailabilityPanel} from "./IAvailabilityPanel.sol";

/// @dev The bad days of each provider, in the order of their epochs. At most one epoch is open for posting, so days are only
/// ever added at the end. Each keeps the sum of all before it, so that any window takes two look-ups.
abstract contract AvailabilityDays is EpochClock, IAvailabilityPanel {
    uint256 internal constant BPS = 10_000;
    /// @inheritdoc IAvailabilityPanel
    uint256 public constant SLOTS = 96;

    /// @dev Eight providers in a slot, so that a provider's first day costs little where its neighbours had theirs.
    mapping(uint256 group => uint32[8]) private _counts;
    mapping(uint32 provider => mapping(uint256 number => Day)) private _days;

    /// @inheritdoc IAvailabilityPanel
    function availabilityBps(uint32 provider, uint256 windowEpochs) external view returns (uint256) {
        if (windowEpochs == 0) return BPS;
        uint256 closed = _closedEpochs();
        uint256 first = closed - Math.min(closed, windowEpochs);
        uint256 bad = _sumBefore(provider, closed) - _sumBefore(provider, first);
        uint256 slots = SLOTS * windowEpochs;
        return ((slots - bad) * BPS) / slots;
    }

    /// @inheritdoc IAvailabilityPanel
    function isOut(uint32 provider, uint256 epochs) external view returns (bool) {
        mapping(uint256 => Day) storage days_ = _days[provider];
        uint256 left = dayCount(provider);
        if (epochs == 0 || epochs > left) return false;
        uint256 ended = _currentEpoch();
        Day memory last;
        // Void days at the end are as if they had never been posted; of the last two epochs there are two at most.
        do {
            if (left == 0) return false;
            last = days_[--left];
            if (last.epoch + 2 < ended) return false;
        } while (last.state == State.Void);

        for (uint256 i = 0; i < epochs; ++i) {
            if (i > left) return false;
            Day memory day = days_[left - i];
            bool follows = day.epoch + i == last.epoch && day.state != State.Void;
            if (!follows || !_isBelow(day.badSlots, day.noRewardBelowBps)) return false;
        }
        return true;
    }

    /// @inheritdoc IAvailabilityPanel
    function dayOf(uint32 provider, uint256 epoch) public view returns (Day memory day) {
        uint256 number = _countTo(provider, epoch);
        if (number == 0) return day;
        Day memory found = _days[provider][number - 1];
        return found.epoch == epoch ? found : day;
    }

    /// @inheritdoc IAvailabilityPanel
    function dayCount(uint32 provider) public view returns (uint256) {
        return _counts[provider / 8][provider % 8];
    }

    /// @inheritdoc IAvailabilityPanel
    function daysFrom(uint32 provider, uint256 first, uint256 count) external view returns (Day[] memory days_) {
        uint256 all = dayCount(provider);
        days_ = new Day[](first < all ? Math.min(count, all - first) : 0);
        for (uint256 i = 0; i < days_.length; ++i) days_[i] = _days[provider][first + i];
    }

    /// @dev Adds bad slots to the day of an epoch that is open; whether there were any to add.
    /// @param terms those of a new day
    function _addSlots(
        uint32 provider,
        uint24 epoch,
        uint96 badSlots,
        Day memory terms
    ) internal returns (uint96 oldSlots, uint96 newSlots) {
        mapping(uint256 => Day) storage days_ = _days[provider];
        uint256 count = dayCount(provider);
        Day memory last;
        if (count != 0) last = days_[count - 1];
        bool begun = count != 0 && last.epoch == epoch;
        if (begun) oldSlots = last.badSlots;
        newSlots = oldSlots | badSlots;
        if (newSlots == oldSlots) return (oldSlots, newSlots);

        uint32 sumSlots = last.sumSlots + uint32(bitCount(newSlots ^ oldSlots));
        if (begun) {
            (last.badSlots, last.sumSlots) = (newSlots, sumSlots);
            days_[count - 1] = last;
        } else {
            (terms.epoch, terms.badSlots, terms.sumSlots, terms.state) = (epoch, newSlots, sumSlots, State.Posted);
            days_[count] = terms;
            _counts[provider / 8][provider % 8] = uint32(count + 1);
        }
    }

    /// @dev Takes a day out of all sums. Those after it are as many as epochs have ended since, and IAvailabilityPanel says how
    /// many that can be.
    function _void(uint32 provider, uint256 epoch) internal {
        mapping(uint256 => Day) storage days_ = _days[provider];
        uint256 count = dayCount(provider);
        uint256 number = _countTo(provider, epoch) - 1;
        uint32 bad = uint32(bitCount(days_[number].badSlots));
        days_[number].state = State.Void;
        for (; number < count; ++number) days_[number].sumSlots -= bad;
    }

    function _dayAt(uint32 provider, uint256 epoch) internal view returns (Day storage day) {
        uint256 count = _countTo(provider, epoch);
        if (count == 0) revert Availability_NoDay(provider, epoch);
        day = _days[provider][count - 1];
        if (day.epoch != epoch) revert Availability_NoDay(provider, epoch);
    }

    /// @dev Whether a day was available less than a share of it.
    function _isBelow(uint96 badSlots, uint256 belowBps) internal pure returns (bool) {
        return (SLOTS - bitCount(badSlots)) * BPS < belowBps * SLOTS;
    }

    /// @dev Bad slots of all days before an epoch.
    function _sumBefore(uint32 provider, uint256 epoch) private view returns (uint256) {
        uint256 count = epoch == 0 ? 0 : _countTo(provider, epoch - 1);
        return count == 0 ? 0 : _days[provider][count - 1].sumSlots;
    }

    /// @dev How many days there are up to an epoch, with its own.
    function _countTo(uint32 provider, uint256 epoch) private view returns (uint256 low) {
        mapping(uint256 => Day) storage days_ = _days[provider];
        uint256 high = dayCount(provider);
        // The last one first: it is asked for most of the time.
        if (high == 0 || days_[high - 1].epoch <= epoch) return high;
        --high;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (days_[middle].epoch <= epoch) low = middle + 1;
            else high = middle;
        }
    }
}
