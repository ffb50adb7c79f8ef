// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {StakePools} from "./StakePools.sol";
import {Surrogates} from "./Surrogates.sol";

/// @dev Positions: what a staker has with a provider, settled up to which slash, and its history as segments.
/// Two changes of a position are written late, so that asking to leave costs one slot and a slash none: that shares leave, and
/// that a slash emptied the pool. `_fold` writes them; the views answer as if it had.
abstract contract Positions is StakePools, Surrogates {
    using SafeERC20 for IERC20;

    /// @dev Of shares that leave: `Pending` and `Gone` are still counted in the position's shares, `Folded` are not. `Gone`
    /// were withdrawn, and only the history is to be written.
    enum LeavingState {
        None,
        Pending,
        Folded,
        Gone
    }

    /// @param shares of the present segment
    /// @param slashes of the pool that are settled here
    /// @param fromPoint with which the present segment begins
    /// @param segments how many there were before the present one
    struct Position {
        uint112 shares;
        uint24 slashes;
        uint32 surrogate;
        uint32 fromPoint;
        uint32 segments;
        uint16 generation;
        LeavingState leaving;
    }

    /// @param point of the pool from which on they earn nothing
    struct Leaving {
        uint112 shares;
        uint32 point;
        uint40 readySeconds;
    }

    mapping(uint32 provider => mapping(address staker => Position)) internal _positions;
    mapping(uint32 provider => mapping(address staker => Leaving)) internal _leaving;
    /// @dev Those before the present one.
    mapping(uint32 provider => mapping(address staker => mapping(uint256 number => Segment))) private _segments;

    /// @inheritdoc IStakeVault
    function holdingOf(uint32 provider, address staker) external view returns (Holding memory holding) {
        Position memory position = _positions[provider][staker];
        if (position.surrogate == 0) return holding;
        Pool memory pool = _pools[provider];
        Leaving memory leaving = _leaving[provider][staker];
        uint256 shares = _sharesIn(provider, staker, position);
        holding.delegatee = IVotes(address(TOKEN)).delegates(surrogateAt(position.surrogate));
        holding.heldTokens = _worth(shares, _indexAfter(provider, position.slashes));
        if (position.generation != pool.generation) return holding;
        uint256 index = _index(provider, pool);
        holding.worthTokens = _worth(shares, index);
        if (!_waits(position)) return holding;
        holding.leavingTokens = holding.worthTokens - _worth(shares - leaving.shares, index);
        holding.readySeconds = leaving.readySeconds;
    }

    /// @inheritdoc IStakeVault
    function segmentCount(uint32 provider, address staker) public view returns (uint256) {
        Position memory position = _positions[provider][staker];
        if (position.surrogate == 0) return 0;
        uint256 pending = _isUnwritten(position.leaving) ? 1 : 0;
        if (position.generation != _pools[provider].generation) ++pending;
        return position.segments + 1 + pending;
    }

    /// @inheritdoc IStakeVault
    function segmentsFrom(
        uint32 provider,
        address staker,
        uint256 first,
        uint256 count
    ) external view returns (Segment[] memory segments) {
        uint256 all = segmentCount(provider, staker);
        segments = new Segment[](first < all ? Math.min(count, all - first) : 0);
        for (uint256 i = 0; i < segments.length; ++i) segments[i] = _segment(provider, staker, first + i);
    }

    /// @inheritdoc IStakeVault
    function positionBefore(
        uint32 provider,
        address staker,
        uint256 epoch
    )
        external
        view
        returns (bool found, uint256 pointNumber, Point memory point, uint256 segmentNumber, Segment memory segment)
    {
        (found, pointNumber, point) = pointBefore(provider, epoch);
        if (found) (found, segmentNumber, segment) = _segmentAt(provider, staker, pointNumber);
    }

    /// @dev Sends what slashes took from a position to the treasury.
    /// @param position is brought up to date
    /// @param index what a share is worth now
    /// @return worth of the position, and what it holds from then on
    function _settle(
        uint32 provider,
        address staker,
        Position memory position,
        Pool memory pool,
        uint256 index
    ) internal returns (uint256 worth) {
        (worth, ) = _settleTo(TIMELOCK, provider, staker, position, pool, index);
    }

    /// @dev Sends it to somebody who passes it on.
    /// @return worth as above
    /// @return taken what was sent
    function _settleTo(
        address to,
        uint32 provider,
        address staker,
        Position memory position,
        Pool memory pool,
        uint256 index
    ) internal returns (uint256 worth, uint256 taken) {
        if (position.surrogate == 0) {
            position.generation = pool.generation;
            position.slashes = pool.slashes;
            return (0, 0);
        }
        uint256 shares = _sharesIn(provider, staker, position);
        if (position.slashes == pool.slashes) return (_worth(shares, index), 0);

        taken = _worth(shares, _indexAfter(provider, position.slashes));
        position.slashes = pool.slashes;
        if (position.generation == pool.generation) {
            worth = _worth(shares, index);
            // The one field that changes: a whole position is written in several steps.
            _positions[provider][staker].slashes = pool.slashes;
        } else {
            _foldAll(provider, staker, position, pool);
            _positions[provider][staker] = position;
        }
        taken -= worth;
        if (taken == 0) return (worth, 0);
        address surrogate = surrogateAt(position.surrogate);
        emit SlashSettled(provider, staker, taken);
        emit HeldChanged(staker, surrogate, worth + taken, worth);
        TOKEN.safeTransferFrom(surrogate, to, taken);
    }

    /// @dev The position of a staker who has one, with what was to be written late. The caller writes it.
    function _fold(uint32 provider, address staker, Pool memory pool) internal returns (Position memory position) {
        position = _positions[provider][staker];
        if (position.surrogate == 0 || position.generation != pool.generation) revert Stake_Nothing();
        _foldLeaving(provider, staker, position);
    }

    function _foldLeaving(uint32 provider, address staker, Position memory position) internal {
        if (!_isUnwritten(position.leaving)) return;
        Leaving memory leaving = _leaving[provider][staker];
        position.leaving = position.leaving == LeavingState.Gone ? LeavingState.None : LeavingState.Folded;
        _pushSegment(provider, staker, position, leaving.point, position.shares - leaving.shares);
    }

    /// @dev From a point on the position has so many active shares. What begins with the same point is replaced.
    function _beginSegment(
        uint32 provider,
        address staker,
        Position memory position,
        uint256 point,
        uint256 shares
    ) internal {
        if (position.fromPoint == point) position.shares = uint112(shares);
        else _pushSegment(provider, staker, position, point, shares);
    }

    /// @dev Those that the surrogate holds tokens for: active and leaving.
    function _sharesIn(uint32 provider, address staker, Position memory position) internal view returns (uint256) {
        if (position.leaving == LeavingState.None || position.leaving == LeavingState.Pending) return position.shares;
        uint256 leaving = _leaving[provider][staker].shares;
        return position.leaving == LeavingState.Gone ? position.shares - leaving : uint256(position.shares) + leaving;
    }

    function _activeIn(uint32 provider, address staker, Position memory position) internal view returns (uint256) {
        return _isUnwritten(position.leaving) ? position.shares - _leaving[provider][staker].shares : position.shares;
    }

    /// @dev Whether shares wait to be withdrawn.
    function _waits(Position memory position) internal pure returns (bool) {
        return position.leaving == LeavingState.Pending || position.leaving == LeavingState.Folded;
    }

    /// @dev The pool was emptied: nothing is left, active or leaving.
    function _foldAll(uint32 provider, address staker, Position memory position, Pool memory pool) private {
        _foldLeaving(provider, staker, position);
        _pushSegment(provider, staker, position, _generationEnds[provider][position.generation], 0);
        delete _leaving[provider][staker];
        position.leaving = LeavingState.None;
        position.generation = pool.generation;
    }

    function _pushSegment(
        uint32 provider,
        address staker,
        Position memory position,
        uint256 point,
        uint256 shares
    ) private {
        _segments[provider][staker][position.segments++] = Segment(position.shares, position.fromPoint);
        (position.shares, position.fromPoint) = (uint112(shares), uint32(point));
    }

    /// @dev The last segment that begins at a point or before it.
    function _segmentAt(
        uint32 provider,
        address staker,
        uint256 point
    ) private view returns (bool found, uint256 number, Segment memory segment) {
        Position storage position = _positions[provider][staker];
        uint256 high = position.segments;
        segment = Segment(position.shares, position.fromPoint);
        bool isLast = !_isUnwritten(position.leaving) && position.generation == _pools[provider].generation;
        // The last one first: it is asked for most of the time.
        if (isLast && position.surrogate != 0 && segment.fromPoint <= point) return (true, high, segment);
        high = segmentCount(provider, staker);
        if (high == 0) return (false, 0, Segment(0, 0));
        segment = _segment(provider, staker, high - 1);
        if (segment.fromPoint <= point) return (true, high - 1, segment);
        uint256 low = 0;
        --high;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_segment(provider, staker, middle).fromPoint <= point) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return (false, 0, Segment(0, 0));
        return (true, low - 1, _segment(provider, staker, low - 1));
    }

    /// @dev The segment of a number below `segmentCount`.
    function _segment(uint32 provider, address staker, uint256 number) private view returns (Segment memory) {
        Position memory position = _positions[provider][staker];
        if (number < position.segments) return _segments[provider][staker][number];
        if (number == position.segments) return Segment(position.shares, position.fromPoint);
        if (number == position.segments + 1 && _isUnwritten(position.leaving)) {
            Leaving memory leaving = _leaving[provider][staker];
            return Segment(position.shares - leaving.shares, leaving.point);
        }
        return Segment(0, uint32(_generationEnds[provider][position.generation]));
    }

    function _isUnwritten(LeavingState leaving) private pure returns (bool) {
        return leaving == LeavingState.Pending || leaving == LeavingState.Gone;
    }
}
