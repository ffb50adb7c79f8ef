// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {EpochClock} from "../emissions/EpochClock.sol";
import {IEmissionController} from "../emissions/IEmissionController.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {SENTINEL} from "../token/Sentinel.sol";
import {Commitments} from "./Commitments.sol";
import {EpochSettlement} from "./EpochSettlement.sol";
import {IProviderRegistry} from "./IProviderRegistry.sol";
import {IProviderRewards} from "./IProviderRewards.sol";
import {RewardRecords} from "./RewardRecords.sol";
import {Earned, Vesting} from "./Vesting.sol";

/// @title Pays providers and their stakers as it vests; see IProviderRewards
contract ProviderRewards is RewardRecords {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    uint256 private constant MOST_TRANCHES = 1_000;

    IProviderRegistry public immutable REGISTRY;
    /// @inheritdoc IProviderRewards
    uint256 public immutable TRANCHES;

    /// @param predecessor a reward contract of this kind that this one takes over from, or zero
    /// @param tranches in how many parts, one an epoch, what an epoch earns vests
    constructor(
        Commitments commitments,
        IEmissionController controller,
        IProviderRewards predecessor,
        uint256 tranches
    )
        OnlyTimelock(commitments.TIMELOCK())
        EpochClock(commitments.schedule())
        EpochSettlement(commitments, controller, predecessor)
        RewardRecords(commitments.VAULT())
    {
        if (tranches == 0 || tranches > MOST_TRANCHES) revert Rewards_BadTranches(tranches, MOST_TRANCHES);
        REGISTRY = commitments.REGISTRY();
        TRANCHES = tranches;
        IVotes(address(TOKEN)).delegate(SENTINEL);
        TOKEN.approve(address(VAULT), type(uint256).max);
    }

    /// @inheritdoc IProviderRewards
    function claimProvider(uint32 provider, address to) external returns (uint256 amountTokens) {
        amountTokens = _takeProvider(provider);
        emit ProviderClaimed(provider, to, amountTokens);
        TOKEN.safeTransfer(to, amountTokens);
    }

    /// @inheritdoc IProviderRewards
    function restakeProvider(
        uint32 provider,
        uint32 intoProvider,
        address delegatee
    ) external returns (uint256 amountTokens) {
        amountTokens = _takeProvider(provider);
        emit ProviderClaimed(provider, address(VAULT), amountTokens);
        VAULT.stakeFor(msg.sender, intoProvider, amountTokens, delegatee);
    }

    /// @inheritdoc IProviderRewards
    function claim(uint32 provider, address to) external returns (uint256 amountTokens) {
        amountTokens = _take(provider);
        emit StakerClaimed(provider, msg.sender, to, amountTokens);
        TOKEN.safeTransfer(to, amountTokens);
    }

    /// @inheritdoc IProviderRewards
    function restake(uint32 provider, uint32 intoProvider, address delegatee) external returns (uint256 amountTokens) {
        amountTokens = _take(provider);
        emit StakerClaimed(provider, msg.sender, address(VAULT), amountTokens);
        VAULT.stakeFor(msg.sender, intoProvider, amountTokens, delegatee);
    }

    /// @inheritdoc IProviderRewards
    function providerRewards(
        uint32 provider
    ) external view returns (uint256 earnedTokens, uint256 vestedTokens, uint256 claimedTokens) {
        (uint256 all, uint256 whole) = _ends();
        TermsAt memory at = _termsBefore(provider, all);
        Earned earned = _ownBefore(provider, all, at);
        vestedTokens = _vested(earned, _ownBefore(provider, whole, at));
        return (earned.sum() / BPS, vestedTokens, _providers[provider].claimedTokens);
    }

    /// @inheritdoc IProviderRewards
    function stakerRewards(
        uint32 provider,
        address staker
    ) external view returns (uint256 earnedTokens, uint256 vestedTokens, uint256 claimedTokens) {
        (uint256 all, uint256 whole) = _ends();
        PositionAt memory at;
        at.terms = _termsBefore(provider, all);
        _place(provider, staker, all, at);
        _checkRecords(provider, staker, at);
        Earned earned = _positionBefore(provider, staker, all, at);
        vestedTokens = _vested(earned, _positionBefore(provider, staker, whole, at));
        return (earned.sum() / BPS, vestedTokens, _accounts[provider][staker].claimedTokens);
    }

    /// @dev Writes the provider's vested part off.
    function _takeProvider(uint32 provider) private returns (uint256 amountTokens) {
        address payee = REGISTRY.payeeOf(provider);
        if (msg.sender != payee) revert Rewards_NotPayee(msg.sender, payee);
        (uint256 all, uint256 whole) = _ends();
        TermsAt memory at = _bringTerms(provider, all);
        uint256 vested = _vested(_ownBefore(provider, all, at), _ownBefore(provider, whole, at));
        amountTokens = _due(vested, _providers[provider].claimedTokens);
        _providers[provider].claimedTokens = vested.toUint96();
    }

    /// @dev Writes the caller's vested part off.
    function _take(uint32 provider) private returns (uint256 amountTokens) {
        (uint256 all, uint256 whole) = _ends();
        PositionAt memory at = _bringPosition(provider, msg.sender, all);
        Earned earned = _positionBefore(provider, msg.sender, all, at);
        uint256 vested = _vested(earned, _positionBefore(provider, msg.sender, whole, at));
        amountTokens = _due(vested, _accounts[provider][msg.sender].claimedTokens);
        _accounts[provider][msg.sender].claimedTokens = vested.toUint96();
    }

    function _due(uint256 vested, uint256 claimed) private returns (uint256 amountTokens) {
        if (vested <= claimed) revert Rewards_NothingVested();
        amountTokens = vested - claimed;
        _owesLess(amountTokens);
    }

    /// @dev Epochs before `all` count, and of those before `whole` the last tranche has vested.
    function _ends() private view returns (uint256 all, uint256 whole) {
        uint256 current = _currentEpoch();
        uint256 settled = _settledEpochs();
        return (Math.min(current, settled), Math.min(current - Math.min(TRANCHES, current), settled));
    }

    function _vested(Earned all, Earned whole) private view returns (uint256) {
        uint256 current = _currentEpoch();
        if (current == 0) return 0;
        return Vesting.vestedTimesTranches(all, whole, current - 1, TRANCHES) / (TRANCHES * BPS);
    }
}
