// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IProviderRegistry} from "../providers/IProviderRegistry.sol";
import {IAvailability} from "./IAvailability.sol";
import {ICertificates} from "./ICertificates.sol";
import {ITiers} from "./ITiers.sol";

/// @title Whether providers meet what votes ask of their tier, and what follows
/// @notice A provider is in a tier, at first in tier 0, and has a status. `sweep` looks at it: what it does not meet gets a
/// deadline, after the grace of its tier; when one has passed it is suspended, and earns nothing from the next epoch on. What
/// a revocation or an outage takes from it has no grace. It is active again with the first sweep that finds all met.
/// @dev Requirements are numbered, and are bits of a mask: 0 self-stake, 1 units, 2 availability, 3 age, 4 outage, 8 + k
/// certificates of kind k, with their count, age and figures. Deadlines are days since 1970, rounded up, 16 bits each by the
/// number of their requirement.
///
/// Trust assumptions:
/// - Anyone sweeps; until somebody does, a status stays. The duty of the bots is to do so once a day.
/// - Votes name the availability contract, which answers truly; where it fails, sweeps of tiers that ask it fail. Nobody is
/// asked at first, and then availability and outages are met.
/// - This contract suspends at `Commitments` only while it is the suspender there; `carry` carries a status over that was
/// found while it was not.
/// - The extender (the committee) may lengthen a provider's grace once, until all is met again, by 30 days; not that of
/// revocations and outages, and of nobody who is suspended.
/// - A kind's certificate that was revoked before votes required the kind has no grace when they do.
///
/// Invariants:
/// - Whoever meets all that its tier asks for is not suspended by a sweep, and is active after it, unless a vote removed it.
/// - A deadline is fixed when the requirement is first found unmet, and ends when it is found met: tightening the policy again
/// neither lengthens nor shortens it. Loosening acts with the next sweep.
/// - The events give the status of every provider.
/// - A sweep costs the same whatever was attested about a provider, and either sweeps all that it names or reverts.
interface ICertification is ICertificates, ITiers {
    enum Status {
        Active,
        Grace,
        Suspended,
        Removed
    }

    /// @param sinceSeconds since when it has its status; 0 where it never had another
    /// @param unmet mask of requirements that the last sweep found unmet
    /// @param atOnce those of them that have no grace
    /// @param extended whether the grace that runs was lengthened
    /// @param places where certificates are bound, 8 bits a kind
    struct Standing {
        Status status;
        uint8 tier;
        uint40 sinceSeconds;
        uint16 unmet;
        uint16 atOnce;
        bool extended;
        uint64 places;
    }

    /// @param number of the requirement
    /// @param met now
    /// @param atOnce unmet, and without grace
    /// @param untilSeconds when the certificates that are needed begin to count no longer; 0 where no time is known
    /// @param deadlineSeconds until when it has to be met; 0 where no sweep found it unmet, or there is no grace
    struct Requirement {
        uint8 number;
        bool met;
        bool atOnce;
        uint256 untilSeconds;
        uint256 deadlineSeconds;
    }

    /// @notice Whatever of a provider's standing has changed. First event of a provider: before, it was active, in tier 0.
    /// @param deadlines days since 1970, 16 bits each, by requirement; 0 for one that is met or has no grace
    event StandingSet(
        uint32 indexed provider,
        Status status,
        uint8 tier,
        uint16 unmet,
        uint16 atOnce,
        bool extended,
        uint256 deadlines
    );
    event GraceExtended(uint32 indexed provider, uint256 untilSeconds, bytes32 reasonHash);
    event AvailabilitySet(address oldAvailability, address newAvailability);
    event ExtenderSet(address oldExtender, address newExtender);

    error Certification_TooManyProviders(uint256 providers, uint256 most);
    error Certification_NotOperator(address caller, uint32 provider);
    /// @notice What the tier asks for has to be met when it is entered. `unmet` is a mask of requirements.
    error Certification_Unmet(uint32 provider, uint8 tier, uint256 unmet);
    error Certification_SameTier(uint32 provider, uint8 tier);
    error Certification_Removed(uint32 provider);
    error Certification_StatusUnchanged(uint32 provider, Status status);
    error Certification_NotExtender(address caller, address extender);
    /// @notice Only a grace that runs can be lengthened.
    error Certification_NoGrace(uint32 provider, Status status);
    error Certification_ExtendedBefore(uint32 provider);
    error Certification_BadExtension(uint256 untilSeconds, uint256 leastSeconds, uint256 mostSeconds);
    error Certification_NothingToCarry(uint32 provider);

    /// @notice Looks at providers, at most 100, and sets their standing. By anyone.
    /// @return changed how many standings changed: where it is none, there was nothing to do
    function sweep(uint32[] calldata providers) external returns (uint256 changed);

    /// @notice Takes a provider into another tier, all of whose requirements it meets. By the operator of an active provider.
    function enter(uint32 provider, uint8 tier) external;

    /// @notice Removes a provider, whatever it meets, or lets it back, as the last sweep found it. By vote only.
    function setRemoved(uint32 provider, bool removed) external;

    /// @notice Lengthens the deadlines that end before: to at most 30 days after the first. By the extender.
    /// @param untilSeconds rounded up to a whole day since 1970
    /// @param reasonHash hash of the published reason
    function extend(uint32 provider, uint256 untilSeconds, bytes32 reasonHash) external;

    /// @notice Tells `Commitments` of a status that it does not follow yet. By anyone.
    function carry(uint32 provider) external;

    /// @notice Names what is asked about availability, or, with zero, nothing. By vote only.
    function setAvailability(IAvailability availability) external;

    /// @notice Names who may lengthen a grace, or, with zero, nobody. By vote only.
    function setExtender(address extender) external;

    /// @notice As the last sweep left it.
    function standingOf(uint32 provider) external view returns (Standing memory);

    /// @notice Days since 1970, 16 bits each, by requirement.
    function deadlinesOf(uint32 provider) external view returns (uint256);

    /// @notice What a tier asks for, and how the provider meets it now. Deadlines are those of the provider's own tier.
    function check(uint32 provider, uint8 tier) external view returns (Requirement[] memory);

    function availability() external view returns (IAvailability);

    function extender() external view returns (address);

    // solhint-disable-next-line func-name-mixedcase
    function REGISTRY() external view returns (IProviderRegistry);
}
