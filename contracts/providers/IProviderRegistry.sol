// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../governance/IGovernedParameters.sol";

/// @title Who provides hardware, of which kinds, and what a unit of each kind weighs and needs
/// @notice A provider is a number with an operator, who acts for it, a payee, who is paid, an organisation and a statement.
/// Votes say which kinds of units there are: what a unit weighs when rewards are shared, and the stake in US dollars that has
/// to stand behind it.
/// @dev The parameters of IGovernedParameters are those of the kinds: of kind k the weight is number 2k and the stake, in
/// dollars with 8 decimals, number 2k + 1. A change binds what is activated or renewed after it, and nothing that runs.
///
/// Trust assumptions:
/// - The timelock (votes) adds kinds, takes them off the list and puts them back, says who may register, and bars providers.
/// - Nothing here proves that hardware exists: an operator declares it, with the hash of a description that others can check.
/// - Organisation and statement are hashes of what is published elsewhere. Whatever organisation a provider ever named is
/// remembered, so that a new name sheds nobody's part in it.
///
/// Invariants:
/// - A provider's number is never used again, and an operator acts for one provider at most.
/// - An operator passes its place on in two steps, so that it is never given to an account that cannot act.
/// - There are never more kinds than `MAX_KINDS`, so whoever goes over all of them is bounded; a kind is never removed. One
///   taken off the list cannot be declared, activated or renewed; what runs stays until its commitment ends.
/// - Who is barred, or has closed, activates and renews nothing; its stakers leave and are paid as those of any other.
interface IProviderRegistry is IGovernedParameters {
    enum Status {
        Unknown,
        Active,
        Closed,
        Barred
    }

    /// @param statusSeconds since when it has its status
    /// @param organisation hash by which the organisation is named
    /// @param statementHash hash of what the provider states of itself
    struct Provider {
        address operator;
        uint40 registeredSeconds;
        uint40 statusSeconds;
        Status status;
        address payee;
        bytes32 organisation;
        bytes32 statementHash;
    }

    /// @param weight of a unit, when rewards are shared
    /// @param stakeUsd8 stake behind a unit, in dollars with 8 decimals
    struct Kind {
        bool listed;
        uint32 weight;
        uint64 stakeUsd8;
    }

    /// @dev What activating asks for.
    /// @param declaredUnits how many units there are in all
    struct Offer {
        address operator;
        uint16 declaredUnits;
        uint32 weight;
        uint64 stakeUsd8;
    }

    /// @param number of units
    /// @param descriptionHash hash of what describes them
    struct Hardware {
        uint16 number;
        uint40 declaredSeconds;
        bytes32 descriptionHash;
    }

    event ProviderRegistered(uint32 indexed provider, address indexed operator, address payee, bytes32 organisation);
    event StatementSet(uint32 indexed provider, bytes32 organisation, bytes32 statementHash);
    event PayeeSet(uint32 indexed provider, address oldPayee, address newPayee);
    event OperatorProposed(uint32 indexed provider, address indexed operator);
    event OperatorSet(uint32 indexed provider, address indexed oldOperator, address indexed newOperator);
    event StatusSet(uint32 indexed provider, Status oldStatus, Status newStatus);
    event HardwareDeclared(uint32 indexed provider, uint8 indexed kind, uint256 number, bytes32 descriptionHash);
    event RegistrationSet(bool open);
    event AdmissionSet(address indexed account, bool admitted);
    event KindAdded(uint8 indexed kind, bytes32 name);
    event KindListed(uint8 indexed kind, bool listed);

    error Registry_NotAdmitted(address account);
    error Registry_OperatorTaken(address account, uint32 provider);
    error Registry_NotOperator(address caller, uint32 provider);
    error Registry_NotProposed(address caller, uint32 provider, address proposed);
    error Registry_ZeroAddress();
    error Registry_NotActive(uint32 provider, Status status);
    error Registry_StatusUnchanged(uint32 provider, Status status);
    error Registry_TooManyKinds(uint256 most);
    error Registry_UnknownKind(uint8 kind);
    error Registry_KindNotListed(uint8 kind);

    /// @notice Registers the caller as the operator of a new provider: anyone, or who is admitted where registration is closed.
    function register(address payee, bytes32 organisation, bytes32 statementHash) external returns (uint32 provider);

    /// @notice Replaces organisation and statement. By the operator.
    function setStatement(uint32 provider, bytes32 organisation, bytes32 statementHash) external;

    /// @notice Replaces who is paid, also for what was earned and not claimed. By the payee, since a lost operator's key
    /// must not take what was earned.
    function setPayee(uint32 provider, address payee) external;

    /// @notice Names who may take the operator's place; zero for nobody. By the operator.
    function proposeOperator(uint32 provider, address operator) external;

    /// @notice Takes the operator's place. By whom the operator named.
    function acceptOperator(uint32 provider) external;

    /// @notice Says what hardware there is of a kind, in all. What is activated changes only by what is activated or renewed
    /// later. By the operator of an active provider.
    function declareHardware(uint32 provider, uint8 kind, uint16 number, bytes32 descriptionHash) external;

    /// @notice Ends the provider; commitments run to their end. By the operator.
    function close(uint32 provider) external;

    /// @notice Bars a provider from activating and renewing, or makes it active again. By vote only.
    function setBarred(uint32 provider, bool barred) external;

    /// @notice Opens registration to all, or leaves it to those who are admitted. By vote only.
    function setOpen(bool open) external;

    /// @notice Admits an account to register, or no longer. By vote only.
    function setAdmitted(address account, bool admitted) external;

    /// @notice Adds a kind of unit, with the rails of its weight and its stake, fixed from then on. By vote only.
    /// @param name short, in UTF-8, padded with zeros
    function addKind(
        bytes32 name,
        uint32 weight,
        Rail calldata weightRail,
        uint64 stakeUsd8,
        Rail calldata stakeRail
    ) external returns (uint8 kind);

    /// @notice Takes a kind off the list, or puts it back. By vote only.
    function setKindListed(uint8 kind, bool listed) external;

    function providerOf(uint32 provider) external view returns (Provider memory);

    /// @notice What there is to activate of a kind; reverts for a provider that is not active and a kind off the list.
    function offerOf(uint32 provider, uint8 kind) external view returns (Offer memory);

    /// @notice The operator of an active provider; reverts for any other.
    function activeOperator(uint32 provider) external view returns (address);

    function payeeOf(uint32 provider) external view returns (address);

    /// @notice Whether the provider names this organisation, or ever did.
    function hasNamed(uint32 provider, bytes32 organisation) external view returns (bool);

    /// @notice The provider that an account operates; 0 for none.
    function operatedBy(address account) external view returns (uint32);

    function proposedOperator(uint32 provider) external view returns (address);

    function hardwareOf(uint32 provider, uint8 kind) external view returns (Hardware memory);

    function kindOf(uint8 kind) external view returns (Kind memory);

    function kindName(uint8 kind) external view returns (bytes32);

    function kindCount() external view returns (uint256);

    /// @notice How many providers were ever registered; they are numbered from 1.
    function providerCount() external view returns (uint32);

    function isOpen() external view returns (bool);

    function isAdmitted(address account) external view returns (bool);

    // solhint-disable-next-line func-name-mixedcase
    function MAX_KINDS() external view returns (uint256);
}
