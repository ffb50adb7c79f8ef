// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EpochClock} from "../emissions/EpochClock.sol";
import {AsksPause} from "../committee/powers/AsksPause.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {IProviderRegistry} from "./IProviderRegistry.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {Positions} from "./Positions.sol";
import {StakePools} from "./StakePools.sol";
import {Surrogates} from "./Surrogates.sol";

/// @title Stake behind providers; see IStakeVault
contract StakeVault is Positions, AsksPause, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev So that what a share earns fits its record, whatever is emitted; see RewardRecords.
    uint256 private constant MIN_LEAST_STAKE_TOKENS = 1 << 50;
    uint256 private constant MOST_TOKENS = type(uint96).max;
    /// @dev From so many on, what a slash took goes to the treasury in one transfer.
    uint256 private constant MANY = 5;

    IProviderRegistry public immutable REGISTRY;
    /// @inheritdoc IStakeVault
    uint256 public immutable LEAST_STAKE_TOKENS;

    /// @inheritdoc IStakeVault
    mapping(address account => bool) public isRestaker;

    /// @param values initial value of each parameter, in the order of `Parameter`
    /// @param rails of each parameter, in the order of `Parameter`; fixed
    constructor(
        IProviderRegistry registry,
        IERC20 token,
        Schedule memory schedule_,
        uint256 leastStakeTokens,
        uint256[2] memory values,
        Rail[2] memory rails
    )
        OnlyTimelock(OnlyTimelock(address(registry)).TIMELOCK())
        EpochClock(schedule_)
        Surrogates(token)
        StakePools(values, rails)
    {
        if (leastStakeTokens < MIN_LEAST_STAKE_TOKENS) revert Stake_BadLeast(leastStakeTokens, MIN_LEAST_STAKE_TOKENS);
        REGISTRY = registry;
        LEAST_STAKE_TOKENS = leastStakeTokens;
    }

    /// @inheritdoc IStakeVault
    function stake(uint32 provider, uint256 amountTokens, address delegatee) external nonReentrant {
        _stake(msg.sender, provider, amountTokens, delegatee);
    }

    /// @inheritdoc IStakeVault
    function stakeFor(address staker, uint32 provider, uint256 amountTokens, address delegatee) external nonReentrant {
        if (!isRestaker[msg.sender]) revert Stake_NotRestaker(msg.sender);
        _stake(staker, provider, amountTokens, delegatee);
    }

    /// @inheritdoc IStakeVault
    function leave(uint32 provider, uint256 amountTokens) external nonReentrant {
        Pool memory pool = _pools[provider];
        Position memory position = _fold(provider, msg.sender, pool);
        uint256 index = _index(provider, pool);
        uint256 shares = position.shares;
        if (amountTokens < _worth(shares, index)) shares = _sharesOf(amountTokens, index);
        if (shares == 0) revert Stake_Nothing();
        _checkLeast(position.shares - shares);

        (uint256 point, Point memory at) = _setActive(provider, pool, 0, shares);
        uint256 readySeconds = block.timestamp + _unbonding();
        Leaving memory leaving = Leaving(uint112(shares), uint32(point), uint40(readySeconds));
        uint256 left = position.shares - shares;
        if (position.leaving == LeavingState.Folded) {
            leaving.shares += _leaving[provider][msg.sender].shares;
            _beginSegment(provider, msg.sender, position, point, left);
        } else position.leaving = LeavingState.Pending;
        _leaving[provider][msg.sender] = leaving;
        _positions[provider][msg.sender] = position;
        _pools[provider] = pool;
        emit LeaveAsked(provider, msg.sender, leaving.shares, readySeconds, at.fromEpoch, left, at.shares);
    }

    /// @inheritdoc IStakeVault
    function withdraw(uint32 provider) external nonReentrant {
        Pool memory pool = _pools[provider];
        uint256 index = _index(provider, pool);
        Position memory position = _positions[provider][msg.sender];
        uint256 worth = _settle(provider, msg.sender, position, pool, index);
        if (!_waits(position)) revert Stake_NothingLeaves(provider, msg.sender);
        Leaving memory leaving = _leaving[provider][msg.sender];
        if (block.timestamp < leaving.readySeconds) revert Stake_NotReady(block.timestamp, leaving.readySeconds);

        position.leaving = position.leaving == LeavingState.Pending ? LeavingState.Gone : LeavingState.None;
        pool.shares -= leaving.shares;
        _positions[provider][msg.sender] = position;
        _pools[provider] = pool;
        // What stays keeps its worth, so that what it was worth together is what both are.
        uint256 stays = _worth(_sharesIn(provider, msg.sender, position), index);
        address surrogate = surrogateAt(position.surrogate);
        emit Withdrawn(provider, msg.sender, worth - stays);
        emit HeldChanged(msg.sender, surrogate, worth, stays);
        TOKEN.safeTransferFrom(surrogate, msg.sender, worth - stays);
    }

    /// @inheritdoc IStakeVault
    function redelegate(uint32 provider, address delegatee) external nonReentrant {
        Pool memory pool = _pools[provider];
        Position memory position = _positions[provider][msg.sender];
        uint256 worth = _settle(provider, msg.sender, position, pool, _index(provider, pool));
        if (worth == 0) revert Stake_Nothing();
        address old = surrogateAt(position.surrogate);
        position.surrogate = _surrogateFor(delegatee);
        _positions[provider][msg.sender] = position;
        address surrogate = surrogateAt(position.surrogate);
        emit Redelegated(provider, msg.sender, delegatee);
        emit HeldChanged(msg.sender, old, worth, 0);
        emit HeldChanged(msg.sender, surrogate, 0, worth);
        TOKEN.safeTransferFrom(old, surrogate, worth);
    }

    /// @inheritdoc IStakeVault
    function settleSlash(uint32 provider, address[] calldata stakers) external nonReentrant {
        Pool memory pool = _pools[provider];
        uint256 index = _index(provider, pool);
        // Of many by way of this contract, which has no votes, so that those of the treasury are counted once.
        address to = stakers.length < MANY ? TIMELOCK : address(this);
        uint256 sum = 0;
        for (uint256 i = 0; i < stakers.length; ++i) {
            Position memory position = _positions[provider][stakers[i]];
            (, uint256 taken) = _settleTo(to, provider, stakers[i], position, pool, index);
            sum += taken;
        }
        if (to != TIMELOCK && sum != 0) TOKEN.safeTransfer(TIMELOCK, sum);
    }

    /// @inheritdoc IStakeVault
    function slash(uint32 provider, uint256 bps, bytes32 evidenceHash) external nonReentrant {
        _slash(provider, bps, evidenceHash);
    }

    /// @inheritdoc IStakeVault
    function setRestaker(address restaker, bool allowed) external onlyTimelock {
        isRestaker[restaker] = allowed;
        emit RestakerSet(restaker, allowed);
    }

    function _stake(address staker, uint32 provider, uint256 amountTokens, address delegatee) private unlessPaused {
        if (amountTokens == 0) revert Stake_Nothing();
        Pool memory pool = _pools[provider];
        uint256 index = _index(provider, pool);
        Position memory position = _positions[provider][staker];
        uint256 worth = _settle(provider, staker, position, pool, index);
        bool isNew = position.surrogate == 0;
        if (isNew) REGISTRY.activeOperator(provider);
        if (worth == 0) position.surrogate = _surrogateFor(delegatee);
        else if (delegatee != address(0) && surrogateNumberOf[delegatee] != position.surrogate) {
            revert Stake_OtherDelegatee(position.surrogate, delegatee);
        }
        uint256 added;
        {
            uint256 tokens = worth + amountTokens;
            if (tokens > MOST_TOKENS) revert Stake_TooMuch(tokens, MOST_TOKENS);
            added = _sharesOf(tokens, index) - _sharesIn(provider, staker, position);
        }
        uint256 shares = _activeIn(provider, staker, position) + added;
        _checkLeast(shares);
        pool.shares += uint112(added);
        (uint256 point, Point memory at) = _setActive(provider, pool, added, 0);
        if (isNew) (position.fromPoint, position.shares) = (uint32(point), uint112(shares));
        else {
            _foldLeaving(provider, staker, position);
            _beginSegment(provider, staker, position, point, shares);
        }
        _positions[provider][staker] = position;
        _pools[provider] = pool;
        emit Staked(provider, staker, amountTokens, msg.sender, at.fromEpoch, shares, at.shares);
        address surrogate = surrogateAt(position.surrogate);
        emit HeldChanged(staker, surrogate, worth, worth + amountTokens);
        _take(surrogate, amountTokens);
    }

    /// @dev The only place where a balance is read: to refuse a token that keeps a part for itself.
    function _take(address surrogate, uint256 amountTokens) private {
        uint256 before = TOKEN.balanceOf(surrogate);
        TOKEN.safeTransferFrom(msg.sender, surrogate, amountTokens);
        uint256 received = TOKEN.balanceOf(surrogate) - before;
        if (received != amountTokens) revert Stake_NotDelivered(received, amountTokens);
    }

    function _checkLeast(uint256 shares) private view {
        if (shares != 0 && shares < LEAST_STAKE_TOKENS) revert Stake_TooLittle(shares, LEAST_STAKE_TOKENS);
    }
}
