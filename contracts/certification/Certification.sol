// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {Commitments} from "../providers/Commitments.sol";
import {CertificateKinds} from "./CertificateKinds.sol";
import {Certificates} from "./Certificates.sol";
import {IAvailability} from "./IAvailability.sol";
import {ICertification} from "./ICertification.sol";
import {IEAS} from "./IEAS.sol";
import {Requirements} from "./Requirements.sol";
import {GRACE, Tiers} from "./Tiers.sol";

/// @title The standing of providers; see ICertification, ICertificates and ITiers
contract Certification is Requirements {
    uint256 private constant MOST_PROVIDERS = 100;
    uint256 private constant MOST_EXTENSION_DAYS = 30;
    uint256 private constant DAY_BITS = 16;

    /// @inheritdoc ICertification
    address public extender;

    /// @param rails of each plain figure of tiers by its number, and then of attesters, ages and figures; fixed
    constructor(
        IEAS eas,
        Commitments commitments,
        Rail[10] memory rails
    )
        OnlyTimelock(commitments.TIMELOCK())
        CertificateKinds(eas)
        Certificates(commitments.REGISTRY())
        Tiers(rails)
        Requirements(commitments)
    {}

    /// @inheritdoc ICertification
    function sweep(uint32[] calldata providers) external returns (uint256 changed) {
        if (providers.length > MOST_PROVIDERS) {
            revert Certification_TooManyProviders(providers.length, MOST_PROVIDERS);
        }
        Rules memory rules = _rules();
        uint32 count = REGISTRY.providerCount();
        for (uint256 i = 0; i < providers.length; ++i) {
            _checkProvider(providers[i], count);
            if (_sweep(providers[i], rules)) ++changed;
        }
    }

    /// @inheritdoc ICertification
    function enter(uint32 provider, uint8 tier) external {
        if (msg.sender != REGISTRY.activeOperator(provider)) {
            revert Certification_NotOperator(msg.sender, provider);
        }
        _checkTier(tier);
        Standing memory standing = _standings[provider];
        if (standing.status == Status.Removed) revert Certification_Removed(provider);
        if (standing.tier == tier) revert Certification_SameTier(provider, tier);
        Rules memory rules = _rules();
        (, uint256 unmet, ) = _unmet(provider, standing.places, _policyOf(rules, tier), rules);
        if (unmet != 0) revert Certification_Unmet(provider, tier, unmet);
        Status before = standing.status;
        (standing.tier, standing.unmet, standing.atOnce, standing.extended) = (tier, 0, 0, false);
        _setStatus(standing, Status.Active);
        _keep(provider, before, standing, 0);
    }

    /// @inheritdoc ICertification
    function setRemoved(uint32 provider, bool removed) external onlyTimelock {
        _checkProvider(provider, REGISTRY.providerCount());
        Standing memory standing = _standings[provider];
        Status before = standing.status;
        if (removed == (before == Status.Removed)) revert Certification_StatusUnchanged(provider, before);
        if (removed) _setStatus(standing, Status.Removed);
        else _setStatus(standing, _statusOf(standing, _deadlinesOf(provider, standing)));
        _keep(provider, before, standing, _deadlinesOf(provider, standing));
    }

    /// @inheritdoc ICertification
    function extend(uint32 provider, uint256 untilSeconds, bytes32 reasonHash) external {
        if (msg.sender != extender) revert Certification_NotExtender(msg.sender, extender);
        _checkProvider(provider, REGISTRY.providerCount());
        _sweep(provider, _rules());
        Standing memory standing = _standings[provider];
        if (standing.status != Status.Grace) revert Certification_NoGrace(provider, standing.status);
        if (standing.extended) revert Certification_ExtendedBefore(provider);
        uint256 deadlines = _deadlinesOf(provider, standing);
        uint256 first = _firstDay(deadlines);
        uint256 day = _dayAfter(untilSeconds);
        if (day <= first || day > first + MOST_EXTENSION_DAYS) {
            uint256 mostSeconds = (first + MOST_EXTENSION_DAYS) * 1 days;
            revert Certification_BadExtension(untilSeconds, first * 1 days + 1, mostSeconds);
        }
        for (uint256 shift = 0; shift < 256; shift += DAY_BITS) {
            uint256 last = uint16(deadlines >> shift);
            if (last != 0 && last < day) deadlines ^= (last ^ day) << shift;
        }
        standing.extended = true;
        emit GraceExtended(provider, day * 1 days, reasonHash);
        _keep(provider, standing.status, standing, deadlines);
    }

    /// @inheritdoc ICertification
    function carry(uint32 provider) external {
        bool suspended = _isSuspended(_standings[provider].status);
        bool isSuspender = COMMITMENTS.suspender() == address(this);
        if (!isSuspender || COMMITMENTS.commitmentOf(provider).suspended == suspended) {
            revert Certification_NothingToCarry(provider);
        }
        COMMITMENTS.setSuspended(provider, suspended);
    }

    /// @inheritdoc ICertification
    function setAvailability(IAvailability newAvailability) external onlyTimelock {
        address account = address(newAvailability);
        if (account != address(0) && account.code.length == 0) revert Certification_NoCode(account);
        emit AvailabilitySet(address(availability), account);
        availability = newAvailability;
    }

    /// @inheritdoc ICertification
    function setExtender(address newExtender) external onlyTimelock {
        emit ExtenderSet(extender, newExtender);
        extender = newExtender;
    }

    function _sweep(uint32 provider, Rules memory rules) private returns (bool) {
        (Status before, Standing memory standing, uint256 deadlines, bool changes) = _looked(provider, rules);
        if (changes) _keep(provider, before, standing, deadlines);
        return changes;
    }

    /// @dev The only place that writes a standing, and last of all tells `Commitments`.
    function _keep(uint32 provider, Status before, Standing memory standing, uint256 deadlines) private {
        _standings[provider] = standing;
        if (deadlines != 0) _setDeadlines(provider, deadlines);
        emit StandingSet(
            provider,
            standing.status,
            standing.tier,
            standing.unmet,
            standing.atOnce,
            standing.extended,
            deadlines
        );
        bool suspended = _isSuspended(standing.status);
        if (suspended != _isSuspended(before) && COMMITMENTS.suspender() == address(this)) {
            COMMITMENTS.setSuspended(provider, suspended);
        }
    }

    /// @dev What a sweep makes of a provider's standing.
    function _looked(
        uint32 provider,
        Rules memory rules
    ) private view returns (Status before, Standing memory standing, uint256 deadlines, bool changes) {
        standing = _standings[provider];
        before = standing.status;
        Policy memory policy = _policyOf(rules, standing.tier);
        (, uint256 unmet, uint256 lost) = _unmet(provider, standing.places, policy, rules);
        if (unmet | standing.unmet == 0) return (before, standing, 0, false);

        uint256 oldDeadlines = _deadlinesOf(provider, standing);
        (uint256 oldUnmet, uint256 oldAtOnce) = (standing.unmet, standing.atOnce);
        (standing.unmet, standing.atOnce) = (uint16(unmet), uint16(unmet & (oldAtOnce | lost)));
        deadlines = _graced(unmet & ~uint256(standing.atOnce), oldDeadlines, _figureOf(policy, GRACE));
        if (unmet == 0) standing.extended = false;
        if (before != Status.Removed) _setStatus(standing, _statusOf(standing, deadlines));
        changes =
            unmet != oldUnmet ||
            standing.atOnce != oldAtOnce ||
            deadlines != oldDeadlines ||
            standing.status != before;
    }

    function _setStatus(Standing memory standing, Status status) private view {
        if (standing.status == status) return;
        (standing.status, standing.sinceSeconds) = (status, uint40(block.timestamp));
    }

    function _statusOf(Standing memory standing, uint256 deadlines) private view returns (Status) {
        if (standing.unmet == 0) return Status.Active;
        if (standing.atOnce != 0 || block.timestamp >= _firstDay(deadlines) * 1 days) return Status.Suspended;
        return Status.Grace;
    }

    /// @dev The deadline that each of these requirements has, or now gets.
    function _graced(
        uint256 requirements,
        uint256 oldDeadlines,
        uint256 graceSeconds
    ) private view returns (uint256 deadlines) {
        for (uint256 shift = 0; requirements != 0; shift += DAY_BITS) {
            if (requirements & 1 != 0) {
                uint256 day = uint16(oldDeadlines >> shift);
                if (day == 0) day = _dayAfter(block.timestamp + graceSeconds);
                deadlines |= day << shift;
            }
            requirements >>= 1;
        }
    }

    function _isSuspended(Status status) private pure returns (bool) {
        return status == Status.Suspended || status == Status.Removed;
    }

    /// @dev Days since 1970, rounded up.
    function _dayAfter(uint256 seconds_) private pure returns (uint256) {
        return (seconds_ + 1 days - 1) / 1 days;
    }

    function _firstDay(uint256 deadlines) private pure returns (uint256 first) {
        first = type(uint16).max;
        for (; deadlines != 0; deadlines >>= DAY_BITS) {
            uint256 day = uint16(deadlines);
            if (day != 0 && day < first) first = day;
        }
    }
}
