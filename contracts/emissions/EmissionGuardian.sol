// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EmissionLaw} from "./EmissionLaw.sol";
import {EmissionParameters} from "./EmissionParameters.sol";
import {EpochClock} from "./EpochClock.sol";
import {IEmissionController} from "./IEmissionController.sol";

/// @dev A guardian that lowers, for a time, and can not make that time last.
abstract contract EmissionGuardian is EmissionParameters, EpochClock {
    uint256 private constant LIMIT_SECONDS = 14 days;
    uint256 private constant MAX_TERM_SECONDS = 730 days;

    address private _guardian;
    uint48 private _guardianUntilSeconds;
    /// @dev From when on another limit may begin, whatever became of the last one.
    uint48 private _readySeconds;

    constructor(address account, uint48 untilSeconds) {
        _setGuardian(account, untilSeconds);
    }

    /// @inheritdoc IEmissionController
    function setGuardian(address account, uint48 untilSeconds) external onlyTimelock {
        _setGuardian(account, untilSeconds);
    }

    /// @inheritdoc IEmissionController
    function pause() external {
        _lower(0);
    }

    /// @inheritdoc IEmissionController
    function lower(uint16 multiplierBps) external {
        _lower(multiplierBps);
    }

    /// @inheritdoc IEmissionController
    function lowered() external view returns (uint256 multiplierBps, uint256 untilEpoch) {
        return (_ledger.loweredBps, _ledger.loweredUntilEpoch);
    }

    /// @inheritdoc IEmissionController
    function guardian() public view returns (address account, uint48 untilSeconds) {
        return (_guardian, _guardianUntilSeconds);
    }

    /// @dev Due epochs are not accounted first: the guardian acts where what is due looks wrong.
    function _lower(uint16 multiplierBps) private {
        (address account, uint48 guardianUntilSeconds) = guardian();
        if (msg.sender != account) revert Emission_NotGuardian(msg.sender, account);
        if (block.timestamp > guardianUntilSeconds) {
            revert Emission_GuardianTermEnded(block.timestamp, guardianUntilSeconds);
        }

        Ledger storage ledger = _ledger;
        (uint256 current, uint256 untilEpoch) = (_currentEpoch(), ledger.loweredUntilEpoch);
        uint256 limitEpochs = Math.ceilDiv(LIMIT_SECONDS, EPOCH_SECONDS);
        uint256 oldBps = ledger.loweredBps;
        if (current >= untilEpoch) {
            if (block.timestamp < _readySeconds) revert Emission_GuardianMustWait(block.timestamp, _readySeconds);
            _readySeconds = uint48(block.timestamp + 2 * limitEpochs * EPOCH_SECONDS);
            oldBps = Math.ceilDiv(_demand.multiplierWad * EmissionLaw.BPS, EmissionLaw.WAD);
            // Time before the start is of the limit's time too.
            uint256 passedEpochs = Math.ceilDiv(
                START_SECONDS - Math.min(block.timestamp, START_SECONDS),
                EPOCH_SECONDS
            );
            if (passedEpochs >= limitEpochs) {
                revert Emission_NothingToLower(block.timestamp, START_SECONDS - (limitEpochs - 1) * EPOCH_SECONDS);
            }
            untilEpoch = current + limitEpochs - passedEpochs;
            ledger.loweredUntilEpoch = uint24(untilEpoch);
        }
        if (multiplierBps >= oldBps) revert Emission_NotLower(multiplierBps, oldBps);
        ledger.loweredBps = multiplierBps;
        emit Lowered(account, oldBps, multiplierBps, untilEpoch);
    }

    /// @dev Called when every due epoch is accounted.
    function _lift() internal {
        uint24 untilEpoch = _ledger.loweredUntilEpoch;
        uint24 nextEpoch_ = _ledger.nextEpoch;
        if (untilEpoch <= nextEpoch_) revert Emission_NothingToLift();
        _ledger.loweredUntilEpoch = nextEpoch_;
        emit Lifted(untilEpoch, nextEpoch_);
    }

    function _setGuardian(address account, uint48 untilSeconds) private {
        (uint256 least, uint256 most) = account == address(0)
            ? (0, 0)
            : (block.timestamp + 1, block.timestamp + MAX_TERM_SECONDS);
        if (untilSeconds < least || untilSeconds > most) {
            revert Emission_GuardianTermOutOfBounds(untilSeconds, least, most);
        }
        emit GuardianSet(_guardian, _guardianUntilSeconds, account, untilSeconds);
        _guardian = account;
        _guardianUntilSeconds = untilSeconds;
    }
}
