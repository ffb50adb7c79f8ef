// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionReserve} from "../emissions/EmissionReserve.sol";
import {IEmissionController} from "../emissions/IEmissionController.sol";
import {Commitments} from "./Commitments.sol";
import {StakeVault} from "./StakeVault.sol";

/// @title The reward contract that pays providers and their stakers
/// @notice What an epoch emits is shared by the weight of the units in it. Of a provider's share its commission is the
/// provider's, and the rest is of whoever had active stake with it in that epoch, by shares, also after leaving. Both vest
/// alike: in `TRANCHES` equal parts, one with the end of each epoch after it. With epochs of a day, 182 are Fluence's half year.
/// @dev `settle` takes the epochs in order, pulls what each emitted, and parks it here, with the sentinel, until it is
/// claimed; so a later reward contract finds nothing of them missing, and what is earned here stays here. Epochs that lapsed
/// emit nothing and are passed over. Two sums over all epochs, of the emission by unit of weight, are kept for each epoch;
/// everybody's claim follows from differences of them, by the terms of `Commitments` and the points and segments of
/// `StakeVault`. The same at the start of each terms, point and segment is kept as a record, written in order by whoever calls
/// `resolve`, or claims, where it is missing; a claim writes `MAX_RESOLVED` of each at most, and asks for `resolve` beyond.
///
/// Trust assumptions:
/// - `Commitments` and `StakeVault` are right about weights and shares of epochs that have begun, and never change those of an
///   epoch that is settled. Both are fixed here.
/// - The timelock (votes) names this contract at the emission controller, and may take out what belongs to nobody. It has no
///   way to touch what is vesting.
/// - It begins with the first epoch that starts after it was named, or, after a predecessor of its kind, with the first that
///   its predecessor did not settle; those who were active in it lose nothing. What was emitted before, or handed over, or
///   earned by nobody, belongs to nobody, until a vote sends it to the treasury.
/// - Where another reward contract has pulled for epochs of this one, they are paid from what belongs to nobody, as far as
///   that goes. A vote that puts one in between hands over what it pulled in the same proposal.
///
/// Invariants:
/// - What was pulled or handed over is what was paid, what is owed (vesting, or vested and not claimed) and what belongs to
///   nobody, to the wei. What is owed is never less than what everybody could ever claim.
/// - Nobody is ever paid more than was earned; a provider's part is exact, a staker's less by roundings of 2^-52 of a share's
///   earning at most for each change of the pool, and may vest earlier by that times the epochs that have passed: less than a
///   millionth of a token.
/// - Claiming can not be paused, and costs the same after any number of idle epochs.
/// - It never votes: what is here is delegated to the sentinel.
interface IProviderRewards {
    /// @param nextEpoch the first that is not settled
    /// @param pulledFromEpoch the first whose emission this contract pulls
    /// @param paidFromEpoch the first whose emission is earned by somebody
    /// @param weight total of the epoch before the next
    /// @param owedTokens earned and not claimed
    struct Ledger {
        bool begun;
        uint24 nextEpoch;
        uint24 pulledFromEpoch;
        uint24 paidFromEpoch;
        uint64 weight;
        uint96 owedTokens;
    }

    event Begun(uint256 pulledFromEpoch, uint256 paidFromEpoch, uint256 pulledTokens);
    /// @param earnedTokens by all providers and stakers; the rest belongs to nobody
    event EpochSettled(uint256 indexed epoch, uint256 emissionTokens, uint256 weight, uint256 earnedTokens);
    event ProviderClaimed(uint32 indexed provider, address indexed to, uint256 amountTokens);
    event StakerClaimed(uint32 indexed provider, address indexed staker, address indexed to, uint256 amountTokens);
    /// @notice The stakers' part of a time in which nobody had stake.
    event EarnedByNobody(uint32 indexed provider, uint256 amountTokens);
    event SurplusReturned(uint256 amountTokens);

    error Rewards_BadTranches(uint256 tranches, uint256 most);
    error Rewards_ScheduleMismatch();
    error Rewards_NotCurrent(address rewards);
    error Rewards_Begun();
    error Rewards_NothingDue(uint256 nextEpoch);
    error Rewards_NotPayee(address caller, address payee);
    error Rewards_NothingVested();
    /// @notice Too much happened since the last claim: call `resolve` first, as often as it takes.
    error Rewards_Unresolved(uint32 provider, uint256 resolved, uint256 needed);
    error Rewards_NoSurplus(uint256 amountTokens, uint256 surplusTokens);

    /// @notice Begins, once this is the controller's reward contract. By anyone; `settle` does it too.
    function begin() external;

    /// @notice Settles the next epochs, `count` at most. By anyone.
    function settle(uint256 count) external;

    /// @notice Writes records of a provider's terms and points, `count` of each at most. By anyone.
    function resolve(uint32 provider, uint256 count) external;

    /// @notice Writes records of a position's segments, `count` at most. By anyone.
    function resolvePosition(uint32 provider, address staker, uint256 count) external;

    /// @notice Pays the provider's vested part. By the payee, to whom it says.
    function claimProvider(uint32 provider, address to) external returns (uint256 amountTokens);

    /// @notice Stakes the provider's vested part for the payee.
    /// @param delegatee who votes with it; see `IStakeVault.stake`
    function restakeProvider(
        uint32 provider,
        uint32 intoProvider,
        address delegatee
    ) external returns (uint256 amountTokens);

    /// @notice Pays the caller's vested part of what its stake with a provider earned.
    function claim(uint32 provider, address to) external returns (uint256 amountTokens);

    /// @notice Stakes it for the caller.
    function restake(uint32 provider, uint32 intoProvider, address delegatee) external returns (uint256 amountTokens);

    /// @notice Sends to the treasury what belongs to nobody. By vote only.
    function returnSurplus(uint256 amountTokens) external;

    function ledger() external view returns (Ledger memory);

    /// @notice What of all that is here belongs to nobody.
    function surplusTokens() external view returns (uint256);

    /// @notice Emission by unit of weight, over the epochs before one, and the same times the number of its epoch. Of epochs
    /// that are settled.
    function sumsBefore(uint256 epoch) external view returns (uint256 sum, uint256 timesEpoch);

    /// @notice Of the provider's part: earned in settled epochs, of that vested, and claimed so far.
    function providerRewards(
        uint32 provider
    ) external view returns (uint256 earnedTokens, uint256 vestedTokens, uint256 claimedTokens);

    /// @notice The same of a position. Reverts where records are missing; see `resolve`.
    function stakerRewards(
        uint32 provider,
        address staker
    ) external view returns (uint256 earnedTokens, uint256 vestedTokens, uint256 claimedTokens);

    /// @notice How many records are written of a provider's terms and points.
    function resolvedOf(uint32 provider) external view returns (uint256 terms, uint256 points);

    // solhint-disable-next-line func-name-mixedcase
    function CONTROLLER() external view returns (IEmissionController);

    // solhint-disable-next-line func-name-mixedcase
    function RESERVE() external view returns (EmissionReserve);

    // solhint-disable-next-line func-name-mixedcase
    function COMMITMENTS() external view returns (Commitments);

    // solhint-disable-next-line func-name-mixedcase
    function VAULT() external view returns (StakeVault);

    /// @notice The reward contract of this kind that it takes over from; zero for none.
    // solhint-disable-next-line func-name-mixedcase
    function PREDECESSOR() external view returns (IProviderRewards);

    // solhint-disable-next-line func-name-mixedcase
    function TRANCHES() external view returns (uint256);

    // solhint-disable-next-line func-name-mixedcase
    function MAX_RESOLVED() external view returns (uint256);
}
