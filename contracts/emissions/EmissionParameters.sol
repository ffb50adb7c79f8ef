// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionLaw} from "./EmissionLaw.sol";
import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {IEmissionController} from "./IEmissionController.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";

/// @dev The parameters of emission, and what no rail of theirs may leave.
abstract contract EmissionParameters is GovernedParameters, IEmissionController {
    uint256 private constant LEAST_DELAY_SECONDS = 30 days;

    /// @param loweredUntilEpoch epochs before it are under the guardian's limit, `loweredBps`
    /// @param leftTokens what is left of the budget
    struct Ledger {
        uint24 nextEpoch;
        uint24 loweredUntilEpoch;
        uint16 loweredBps;
        uint96 baselineTokens;
        uint96 leftTokens;
    }

    EmissionLaw.Terms internal _terms;
    EmissionLaw.Demand internal _demand;
    Ledger internal _ledger;
    /// @dev In one slot, as every poke reads both.
    uint96 internal _epochCapTokens;
    address public revenueSource;

    constructor(address timelock, uint256[10] memory values, Rail[10] memory rails) OnlyTimelock(timelock) {
        for (uint8 i = 0; i < rails.length; ++i) _declare(i, values[i], rails[i]);
        // So that a vote can never cross the two.
        uint8 minMultiplier = uint8(Parameter.MinMultiplierBps);
        Rail memory minRail = rails[minMultiplier];
        uint256 lowestMax = rails[uint8(Parameter.MaxMultiplierBps)].min;
        if (minRail.max > lowestMax) revert Parameter_BadRail(minMultiplier, minRail.min, minRail.max, 1, lowestMax);
    }

    function _write(uint8 which, uint256 value) internal override {
        if (which == uint8(Parameter.ReferenceRevenueUsd8)) _terms.referenceUsd8 = uint64(value);
        else if (which == uint8(Parameter.KappaHalves)) _terms.kappaHalves = uint8(value);
        else if (which == uint8(Parameter.MinMultiplierBps)) _terms.minMultiplierBps = uint16(value);
        else if (which == uint8(Parameter.MaxMultiplierBps)) _terms.maxMultiplierBps = uint16(value);
        else if (which == uint8(Parameter.DeadBandBps)) _terms.deadBandBps = uint16(value);
        else if (which == uint8(Parameter.SlewDownBps)) _terms.slewDownBps = uint16(value);
        else if (which == uint8(Parameter.SlewUpBps)) _terms.slewUpBps = uint16(value);
        else if (which == uint8(Parameter.DecayPpm)) _terms.decayPpm = uint32(value);
        else if (which == uint8(Parameter.EpochCapTokens)) _epochCapTokens = uint96(value);
        else _ledger.baselineTokens = uint96(value);
    }

    function _read(uint8 which) internal view override returns (uint256) {
        if (which == uint8(Parameter.ReferenceRevenueUsd8)) return _terms.referenceUsd8;
        if (which == uint8(Parameter.KappaHalves)) return _terms.kappaHalves;
        if (which == uint8(Parameter.MinMultiplierBps)) return _terms.minMultiplierBps;
        if (which == uint8(Parameter.MaxMultiplierBps)) return _terms.maxMultiplierBps;
        if (which == uint8(Parameter.DeadBandBps)) return _terms.deadBandBps;
        if (which == uint8(Parameter.SlewDownBps)) return _terms.slewDownBps;
        if (which == uint8(Parameter.SlewUpBps)) return _terms.slewUpBps;
        if (which == uint8(Parameter.DecayPpm)) return _terms.decayPpm;
        if (which == uint8(Parameter.EpochCapTokens)) return _epochCapTokens;
        return _ledger.baselineTokens;
    }

    /// @dev No ramp: the multiplier moves by its slew whatever a vote sets, and a poke reads these as they are stored.
    function _limits(uint8 which) internal pure override returns (Limits memory) {
        (uint256 least, uint256 most) = _ends(which);
        return Limits(least, most, LEAST_DELAY_SECONDS, 0);
    }

    function _ends(uint8 which) private pure returns (uint256 least, uint256 most) {
        if (which == uint8(Parameter.ReferenceRevenueUsd8)) return (1_000, type(uint64).max);
        if (which == uint8(Parameter.KappaHalves)) return (1, 2);
        if (which == uint8(Parameter.MinMultiplierBps)) return (1, 10_000);
        if (which == uint8(Parameter.MaxMultiplierBps)) return (1, 12_500);
        if (which == uint8(Parameter.DeadBandBps)) return (0, 5_000);
        if (which == uint8(Parameter.SlewDownBps)) return (1, 5_000);
        if (which == uint8(Parameter.SlewUpBps)) return (1, 2_000);
        if (which == uint8(Parameter.DecayPpm)) return (0, 100_000);
        return (0, type(uint96).max);
    }
}
