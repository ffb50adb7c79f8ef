// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AsksPause} from "../committee/powers/AsksPause.sol";
import {EpochClock} from "../emissions/EpochClock.sol";
import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {IPriceFeed} from "../prices/IPriceFeed.sol";
import {CommitmentTerms} from "./CommitmentTerms.sol";
import {ICommitments} from "./ICommitments.sol";
import {IProviderRegistry} from "./IProviderRegistry.sol";
import {StakeVault} from "./StakeVault.sol";

/// @title Activated units and the stake that they need; see ICommitments
contract Commitments is CommitmentTerms, GovernedParameters, AsksPause {
    using SafeCast for uint256;

    uint256 private constant BPS = 10_000;
    uint256 private constant UNITS_BITS = 16;
    uint256 private constant MOST_UNITS = type(uint16).max;

    IProviderRegistry public immutable REGISTRY;
    StakeVault public immutable VAULT;
    uint256 private immutable WHOLE_TOKEN;

    /// @inheritdoc ICommitments
    IPriceFeed public priceFeed;
    /// @inheritdoc ICommitments
    address public flagger;
    /// @inheritdoc ICommitments
    address public suspender;

    uint16 private _commissionStepBps;
    uint32 private _commissionNoticeSeconds;
    uint24 private _leastDurationEpochs;
    uint24 private _mostDurationEpochs;

    /// @dev Of all kinds, 16 bits each.
    mapping(uint32 provider => uint256) private _units;

    /// @param feed may be zero, until votes name one
    /// @param values initial value of each parameter, in the order of `Parameter`
    /// @param rails of each parameter, in the order of `Parameter`; fixed
    constructor(
        StakeVault vault,
        IPriceFeed feed,
        uint256[4] memory values,
        Rail[4] memory rails
    ) OnlyTimelock(vault.TIMELOCK()) EpochClock(vault.schedule()) {
        REGISTRY = vault.REGISTRY();
        VAULT = vault;
        WHOLE_TOKEN = 10 ** IERC20Metadata(address(vault.TOKEN())).decimals();
        for (uint8 i = 0; i < rails.length; ++i) _declare(i, values[i], rails[i]);
        // So that a vote can never cross the two.
        uint8 least = uint8(Parameter.LeastDurationEpochs);
        uint256 lowestMost = rails[uint8(Parameter.MostDurationEpochs)].min;
        if (rails[least].max > lowestMost) {
            revert Parameter_BadRail(least, rails[least].min, rails[least].max, 1, lowestMost);
        }
        if (address(feed) != address(0)) _setPriceFeed(feed);
    }

    /// @inheritdoc ICommitments
    function activate(uint32 provider, uint8 kind, uint16 units, uint24 untilEpoch) external unlessPaused {
        IProviderRegistry.Offer memory offer = REGISTRY.offerOf(provider, kind);
        if (msg.sender != offer.operator) revert Commitments_NotOperator(msg.sender, provider);
        if (units == 0) revert Commitments_NoUnits();

        Commitment memory commitment = _commitments[provider];
        uint256 all = _units[provider];
        uint256 next = _nextEpoch();
        if (commitment.untilEpoch > next) {
            if (untilEpoch != commitment.untilEpoch) revert Commitments_RunsUntil(commitment.untilEpoch);
        } else {
            _checkDuration(untilEpoch, next);
            (commitment.neededTokens, commitment.weight, commitment.untilEpoch) = (0, 0, untilEpoch);
            all = 0;
        }
        uint256 kindUnits = _unitsIn(all, kind) + units;
        if (kindUnits > offer.declaredUnits) {
            revert Commitments_MoreThanDeclared(kind, kindUnits, offer.declaredUnits);
        }
        uint256 priceUsd8 = _price();
        uint256 needed = commitment.neededTokens + _tokensFor(units * uint256(offer.stakeUsd8), priceUsd8);
        commitment.neededTokens = needed.toUint96();
        commitment.weight += uint40(units * uint256(offer.weight));
        _checkStake(provider, needed);

        _units[provider] = all + (uint256(units) << (UNITS_BITS * kind));
        emit Activated(provider, kind, units, untilEpoch, needed, priceUsd8);
        _setTerms(provider, commitment, commitment.weight);
        _commitments[provider] = commitment;
    }

    /// @inheritdoc ICommitments
    function renew(uint32 provider, uint24 untilEpoch) external unlessPaused {
        if (msg.sender != REGISTRY.activeOperator(provider)) revert Commitments_NotOperator(msg.sender, provider);
        Commitment memory commitment = _commitments[provider];
        if (untilEpoch < commitment.untilEpoch) {
            revert Commitments_EndsEarlier(untilEpoch, commitment.untilEpoch);
        }
        _checkDuration(untilEpoch, _nextEpoch());
        (uint256 units, uint256 weight, uint256 usd8) = _stillOffered(provider, _units[provider]);
        if (units == 0) revert Commitments_NoUnits();
        uint256 priceUsd8 = _price();
        uint256 needed = _tokensFor(usd8, priceUsd8);
        _checkStake(provider, needed);

        emit Renewed(provider, untilEpoch, commitment.neededTokens, needed, units, priceUsd8);
        (commitment.neededTokens, commitment.weight, commitment.untilEpoch) = (
            needed.toUint96(),
            uint40(weight),
            untilEpoch
        );
        _units[provider] = units;
        _setTerms(provider, commitment, weight);
        _commitments[provider] = commitment;
    }

    /// @inheritdoc ICommitments
    function cover(uint32 provider) external {
        Commitment memory commitment = _commitments[provider];
        uint256 weight = _coveredWeight(provider, commitment);
        if (commitment.untilEpoch <= _nextEpoch() || weight == _lastWeight(provider, commitment)) {
            revert Commitments_NothingChanges(provider);
        }
        _setTerms(provider, commitment, weight);
        _commitments[provider] = commitment;
    }

    /// @inheritdoc ICommitments
    function setCommission(uint32 provider, uint16 bps) external {
        if (msg.sender != REGISTRY.providerOf(provider).operator) revert Commitments_NotOperator(msg.sender, provider);
        Commitment memory commitment = _commitments[provider];
        uint256 oldBps = commitment.commissionBps;
        bool anyStake = VAULT.poolOf(provider).points != 0;
        uint256 mostBps = anyStake ? Math.min(oldBps + _commissionStepBps, BPS) : BPS;
        if (bps > mostBps) revert Commitments_CommissionTooHigh(bps, mostBps);
        if (bps > oldBps && anyStake) {
            uint256 readySeconds = block.timestamp + _commissionNoticeSeconds;
            (commitment.nextCommissionBps, commitment.nextCommissionSeconds) = (bps, uint32(readySeconds));
            emit CommissionAnnounced(provider, oldBps, bps, readySeconds);
            _commitments[provider] = commitment;
        } else _setCommission(provider, commitment, bps);
    }

    /// @inheritdoc ICommitments
    function raiseCommission(uint32 provider) external {
        Commitment memory commitment = _commitments[provider];
        uint256 readySeconds = commitment.nextCommissionSeconds;
        if (readySeconds == 0) revert Commitments_NotAnnounced(provider);
        if (block.timestamp < readySeconds) revert Commitments_NoticeRuns(block.timestamp, readySeconds);
        _setCommission(provider, commitment, commitment.nextCommissionBps);
    }

    /// @inheritdoc ICommitments
    function flag(uint32 provider, uint256 epoch, bytes32 evidenceHash) external {
        if (msg.sender != flagger) revert Commitments_NotFlagger(msg.sender, flagger);
        uint256 begins = _endSeconds(epoch) - EPOCH_SECONDS;
        if (block.timestamp < begins || block.timestamp >= _cutoffSeconds(epoch)) {
            revert Commitments_NotOpen(epoch, block.timestamp, begins, _cutoffSeconds(epoch));
        }
        emit EpochFlagged(provider, epoch, _flag(provider, epoch), evidenceHash);
    }

    /// @inheritdoc ICommitments
    function setSuspended(uint32 provider, bool suspended) external {
        if (msg.sender != suspender) revert Commitments_NotSuspender(msg.sender, suspender);
        Commitment memory commitment = _commitments[provider];
        if (commitment.suspended == suspended) return;
        commitment.suspended = suspended;
        emit SuspensionSet(provider, suspended);
        if (commitment.untilEpoch > _nextEpoch()) {
            uint256 weight = _coveredWeight(provider, commitment);
            if (weight != _lastWeight(provider, commitment)) _setTerms(provider, commitment, weight);
        }
        _commitments[provider] = commitment;
    }

    /// @inheritdoc ICommitments
    function setPriceFeed(IPriceFeed feed) external onlyTimelock {
        _setPriceFeed(feed);
    }

    /// @inheritdoc ICommitments
    function setFlagger(address newFlagger) external onlyTimelock {
        emit FlaggerSet(flagger, newFlagger);
        flagger = newFlagger;
    }

    /// @inheritdoc ICommitments
    function setSuspender(address newSuspender) external onlyTimelock {
        emit SuspenderSet(suspender, newSuspender);
        suspender = newSuspender;
    }

    /// @inheritdoc ICommitments
    function unitsOf(uint32 provider, uint8 kind) external view returns (uint256) {
        return _unitsIn(_units[provider], kind);
    }

    /// @inheritdoc ICommitments
    function runningUnits(uint32 provider) external view returns (uint256 units) {
        if (_commitments[provider].untilEpoch < _nextEpoch()) return 0;
        for (uint256 all = _units[provider]; all != 0; all >>= UNITS_BITS) units += all & MOST_UNITS;
    }

    /// @inheritdoc ICommitments
    function tokensFor(uint256 usd8) external view returns (uint256) {
        return _tokensFor(usd8, _price());
    }

    function _setCommission(uint32 provider, Commitment memory commitment, uint16 bps) private {
        (commitment.commissionBps, commitment.nextCommissionBps, commitment.nextCommissionSeconds) = (bps, 0, 0);
        _setTerms(provider, commitment, _lastWeight(provider, commitment));
        _commitments[provider] = commitment;
    }

    function _setPriceFeed(IPriceFeed feed) private {
        if (address(feed).code.length == 0) revert Commitments_NoCode(address(feed));
        emit PriceFeedSet(address(priceFeed), address(feed));
        priceFeed = feed;
    }

    function _write(uint8 which, uint256 value) internal override {
        if (which == uint8(Parameter.CommissionStepBps)) _commissionStepBps = uint16(value);
        else if (which == uint8(Parameter.CommissionNoticeSeconds)) _commissionNoticeSeconds = uint32(value);
        else if (which == uint8(Parameter.LeastDurationEpochs)) _leastDurationEpochs = uint24(value);
        else _mostDurationEpochs = uint24(value);
    }

    function _read(uint8 which) internal view override returns (uint256) {
        if (which == uint8(Parameter.CommissionStepBps)) return _commissionStepBps;
        if (which == uint8(Parameter.CommissionNoticeSeconds)) return _commissionNoticeSeconds;
        if (which == uint8(Parameter.LeastDurationEpochs)) return _leastDurationEpochs;
        return _mostDurationEpochs;
    }

    /// @dev What of these units is declared and listed still, what it weighs, and the dollars behind it.
    function _stillOffered(
        uint32 provider,
        uint256 all
    ) private view returns (uint256 units, uint256 weight, uint256 usd8) {
        for (uint8 kind = 0; all >> (UNITS_BITS * kind) != 0; ++kind) {
            uint256 kindUnits = _unitsIn(all, kind);
            if (kindUnits == 0) continue;
            IProviderRegistry.Kind memory terms = REGISTRY.kindOf(kind);
            if (!terms.listed) continue;
            kindUnits = Math.min(kindUnits, REGISTRY.hardwareOf(provider, kind).number);
            units |= kindUnits << (UNITS_BITS * kind);
            weight += kindUnits * terms.weight;
            usd8 += kindUnits * terms.stakeUsd8;
        }
    }

    /// @dev What the stake that is there covers; nothing while suspended.
    function _coveredWeight(uint32 provider, Commitment memory commitment) private view returns (uint256 weight) {
        if (commitment.suspended) return 0;
        uint256 staked = VAULT.activeTokens(provider);
        weight = commitment.weight;
        if (staked < commitment.neededTokens) weight = (weight * staked) / commitment.neededTokens;
    }

    function _price() private view returns (uint256) {
        if (address(priceFeed) == address(0)) revert Commitments_NoPriceFeed();
        return priceFeed.lowPriceUsd8();
    }

    function _tokensFor(uint256 usd8, uint256 priceUsd8) private view returns (uint256) {
        return Math.mulDiv(usd8, WHOLE_TOKEN, priceUsd8, Math.Rounding.Ceil);
    }

    function _checkStake(uint32 provider, uint256 needed) private view {
        uint256 staked = VAULT.activeTokens(provider);
        if (staked < needed) revert Commitments_StakeMissing(provider, staked, needed);
    }

    function _checkDuration(uint256 untilEpoch, uint256 next) private view {
        uint256 epochs = untilEpoch - Math.min(next, untilEpoch);
        if (epochs < _leastDurationEpochs || epochs > _mostDurationEpochs) {
            revert Commitments_DurationOutOfBounds(epochs, _leastDurationEpochs, _mostDurationEpochs);
        }
    }

    /// @dev No ramp: all are read as they are stored.
    function _limits(uint8 which) internal pure override returns (Limits memory) {
        if (which == uint8(Parameter.CommissionStepBps)) return Limits(0, BPS, 7 days, 0);
        if (which == uint8(Parameter.CommissionNoticeSeconds)) return Limits(1 days, 180 days, 7 days, 0);
        return Limits(1, 1_000_000, 7 days, 0);
    }

    function _unitsIn(uint256 all, uint8 kind) private pure returns (uint256) {
        return (all >> (UNITS_BITS * kind)) & MOST_UNITS;
    }
}
