// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Commitments} from "../providers/Commitments.sol";
import {IProviderRegistry} from "../providers/IProviderRegistry.sol";
import {IStakeVault} from "../providers/IStakeVault.sol";
import {PLACES} from "./CertificateKinds.sol";
import {Certificates} from "./Certificates.sol";
import {IAvailability} from "./IAvailability.sol";
import {ICertification} from "./ICertification.sol";
import {
    ATTESTERS_REQUIRED,
    AVAILABILITY_WINDOW,
    GREATEST_AGE,
    LEAST_AGE,
    LEAST_AVAILABILITY,
    LEAST_SELF_STAKE,
    LEAST_UNITS,
    OUTAGE,
    Tiers
} from "./Tiers.sol";

/// @dev Whether a provider meets what a policy asks for, now. Nothing here writes.
abstract contract Requirements is Certificates, Tiers {
    uint8 internal constant SELF_STAKE_REQUIREMENT = 0;
    uint8 internal constant UNITS_REQUIREMENT = 1;
    uint8 internal constant AVAILABILITY_REQUIREMENT = 2;
    uint8 internal constant AGE_REQUIREMENT = 3;
    uint8 internal constant OUTAGE_REQUIREMENT = 4;
    uint8 internal constant FIRST_KIND_REQUIREMENT = 8;

    Commitments public immutable COMMITMENTS;
    IStakeVault private immutable VAULT;
    uint256 private immutable WHOLE_TOKEN;

    /// @inheritdoc ICertification
    IAvailability public availability;

    /// @dev What is the same for every provider of a sweep, read once.
    struct Rules {
        IAvailability availability;
        KindTerms[] kinds;
        /// @dev By tier; empty until it is asked for.
        Policy[] policies;
    }

    constructor(Commitments commitments) {
        COMMITMENTS = commitments;
        VAULT = commitments.VAULT();
        WHOLE_TOKEN = 10 ** IERC20Metadata(address(commitments.VAULT().TOKEN())).decimals();
    }

    /// @inheritdoc ICertification
    function check(uint32 provider, uint8 tier) external view returns (Requirement[] memory requirements) {
        _checkTier(tier);
        _checkProvider(provider, REGISTRY.providerCount());
        Rules memory rules = _rules();
        Policy memory policy = _policyOf(rules, tier);
        Standing memory standing = _standings[provider];
        (uint256 asked, uint256 unmet, ) = _unmet(provider, standing.places, policy, rules);
        bool own = tier == standing.tier;
        uint256 deadlines = own ? _deadlinesOf(provider, standing) : 0;

        uint256 count = 0;
        for (uint256 bits = asked; bits != 0; bits &= bits - 1) ++count;
        requirements = new Requirement[](count);
        count = 0;
        for (uint8 number = 0; number < 16; ++number) {
            if ((asked >> number) & 1 == 0) continue;
            Requirement memory requirement = requirements[count++];
            requirement.number = number;
            requirement.met = (unmet >> number) & 1 == 0;
            if (requirement.met) {
                if (number >= FIRST_KIND_REQUIREMENT) {
                    requirement.untilSeconds = _untilSeconds(provider, standing.places, policy, rules, number - 8);
                }
                continue;
            }
            requirement.atOnce = own && (standing.atOnce >> number) & 1 != 0;
            requirement.deadlineSeconds = uint256(uint16(deadlines >> (16 * number))) * 1 days;
        }
    }

    function _rules() internal view returns (Rules memory rules) {
        rules.availability = availability;
        rules.kinds = new KindTerms[](kindCount);
        for (uint8 kind = 0; kind < rules.kinds.length; ++kind) rules.kinds[kind] = _terms[kind];
        rules.policies = new Policy[](tierCount);
    }

    /// @dev A policy asks for a grace, so that one that was read is not empty. Without tiers nothing is asked for.
    function _policyOf(Rules memory rules, uint8 tier) internal view returns (Policy memory) {
        if (rules.policies.length == 0) return _policy(tier);
        if (rules.policies[tier].packed[0] == 0) rules.policies[tier] = _policy(tier);
        return rules.policies[tier];
    }

    /// @return asked mask of what the policy asks for
    /// @return unmet mask of that
    /// @return lost what of that is unmet by a revocation, a vote, a hold or an outage
    function _unmet(
        uint32 provider,
        uint64 places,
        Policy memory policy,
        Rules memory rules
    ) internal view returns (uint256 asked, uint256 unmet, uint256 lost) {
        (asked, unmet) = _unmetPlain(provider, policy);
        (uint256 askedOf, uint256 unmetOf) = _unmetAvailability(provider, policy, rules.availability);
        (asked, unmet, lost) = (asked | askedOf, unmet | unmetOf, unmetOf & (1 << OUTAGE_REQUIREMENT));
        uint256 allNeeded = _attestersRequired(policy);
        for (uint8 kind = 0; allNeeded >> (4 * kind) != 0; ++kind) {
            uint256 needed = (allNeeded >> (4 * kind)) & 15;
            if (needed == 0) continue;
            uint256 bit = 1 << (FIRST_KIND_REQUIREMENT + kind);
            asked |= bit;
            (uint256 good, uint256 lostOf) = _counted(provider, places, policy, rules, kind, block.timestamp);
            if (good >= needed) continue;
            unmet |= bit;
            if (good + lostOf >= needed) lost |= bit;
        }
    }

    function _checkProvider(uint32 provider, uint32 count) internal pure {
        if (provider == 0 || provider > count) revert Certification_UnknownProvider(provider);
    }

    function _unmetPlain(uint32 provider, Policy memory policy) private view returns (uint256 asked, uint256 unmet) {
        if (!_asksPlain(policy)) return (0, 0);
        uint256 stake = _figureOf(policy, LEAST_SELF_STAKE);
        uint256 age = _figureOf(policy, LEAST_AGE);
        uint256 units = _figureOf(policy, LEAST_UNITS);
        if (stake != 0 || age != 0) {
            IProviderRegistry.Provider memory of_ = REGISTRY.providerOf(provider);
            if (stake != 0) {
                asked |= 1 << SELF_STAKE_REQUIREMENT;
                if (_ownTokens(provider, of_.operator) < stake * WHOLE_TOKEN) unmet |= 1 << SELF_STAKE_REQUIREMENT;
            }
            if (age != 0) {
                asked |= 1 << AGE_REQUIREMENT;
                if (block.timestamp - of_.registeredSeconds < age) unmet |= 1 << AGE_REQUIREMENT;
            }
        }
        if (units != 0) {
            asked |= 1 << UNITS_REQUIREMENT;
            if (COMMITMENTS.runningUnits(provider) < units) unmet |= 1 << UNITS_REQUIREMENT;
        }
    }

    function _unmetAvailability(
        uint32 provider,
        Policy memory policy,
        IAvailability source
    ) private view returns (uint256 asked, uint256 unmet) {
        if (address(source) == address(0)) return (0, 0);
        uint256 leastBps = _figureOf(policy, LEAST_AVAILABILITY);
        if (leastBps != 0) {
            asked |= 1 << AVAILABILITY_REQUIREMENT;
            uint256 bps = source.availabilityBps(provider, _figureOf(policy, AVAILABILITY_WINDOW));
            if (bps < leastBps) unmet |= 1 << AVAILABILITY_REQUIREMENT;
        }
        uint256 epochs = _figureOf(policy, OUTAGE);
        if (epochs != 0) {
            asked |= 1 << OUTAGE_REQUIREMENT;
            if (source.isOut(provider, epochs)) unmet |= 1 << OUTAGE_REQUIREMENT;
        }
    }

    /// @dev What the operator staked with its provider, and does not leave with.
    function _ownTokens(uint32 provider, address operator) private view returns (uint256) {
        IStakeVault.Holding memory holding = VAULT.holdingOf(provider, operator);
        return holding.worthTokens - holding.leavingTokens;
    }

    function _counted(
        uint32 provider,
        uint64 places,
        Policy memory policy,
        Rules memory rules,
        uint8 kind,
        uint256 atSeconds
    ) private view returns (uint256 good, uint256 lost) {
        KindTerms memory terms = rules.kinds[kind];
        return
            _count(
                provider,
                kind,
                terms,
                _placesOf(places, kind),
                _greatestAge(policy, kind),
                _leastFigures(policy, terms),
                atSeconds
            );
    }

    /// @dev The first time at which too few certificates count; 0 where that is never.
    function _untilSeconds(
        uint32 provider,
        uint64 places,
        Policy memory policy,
        Rules memory rules,
        uint8 kind
    ) private view returns (uint256 untilSeconds) {
        uint256 needed = _figureOf(policy, ATTESTERS_REQUIRED + kind);
        for (uint256 place = 0; place < PLACES; ++place) {
            if ((_placesOf(places, kind) >> place) & 1 == 0) continue;
            uint256 stops = _stopsSeconds(provider, kind, place, _figureOf(policy, GREATEST_AGE + kind));
            if (stops <= block.timestamp || stops == type(uint256).max) continue;
            if (untilSeconds != 0 && stops >= untilSeconds) continue;
            (uint256 good, ) = _counted(provider, places, policy, rules, kind, stops);
            if (good < needed) untilSeconds = stops;
        }
    }
}
