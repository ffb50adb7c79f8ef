// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionLaw} from "./EmissionLaw.sol";
import {EmissionReserve} from "./EmissionReserve.sol";
import {IEpochClock} from "./EpochClock.sol";
import {IGovernedParameters} from "../governance/IGovernedParameters.sol";

/// @title Emission that follows revenue, inside what a vote has set
/// @notice Once an epoch anyone calls `poke`: it takes the epoch's revenue, moves the multiplier by the law of
/// EmissionLaw and accounts what the epoch emits. Tokens leave the reserve later, when the reward contract pulls them.
/// @dev Epochs count from 0 and are accounted in order, each once, from its cut-off on. An epoch whose successor passed
/// its own cut-off before anyone poked was missed: it emits at the multiplier that stood. Of a longer gap the last
/// MAX_BACKLOG epochs are accounted, and those before them lapse: they emit nothing and stay in the budget.
/// Times are timestamps in seconds, token amounts in the token's smallest unit, revenue in US dollars with 8 decimals.
///
/// Trust assumptions:
/// - The timelock (votes) sets parameters inside rails that are fixed at deployment, the budget up to what the reserve
///   holds, the sources and the reward contract. It never sets an emission.
/// - The revenue source is honest within its own assumptions. If it lies, the multiplier still moves by one slew an
///   epoch at most, and revenue counts as at most 1.25 times what was usual.
/// - Without a market source the multiplier never rises above 1. There is none at first: neither utilisation nor a price
///   with its slow mean is on this chain yet.
/// - A reward contract has its votes with the sentinel when it is named and whenever it pulls. What it does with them later
///   is up to its code, which the vote that names it has read.
/// - The guardian can lower emission or pause it, until its date; what it did ends by itself. It can not raise.
/// - The token has no fee on transfers, does not rebase and follows IVotes. Amounts fit 96 bits: 79 billion tokens of
///   18 decimals.
///
/// Invariants:
/// - The sum emitted never exceeds the budget, and what is emitted and unpaid is in the reserve.
/// - The multiplier never leaves the rails of its bounds. It enters bounds that a vote has moved by its slew.
/// - An epoch moves the multiplier by its slew at most, and not upwards if it was missed, has no known revenue or was
///   lowered by the guardian.
/// - Who pokes, and how often, changes nothing.
/// - The gas of `poke` depends on the number of epochs to account, and on nothing else that grows.
///
/// No part of this emission is paid by usage; a reward contract that pays by usage must bound that part itself.
interface IEmissionController is IEpochClock, IGovernedParameters {
    /// @notice The parameters of IGovernedParameters, by their numbers. A change waits 30 days at least for the next.
    enum Parameter {
        ReferenceRevenueUsd8,
        KappaHalves,
        MinMultiplierBps,
        MaxMultiplierBps,
        DeadBandBps,
        SlewDownBps,
        SlewUpBps,
        DecayPpm,
        EpochCapTokens,
        BaselineTokens
    }

    /// @notice What the epoch did to the multiplier, and why.
    enum Outcome {
        Unaccounted,
        Moved,
        InDeadBand,
        RevenueUnknown,
        Missed,
        RaiseRefused
    }

    /// @param timelock who acts for votes, and the treasury that unused reserve returns to
    /// @param token what is emitted
    /// @param values initial value of each parameter, in the order of `Parameter`
    /// @param rails of each parameter, in the order of `Parameter`; fixed
    /// @param maxBudgetTokens most that may ever be emitted; fixed
    /// @param startMultiplierBps multiplier before the first epoch
    /// @param guardian may be zero, for none
    struct EmissionConfig {
        address timelock;
        address token;
        Schedule schedule;
        address revenueSource;
        uint256[10] values;
        Rail[10] rails;
        uint256 maxBudgetTokens;
        uint16 startMultiplierBps;
        address guardian;
        uint48 guardianUntilSeconds;
    }

    /// @param multiplierWad after the epoch, with 18 decimals
    /// @param revenueUsd8 as the source gave it; 0 where it was unknown or not asked
    struct EpochRecord {
        uint64 multiplierWad;
        uint64 revenueUsd8;
        uint96 emissionTokens;
        Outcome outcome;
    }

    event EpochAccounted(
        uint256 indexed epoch,
        Outcome outcome,
        uint256 oldMultiplierWad,
        uint256 newMultiplierWad,
        uint256 revenueUsd8,
        uint256 smoothedUsd8,
        uint256 emissionTokens
    );
    /// @notice Nobody poked for so long that these epochs emit nothing.
    event EpochsLapsed(uint256 firstEpoch, uint256 lastEpoch);
    event BudgetSet(uint256 oldTokens, uint256 newTokens);
    event RevenueSourceSet(address oldSource, address newSource);
    event MarketSourceSet(address oldSource, address newSource);
    event RewardsSet(address oldRewards, address newRewards);
    event GuardianSet(address oldGuardian, uint48 oldUntilSeconds, address newGuardian, uint48 newUntilSeconds);
    /// @notice Every epoch before `untilEpoch` that is not accounted yet emits by `newBps` at most; 0 is a pause.
    event Lowered(address indexed by, uint256 oldBps, uint256 newBps, uint256 untilEpoch);
    event Lifted(uint256 oldUntilEpoch, uint256 newUntilEpoch);

