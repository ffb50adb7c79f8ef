// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {EmissionReserve} from "../emissions/EmissionReserve.sol";
import {IEmissionController} from "../emissions/IEmissionController.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {Commitments} from "./Commitments.sol";
import {IProviderRewards} from "./IProviderRewards.sol";
import {NextEpoch} from "./NextEpoch.sol";
import {Earned, Vesting} from "./Vesting.sol";

/// @dev Takes the epochs in order, pulls what each emitted, and adds it to the sums.
abstract contract EpochSettlement is NextEpoch, OnlyTimelock, IProviderRewards {
    using SafeCast for int256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    IEmissionController public immutable CONTROLLER;
    EmissionReserve public immutable RESERVE;
    Commitments public immutable COMMITMENTS;
    IProviderRewards public immutable PREDECESSOR;
    IERC20 public immutable TOKEN;

    Ledger private _ledger;
    /// @dev Over the epochs before one.
    mapping(uint256 epoch => Earned) internal _sumsBefore;

    constructor(Commitments commitments, IEmissionController controller, IProviderRewards predecessor) {
        (COMMITMENTS, CONTROLLER, PREDECESSOR) = (commitments, controller, predecessor);
        RESERVE = controller.RESERVE();
        TOKEN = RESERVE.TOKEN();
        if (keccak256(abi.encode(controller.schedule())) != keccak256(abi.encode(commitments.schedule()))) {
            revert Rewards_ScheduleMismatch();
        }
        _ledger.nextEpoch = uint24(commitments.FIRST_EPOCH());
    }

    /// @inheritdoc IProviderRewards
    function begin() external {
        Ledger memory state = _ledger;
        if (state.begun) revert Rewards_Begun();
        _checkCurrent();
        _begin(state);
        _ledger = state;
    }

    /// @inheritdoc IProviderRewards
    function settle(uint256 count) external {
        _checkCurrent();
        Ledger memory state = _ledger;
        if (!state.begun) _begin(state);
        uint256 end = Math.min(CONTROLLER.nextEpoch(), state.nextEpoch + count);
        if (state.nextEpoch >= end) revert Rewards_NothingDue(state.nextEpoch);

        Earned sums = _sumsBefore[state.nextEpoch];
        uint256 pullable = RESERVE.owedTokens();
        uint256 emittedTokens = 0;
        for (uint256 epoch = state.nextEpoch; epoch < end; ++epoch) {
            (uint256 epochTokens, uint256 perWeight) = _settle(epoch, state, emittedTokens, pullable);
            emittedTokens += epochTokens;
            sums = sums + Vesting.ofEpoch(perWeight, epoch);
            _sumsBefore[epoch + 1] = sums;
        }
        state.nextEpoch = uint24(end);
        _ledger = state;
        emittedTokens = Math.min(emittedTokens, pullable);
        if (emittedTokens != 0) RESERVE.pull(emittedTokens);
    }

    /// @inheritdoc IProviderRewards
    function returnSurplus(uint256 amountTokens) external onlyTimelock {
        uint256 surplus = surplusTokens();
        if (amountTokens > surplus) revert Rewards_NoSurplus(amountTokens, surplus);
        emit SurplusReturned(amountTokens);
        TOKEN.safeTransfer(TIMELOCK, amountTokens);
    }

    /// @inheritdoc IProviderRewards
    function ledger() external view returns (Ledger memory) {
        return _ledger;
    }

    /// @inheritdoc IProviderRewards
    function sumsBefore(uint256 epoch) external view returns (uint256 sum, uint256 timesEpoch) {
        return (_sumsBefore[epoch].sum(), _sumsBefore[epoch].timesEpoch());
    }

    /// @inheritdoc IProviderRewards
    function surplusTokens() public view returns (uint256) {
        return TOKEN.balanceOf(address(this)) - _ledger.owedTokens;
    }

    /// @dev What somebody is paid, or turned out to be earned by nobody.
    function _owesLess(uint256 amountTokens) internal {
        _ledger.owedTokens -= amountTokens.toUint96();
    }

    /// @dev Epochs before it are settled.
    function _settledEpochs() internal view returns (uint256) {
        return _ledger.nextEpoch;
    }

    function _begin(Ledger memory state) private {
        state.begun = true;
        if (address(PREDECESSOR) != address(0) && PREDECESSOR.ledger().begun) {
            state.paidFromEpoch = PREDECESSOR.ledger().nextEpoch;
            state.pulledFromEpoch = state.paidFromEpoch;
            emit Begun(state.pulledFromEpoch, state.paidFromEpoch, 0);
            return;
        }
        state.paidFromEpoch = uint24(_nextEpoch());
        state.pulledFromEpoch = uint24(CONTROLLER.nextEpoch());
        uint256 owed = RESERVE.owedTokens();
        emit Begun(state.pulledFromEpoch, state.paidFromEpoch, owed);
        RESERVE.pull(owed);
    }

    /// @dev One epoch, into `state`.
    /// @param before emitted in the epochs that are settled with it
    /// @param pullable what the reserve owes
    function _settle(
        uint256 epoch,
        Ledger memory state,
        uint256 before,
        uint256 pullable
    ) private returns (uint256 emittedTokens, uint256 perWeight) {
        (int64 change, uint64 flaggedWeight) = COMMITMENTS.weightsOf(epoch);
        state.weight = (int256(uint256(state.weight)) + change).toUint256().toUint64();
        if (epoch < state.pulledFromEpoch) return (0, 0);
        emittedTokens = CONTROLLER.epochRecord(epoch).emissionTokens;
        uint256 earned = 0;
        if (epoch >= state.paidFromEpoch && state.weight != 0) {
            uint256 sharedTokens = emittedTokens;
            // Where another contract has pulled it: as much as belongs to nobody.
            if (before + emittedTokens > pullable) {
                uint256 hereTokens = TOKEN.balanceOf(address(this)) + pullable;
                sharedTokens = Math.min(emittedTokens, hereTokens - state.owedTokens);
            }
            perWeight = sharedTokens / state.weight;
            earned = perWeight * (state.weight - flaggedWeight);
            state.owedTokens += uint96(earned);
        }
        emit EpochSettled(epoch, emittedTokens, state.weight, earned);
    }

    function _checkCurrent() private view {
        address rewards = CONTROLLER.rewards();
        if (rewards != address(this)) revert Rewards_NotCurrent(rewards);
    }
}
