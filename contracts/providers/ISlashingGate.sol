// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../governance/IGovernedParameters.sol";
import {StakeVault} from "./StakeVault.sol";

/// @title The way to a slash: by whom votes have listed, with evidence, after a wait in which it can be stopped
/// @notice Votes list who may slash for what, and by how much at once; at first nobody may. A slash is asked for with the hash
/// of its evidence, waits, and is then carried out by anyone, unless it was stopped.
/// @dev The parameter of IGovernedParameters is the wait. It is shorter than leaving takes at the very least, so whoever asks to
/// leave when a slash is asked for is slashed with the others. The vault's slasher is this contract, once a vote has named it.
///
/// Trust assumptions:
/// - The timelock (votes) keeps the list, names who may stop slashes, usually the committee's `CommitteeSlashStop`, and sets
///   the wait.
/// - A listed slasher is trusted with no more than the following. If it goes rogue and nobody stops it, it can take in any 30
///   days from each pool, however many slashes it asks for, what two of the vault's caps take, at the end of one period and at
///   the start of the next: 1 - (1 - cap)^2 of the pool, which at a cap of 30% is 51%, at 10% is 19%. It needs two waits for
///   that at most and no more than one, as it can ask for both at once. It gains nothing: what is taken goes to the treasury,
///   from where a vote can give it back. Each slash is public for the wait, and the committee may stop it; so may a vote, by
///   taking the slasher off the list, which also ends what waits.
/// - The committee can stop every slash, and cause none.
///
/// Invariants:
/// - What is carried out was listed when it was asked for and when it is carried out, waited, and is not older than
///   `LAPSE_SECONDS` after its wait.
/// - A request is carried out or stopped once, and never both.
interface ISlashingGate is IGovernedParameters {
    /// @notice The parameters of IGovernedParameters, by their numbers.
    enum Parameter {
        WaitSeconds
    }

    enum State {
        Unknown,
        Waiting,
        Stopped,
        Done
    }

    /// @param bps of what each share was worth at the start of the period
    /// @param ground what the slasher is listed for
    struct Request {
        address slasher;
        uint32 provider;
        uint16 bps;
        uint40 readySeconds;
        State state;
        bytes32 ground;
        bytes32 evidenceHash;
    }

    event SlasherListed(address indexed slasher, bytes32 indexed ground, uint256 oldMostBps, uint256 newMostBps);
    event StopperSet(address oldStopper, address newStopper);
    event SlashRequested(
        uint256 indexed id,
        uint32 indexed provider,
        address indexed slasher,
        bytes32 ground,
        uint256 bps,
        bytes32 evidenceHash,
        uint256 readySeconds
    );
    event SlashStopped(uint256 indexed id, bytes32 reasonHash);
    event SlashDone(uint256 indexed id);

    /// @notice The slasher is not listed for that, or for less.
    error Gate_NotListed(address slasher, bytes32 ground, uint256 bps, uint256 mostBps);
    error Gate_NoEvidence();
    error Gate_NoSlash();
    error Gate_BadBps(uint256 bps, uint256 mostBps);
    error Gate_NotStopper(address caller, address stopper);
    error Gate_NotWaiting(uint256 id, State state);
    error Gate_NotReady(uint256 id, uint256 nowSeconds, uint256 readySeconds);
    error Gate_Lapsed(uint256 id, uint256 nowSeconds, uint256 lapsedSeconds);

    /// @notice Asks for a slash. By a listed slasher.
    function request(uint32 provider, bytes32 ground, uint16 bps, bytes32 evidenceHash) external returns (uint256 id);

    /// @notice Stops a slash that waits, or is ready. By whom votes have named.
    function stop(uint256 id, bytes32 reasonHash) external;

    /// @notice Carries a slash out. By anyone.
    function execute(uint256 id) external;

    /// @notice Lists who may slash for what, by so much at once, or, with 0, ends that. By vote only.
    function setSlasher(address slasher, bytes32 ground, uint16 mostBps) external;

    /// @notice Names who may stop slashes, or, with zero, nobody. By vote only.
    function setStopper(address stopper) external;

    function requestOf(uint256 id) external view returns (Request memory);

    /// @notice How many slashes were ever asked for; they are numbered from 1.
    function requestCount() external view returns (uint256);

    function mostBpsOf(address slasher, bytes32 ground) external view returns (uint256);

    function stopper() external view returns (address);

    // solhint-disable-next-line func-name-mixedcase
    function VAULT() external view returns (StakeVault);

    // solhint-disable-next-line func-name-mixedcase
    function LAPSE_SECONDS() external view returns (uint256);
}