    /// @notice Nothing to account before `readySeconds`.
    error Emission_NothingDue(uint256 nowSeconds, uint256 readySeconds);
    error Emission_BudgetOutOfBounds(uint256 budgetTokens, uint256 minTokens, uint256 maxTokens);
    /// @notice Epoch 0 starts at most an epoch ago and within a year.
    error Emission_StartOutOfBounds(uint256 startSeconds, uint256 minSeconds, uint256 maxSeconds);
    /// @notice The first multiplier lies between its bounds, and not above 1.
    error Emission_StartMultiplierOutOfBounds(uint256 multiplierBps, uint256 minBps, uint256 maxBps);
    error Emission_NoCode(address account);
    /// @notice A reward contract keeps its votes with the sentinel, as this one does not.
    error Emission_RewardsCouldVote(address rewards, address delegatee);
    /// @notice A revenue source must count epochs as the controller does.
    error Emission_ScheduleMismatch(Schedule controller, Schedule source);
    error Emission_NotGuardian(address caller, address guardian);
    error Emission_GuardianTermEnded(uint256 nowSeconds, uint256 untilSeconds);
    error Emission_GuardianTermOutOfBounds(uint256 untilSeconds, uint256 minSeconds, uint256 maxSeconds);
    /// @notice A guardian can only lower.
    error Emission_NotLower(uint256 multiplierBps, uint256 currentBps);
    /// @notice After its limit has ended, or was lifted, the guardian waits as long as it lasts.
    error Emission_GuardianMustWait(uint256 nowSeconds, uint256 readySeconds);
    /// @notice A limit given now would be over before the first epoch.
    error Emission_NothingToLower(uint256 nowSeconds, uint256 fromSeconds);
    error Emission_NothingToLift();

    /// @notice Accounts every epoch that is due. Anyone may call it; it reverts if nothing is due.
    function poke() external;

    /// @notice Sets how much may be emitted in all, from the first epoch on: at least what is, at most what was ever put
    /// into the reserve, and the fixed limit. By vote only.
    function setBudget(uint256 budgetTokens) external;

    /// @notice Replaces the source of revenue. By vote only.
    function setRevenueSource(address source) external;

    /// @notice Names what allows a multiplier above 1, or zero for nothing. By vote only.
    function setMarketSource(address source) external;

    /// @notice Names the contract that may pull what was emitted, and that has delegated to the sentinel. What its predecessor
    /// did not pull is the successor's. By vote only.
    function setRewards(address rewards) external;

    /// @notice Appoints or, with zeros, ends the guardian. By vote only.
    function setGuardian(address account, uint48 untilSeconds) external;

    /// @notice For 14 days no unaccounted epoch emits by more than this multiplier, nor raises its own. By the guardian;
    /// again in that time only to lower further, without more time, and afterwards, or once lifted, not until as long again
    /// has passed. What passes before the start of the first epoch counts.
    function lower(uint16 multiplierBps) external;

    /// @notice The same with nothing at all.
    function pause() external;

    /// @notice Ends a guardian's limit early; epochs that are due stay under it. By vote only.
    function lift() external;

    /// @notice Multiplier, smoothed revenue and the last two revenues as they counted.
    function demand() external view returns (EmissionLaw.Demand memory);

    /// @notice The first epoch that is not accounted.
    function nextEpoch() external view returns (uint256);

    /// @notice From when on `poke` accounts the next epoch.
    function nextPokeSeconds() external view returns (uint256);

    /// @notice What an accounted epoch did. `Unaccounted` for epochs to come and for lapsed ones.
    function epochRecord(uint256 epoch) external view returns (EpochRecord memory);

    function budgetTokens() external view returns (uint256);

    function emittedTokens() external view returns (uint256);

    // solhint-disable-next-line func-name-mixedcase
    function MAX_BUDGET_TOKENS() external view returns (uint256);

    /// @notice The most epochs that one `poke` accounts.
    // solhint-disable-next-line func-name-mixedcase
    function MAX_BACKLOG() external view returns (uint256);

    /// @notice Holds the tokens; made with the controller and fixed.
    // solhint-disable-next-line func-name-mixedcase
    function RESERVE() external view returns (EmissionReserve);

    function rewards() external view returns (address);

    function revenueSource() external view returns (address);

    function marketSource() external view returns (address);

    function guardian() external view returns (address account, uint48 untilSeconds);

    /// @notice The guardian's limit: unaccounted epochs before `untilEpoch` emit by `multiplierBps` at most.
    function lowered() external view returns (uint256 multiplierBps, uint256 untilEpoch);
}
