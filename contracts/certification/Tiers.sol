// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {CertificateKinds} from "./CertificateKinds.sol";
import {ITiers} from "./ITiers.sol";

uint256 constant MAX_TIERS = 8;
/// @dev How many numbers a tier has.
uint8 constant TIER_NUMBERS = 32;
uint8 constant LEAST_SELF_STAKE = 0;
uint8 constant LEAST_UNITS = 1;
uint8 constant LEAST_AVAILABILITY = 2;
uint8 constant AVAILABILITY_WINDOW = 3;
uint8 constant LEAST_AGE = 4;
uint8 constant GRACE = 5;
uint8 constant OUTAGE = 6;
/// @dev How many there are that no kind brings.
uint8 constant PLAIN_NUMBERS = 7;
uint8 constant ATTESTERS_REQUIRED = 8;
uint8 constant GREATEST_AGE = 16;
uint8 constant LEAST_FIGURE = 24;

/// @dev The figures of tiers, on rails that are the same for each: of each plain one, of attesters, of ages, of figures.
abstract contract Tiers is CertificateKinds, GovernedParameters {
    uint256 private constant RAILS = PLAIN_NUMBERS + 3;
    uint256 private constant LEAST_DELAY_SECONDS = 7 days;
    uint256 private constant MOST_EPOCHS = 365;
    /// @dev Of 16 kinds of the registry.
    uint256 private constant MOST_UNITS = 16 * uint256(type(uint16).max);
    uint256 private constant LEAST_GRACE_SECONDS = 1 days;
    uint256 private constant MOST_GRACE_SECONDS = 365 days;

    /// @dev All that a tier asks for, in three slots.
    struct Policy {
        uint256[3] packed;
    }

    /// @inheritdoc ITiers
    uint256 public tierCount;
    /// @inheritdoc ITiers
    mapping(uint8 tier => bytes32) public tierName;

    mapping(uint8 tier => Policy) private _policies;
    Rail[RAILS] private _tierRails;

    /// @param rails of each plain figure by its number, and then of attesters, ages and figures
    constructor(Rail[RAILS] memory rails) {
        for (uint8 i = 0; i < RAILS; ++i) {
            bool fromZero = i != AVAILABILITY_WINDOW && i != GRACE;
            if (fromZero && rails[i].min != 0) revert Certification_RailAboveZero(i, rails[i].min);
            _tierRails[i] = rails[i];
        }
    }

    /// @inheritdoc ITiers
    function addTier(bytes32 name, uint256[32] calldata values) external onlyTimelock returns (uint8 tier) {
        if (tierCount == MAX_TIERS) revert Certification_TooManyTiers(MAX_TIERS);
        tier = uint8(tierCount++);
        tierName[tier] = name;
        emit TierAdded(tier, name);
        uint256 kinds = kindCount;
        uint256 figures = 0;
        if (kinds != 0) {
            KindTerms memory last = _termsOf(uint8(kinds - 1));
            figures = last.firstFigure + last.figures;
        }
        for (uint8 number = 0; number < TIER_NUMBERS; ++number) {
            uint256 above = number % 8;
            bool exists =
                number < ATTESTERS_REQUIRED
                    ? number < PLAIN_NUMBERS
                    : above < (number < LEAST_FIGURE ? kinds : figures);
            if (exists) _declareNumber(tier, number, values[number]);
            else if (values[number] != 0) revert Certification_NoFigure(number, values[number]);
        }
    }

    function _onKindAdded(uint8 kind, uint8 firstFigure, uint8 figures) internal override {
        for (uint8 tier = 0; tier < tierCount; ++tier) {
            _declareNumber(tier, ATTESTERS_REQUIRED + kind, 0);
            _declareNumber(tier, GREATEST_AGE + kind, 0);
            for (uint8 i = 0; i < figures; ++i) _declareNumber(tier, LEAST_FIGURE + firstFigure + i, 0);
        }
    }

    function _write(uint8 parameter_, uint256 value) internal override {
        (uint256 slot, uint256 offset, uint256 mask) = _layout(parameter_ % TIER_NUMBERS);
        uint256[3] storage packed = _policies[parameter_ / TIER_NUMBERS].packed;
        packed[slot] = (packed[slot] & ~(mask << offset)) | (value << offset);
    }

    function _read(uint8 parameter_) internal view override returns (uint256) {
        (uint256 slot, uint256 offset, uint256 mask) = _layout(parameter_ % TIER_NUMBERS);
        return (_policies[parameter_ / TIER_NUMBERS].packed[slot] >> offset) & mask;
    }

    function _policy(uint8 tier) internal view returns (Policy memory) {
        return _policies[tier];
    }

    function _checkTier(uint8 tier) internal view {
        if (tier >= tierCount) revert Certification_UnknownTier(tier);
    }

    function _figureOf(Policy memory policy, uint8 number) internal pure returns (uint256) {
        (uint256 slot, uint256 offset, uint256 mask) = _layout(number);
        return (policy.packed[slot] >> offset) & mask;
    }

    /// @dev Whether it asks for stake, units or age: most of what a sweep reads.
    function _asksPlain(Policy memory policy) internal pure returns (bool) {
        uint256 plain = (1 << (32 * (LEAST_UNITS + 1))) - 1;
        return policy.packed[0] & (plain | (uint256(type(uint32).max) << (32 * uint256(LEAST_AGE)))) != 0;
    }

    /// @dev Of all kinds, 4 bits each.
    function _attestersRequired(Policy memory policy) internal pure returns (uint256) {
        return policy.packed[0] >> (32 * uint256(PLAIN_NUMBERS));
    }

    function _greatestAge(Policy memory policy, uint8 kind) internal pure returns (uint256) {
        return uint32(policy.packed[1] >> (32 * uint256(kind)));
    }

    /// @dev The least figures of a kind, 32 bits each.
    function _leastFigures(Policy memory policy, KindTerms memory terms) internal pure returns (uint256) {
        if (policy.packed[2] == 0) return 0;
        return (policy.packed[2] >> (32 * uint256(terms.firstFigure))) & ((1 << (32 * uint256(terms.figures))) - 1);
    }

    function _declareNumber(uint8 tier, uint8 number, uint256 value) private {
        uint8 rail_ = number < PLAIN_NUMBERS ? number : PLAIN_NUMBERS + number / 8 - 1;
        _declare(tier * TIER_NUMBERS + number, value, _tierRails[rail_]);
    }

    /// @dev No ramp: all are read as they are stored.
    function _limits(uint8 parameter_) internal pure override returns (Limits memory) {
        uint8 number = parameter_ % TIER_NUMBERS;
        if (number == LEAST_UNITS) return Limits(0, MOST_UNITS, LEAST_DELAY_SECONDS, 0);
        if (number == LEAST_AVAILABILITY) return Limits(0, 10_000, LEAST_DELAY_SECONDS, 0);
        if (number == AVAILABILITY_WINDOW) return Limits(1, MOST_EPOCHS, LEAST_DELAY_SECONDS, 0);
        if (number == GRACE) return Limits(LEAST_GRACE_SECONDS, MOST_GRACE_SECONDS, LEAST_DELAY_SECONDS, 0);
        if (number == OUTAGE) return Limits(0, MOST_EPOCHS, LEAST_DELAY_SECONDS, 0);
        bool attesters = number >= ATTESTERS_REQUIRED && number < GREATEST_AGE;
        return Limits(0, attesters ? 8 : type(uint32).max, LEAST_DELAY_SECONDS, 0);
    }

    /// @dev 32 bits each, and 4 for each count of attesters, behind the plain ones.
    function _layout(uint8 number) private pure returns (uint256 slot, uint256 offset, uint256 mask) {
        uint256 above = number % 8;
        if (number < ATTESTERS_REQUIRED) return (0, 32 * above, type(uint32).max);
        if (number < GREATEST_AGE) return (0, 32 * uint256(PLAIN_NUMBERS) + 4 * above, 15);
        return (number / 8 - 1, 32 * above, type(uint32).max);
    }
}
