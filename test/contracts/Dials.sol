// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernedParameters} from "../../contracts/governance/GovernedParameters.sol";
import {OnlyTimelock} from "../../contracts/governance/OnlyTimelock.sol";

/// @dev A module with three parameters, of which one fills all bits that there are, one has no ramp and wears down by itself,
/// and one may be given to a steward.
contract Dials is GovernedParameters {
    uint8 public constant THRESHOLD_BPS = 0;
    uint8 public constant CAP_TOKENS = 1;
    uint8 public constant FEE_UNITS = 2;

    /// @dev One slot, as a module on a hot path would have it.
    struct Values {
        uint16 thresholdBps;
        uint64 feeUnits;
    }

    Values private _values;
    uint128 private _capTokens;
    address public steward;
    /// @dev The value in force at each change, before it.
    uint256 public lastDue;

    constructor(address timelock, uint256[3] memory values, Rail[3] memory rails) OnlyTimelock(timelock) {
        for (uint8 i = 0; i < rails.length; ++i) _declare(i, values[i], rails[i]);
    }

    function declareAgain(uint8 which, uint256 value, Rail memory rail_) external {
        _declare(which, value, rail_);
    }

    function appoint(address account) external {
        steward = account;
    }

    function wear(uint64 units) external {
        _values.feeUnits -= units;
    }

    function grow(uint64 units) external {
        _values.feeUnits += units;
    }

    function _beforeSet(uint8 which) internal override {
        lastDue = which <= FEE_UNITS ? _inForce(which) : 0;
    }

    function _isSteward(uint8 which, address account) internal view override returns (bool) {
        return which == THRESHOLD_BPS && account == steward;
    }

    function _write(uint8 which, uint256 value) internal override {
        if (which == THRESHOLD_BPS) _values.thresholdBps = uint16(value);
        else if (which == CAP_TOKENS) _capTokens = uint128(value);
        else _values.feeUnits = uint64(value);
    }

    function _read(uint8 which) internal view override returns (uint256) {
        if (which == THRESHOLD_BPS) return _values.thresholdBps;
        if (which == CAP_TOKENS) return _capTokens;
        return _values.feeUnits;
    }

    function _limits(uint8 which) internal pure override returns (Limits memory) {
        if (which == THRESHOLD_BPS) return Limits(1, 10_000, 3 days, 30 days);
        if (which == CAP_TOKENS) return Limits(0, type(uint128).max, 0, type(uint256).max);
        return Limits(0, type(uint64).max, 7 days, 0);
    }
}
