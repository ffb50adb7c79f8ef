// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {NextEpoch} from "./NextEpoch.sol";

/// @dev The pools: their shares by epoch, what a share is worth, and slashes, which lower that.
abstract contract StakePools is GovernedParameters, NextEpoch, IStakeVault {
    uint256 private constant BPS = 10_000;
    uint256 private constant SLASH_PERIOD_SECONDS = 30 days;

    /// @inheritdoc IStakeVault
    uint256 public constant ONE = 1 << 95;
    /// @dev So that 112 bits hold the shares of any amount of 96 bits.
    uint256 private constant LEAST_INDEX = ONE >> 16;

    uint32 private _unbondingSeconds;
    uint16 private _slashCapBps;
    /// @inheritdoc IStakeVault
    address public slasher;

    mapping(uint32 provider => Pool) internal _pools;
    mapping(uint32 provider => mapping(uint256 number => Point)) private _points;
    mapping(uint32 provider => mapping(uint256 number => Slash)) private _slashes;
    /// @dev The point at which a slash ended a generation of a pool.
    mapping(uint32 provider => mapping(uint256 generation => uint256 point)) internal _generationEnds;

    constructor(uint256[2] memory values, Rail[2] memory rails) {
        for (uint8 i = 0; i < rails.length; ++i) _declare(i, values[i], rails[i]);
    }

    /// @inheritdoc IStakeVault
    function setSlasher(address newSlasher) external onlyTimelock {
        emit SlasherSet(slasher, newSlasher);
        slasher = newSlasher;
    }

    /// @inheritdoc IStakeVault
    function activeTokens(uint32 provider) external view returns (uint256) {
        Pool memory pool = _pools[provider];
        if (pool.points == 0) return 0;
        return _worth(_points[provider][pool.points - 1].shares, _index(provider, pool));
    }

    /// @inheritdoc IStakeVault
    function poolOf(uint32 provider) external view returns (Pool memory) {
        return _pools[provider];
    }

    /// @inheritdoc IStakeVault
    function indexOf(uint32 provider) external view returns (uint256) {
        return _index(provider, _pools[provider]);
    }

    /// @inheritdoc IStakeVault
    function slashAt(uint32 provider, uint256 number) external view returns (Slash memory) {
        return _slashes[provider][number];
    }

    /// @inheritdoc IStakeVault
    function pointAt(uint32 provider, uint256 number) external view returns (Point memory) {
        return _points[provider][number];
    }

    /// @inheritdoc IStakeVault
    function pointsFrom(uint32 provider, uint256 first, uint256 count) external view returns (Point[] memory points) {
        uint256 points_ = _pools[provider].points;
        points = new Point[](first < points_ ? Math.min(count, points_ - first) : 0);
        for (uint256 i = 0; i < points.length; ++i) points[i] = _points[provider][first + i];
    }

    /// @inheritdoc IStakeVault
    function pointBefore(
        uint32 provider,
        uint256 epoch
    ) public view returns (bool found, uint256 number, Point memory point) {
        uint256 high = _pools[provider].points;
        if (high == 0) return (false, 0, point);
        // The last one first: it is asked for most of the time.
        point = _points[provider][high - 1];
        if (point.fromEpoch < epoch) return (true, high - 1, point);
        uint256 low = 0;
        --high;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_points[provider][middle].fromEpoch < epoch) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return (false, 0, Point(0, 0));
        return (true, low - 1, _points[provider][low - 1]);
    }

    /// @dev By the slasher.
    function _slash(uint32 provider, uint256 bps, bytes32 evidenceHash) internal {
        if (msg.sender != slasher) revert Stake_NotSlasher(msg.sender, slasher);
        Pool memory pool = _pools[provider];
        if (pool.shares == 0 || bps == 0) revert Stake_NothingToSlash(provider);

        Slash memory last = _slashes[provider][pool.slashes];
        uint256 oldIndex = _indexOf(pool.slashes, last);
        // A pool that was emptied has begun anew since, and so has its period.
        bool begins =
            pool.slashes == 0 || last.index == 0 || block.timestamp >= last.periodStartSeconds + SLASH_PERIOD_SECONDS;
        uint256 baseIndex = begins ? oldIndex : last.baseIndex;
        uint256 leastIndex = baseIndex - (baseIndex * _slashCapBps) / BPS;
        uint256 cut = (baseIndex * bps) / BPS;
        uint256 newIndex = oldIndex - Math.min(cut, oldIndex);
        if (newIndex < leastIndex) revert Stake_AboveSlashCap(newIndex, leastIndex);

        if (newIndex < LEAST_INDEX) newIndex = 0;
        _slashes[provider][++pool.slashes] = Slash(
            uint96(newIndex),
            uint96(baseIndex),
            begins ? uint40(block.timestamp) : last.periodStartSeconds
        );
        emit Slashed(provider, pool.slashes, oldIndex, newIndex, pool.shares, evidenceHash);
        if (newIndex == 0) {
            (uint256 point, ) = _setActive(provider, pool, 0, type(uint112).max);
            _generationEnds[provider][pool.generation] = point;
            ++pool.generation;
            pool.shares = 0;
        }
        _pools[provider] = pool;
    }

    /// @dev Adds and takes active shares from the next epoch on. The caller writes the pool.
    function _setActive(
        uint32 provider,
        Pool memory pool,
        uint256 added,
        uint256 taken
    ) internal returns (uint256 number, Point memory point) {
        uint256 next = _nextEpoch();
        number = pool.points;
        if (number != 0) {
            point = _points[provider][number - 1];
            if (point.fromEpoch == next) --number;
        }
        point.shares = uint112(point.shares + added - Math.min(taken, point.shares));
        point.fromEpoch = uint24(next);
        _points[provider][number] = point;
        pool.points = uint32(number + 1);
    }

    function _index(uint32 provider, Pool memory pool) internal view returns (uint256) {
        return _indexAfter(provider, pool.slashes);
    }

    /// @dev What a share was worth after so many slashes.
    function _indexAfter(uint32 provider, uint256 slashes) internal view returns (uint256) {
        return slashes == 0 ? ONE : _indexOf(slashes, _slashes[provider][slashes]);
    }

    function _unbonding() internal view returns (uint256) {
        return _unbondingSeconds;
    }

    function _write(uint8 which, uint256 value) internal override {
        if (which == uint8(Parameter.UnbondingSeconds)) _unbondingSeconds = uint32(value);
        else _slashCapBps = uint16(value);
    }

    function _read(uint8 which) internal view override returns (uint256) {
        return which == uint8(Parameter.UnbondingSeconds) ? _unbondingSeconds : _slashCapBps;
    }

    /// @dev No ramp: both are read as they are stored.
    function _limits(uint8 which) internal pure override returns (Limits memory) {
        if (which == uint8(Parameter.UnbondingSeconds)) return Limits(7 days, 90 days, 7 days, 0);
        return Limits(0, BPS, 7 days, 0);
    }

    /// @dev Tokens of shares, rounded down.
    function _worth(uint256 shares, uint256 index) internal pure returns (uint256) {
        unchecked {
            return (shares * index) / ONE; // of 112 and 96 bits
        }
    }

    /// @dev Shares of tokens, rounded up: as the index is at most ONE, they are worth these tokens and nothing above.
    function _sharesOf(uint256 tokens, uint256 index) internal pure returns (uint256) {
        unchecked {
            return (tokens * ONE + index - 1) / index; // of 96 bits each
        }
    }

    function _indexOf(uint256 slashes, Slash memory last) private pure returns (uint256) {
        return slashes == 0 || last.index == 0 ? ONE : last.index;
    }
}
