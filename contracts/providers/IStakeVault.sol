// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../governance/IGovernedParameters.sol";
import {IHeldVotes} from "../token/IHeldVotes.sol";

/// @title Stake behind providers, which keeps its votes and can be slashed
/// @notice Anyone stakes for a provider. The tokens lie in a surrogate that delegates, in the token's own ledger, to whom the
/// staker chose. Who leaves waits, and stays slashable while waiting. A slash lowers the index of the provider's pool at once
/// and moves no token; `settleSlash` takes the tokens out of the surrogates afterwards.
/// @dev A pool is counted in shares. A share is worth `index / ONE` tokens; the index begins at ONE, only falls, and only by
/// slashes, so that no donation and no first staker can move what a share is worth. No account is read by `balanceOf`, except to
/// refuse a token that delivers less than it was told to.
/// A position is of one staker with one provider: active shares, which earn, and leaving shares, which do not.
/// What changes in an epoch counts from the next one's start. Points (of a pool) and segments (of a position) keep the
/// history that rewards are counted by; a segment begins at a point of its pool. Both are kept for good and by number, so a
/// reward contract can come later, or be replaced, and asks only here.
///
/// Trust assumptions:
/// - The timelock (votes) names the slasher, sets how long leaving takes and how much a period may slash, and receives what
///   was slashed. Nobody is the slasher at first.
/// - The slasher says how much a pool loses, up to the cap. The worst that it can do to a pool in 30 days is two caps, at the
///   end of one period and the start of the next: 1 - (1 - cap)^2 of it, 51% at a cap of 30%. It gains nothing by it: slashed
///   tokens go to the treasury, and a vote can give them back.
/// - Contracts that votes let restake may stake their own tokens for somebody else.
/// - The committee may pause staking, and nothing else here: leaving, withdrawing, redelegating and settling never ask.
/// - The token follows IVotes, has 18 decimals, no fee on transfers, does not rebase, and its amounts fit 96 bits. A transfer
///   that fails, answers false or delivers less is refused.
/// - A slashed token votes as its staker chose until its slash is settled. Anyone may settle it, from the next transaction on;
///   the duty of the bots is to do so within a day. Staking more, withdrawing and redelegating settle it first. What a
///   slashed staker can vote with meanwhile is thus bounded by that duty, and is never more than what was staked.
///
/// Invariants:
/// - What was deposited equals what positions hold, what was slashed and settled, and what was withdrawn, to the wei.
/// - A position is never worth more than was put into it, less what was withdrawn: rounding gains nobody anything.
/// - A surrogate holds at least what positions that name it hold.
/// - A slash costs the same whatever the number of stakers, and reaches all of them alike, those who leave included.
/// - In one period, which begins with a pool's first slash after the last period, a token that was staked at its start loses
///   at most the cap of what it was then worth, and a token staked in it at most the cap of itself.
/// - A pool that is slashed to less than 1/65536 of what its shares began at is empty: its next stake begins anew, at ONE.
interface IStakeVault is IGovernedParameters, IHeldVotes {
    /// @notice The parameters of IGovernedParameters, by their numbers.
    enum Parameter {
        UnbondingSeconds,
        SlashCapBps
    }

    /// @param shares active and leaving
    /// @param slashes how many there were
    /// @param generation how often the pool was emptied by a slash
    /// @param points how many there are
    struct Pool {
        uint112 shares;
        uint24 slashes;
        uint16 generation;
        uint32 points;
    }

    /// @param fromEpoch from when on there are so many active shares
    struct Point {
        uint24 fromEpoch;
        uint112 shares;
    }

    /// @param index after the slash; 0 where it emptied the pool
    /// @param baseIndex at the start of the period
    struct Slash {
        uint96 index;
        uint96 baseIndex;
        uint40 periodStartSeconds;
    }

    /// @param fromPoint of the pool, with which it begins; it ends where the next one begins
    struct Segment {
        uint112 shares;
        uint32 fromPoint;
    }

    /// @param heldTokens in the surrogate
    /// @param worthTokens of those, what no slash has taken
    /// @param leavingTokens of those, what waits
    struct Holding {
        address delegatee;
        uint256 heldTokens;
        uint256 worthTokens;
        uint256 leavingTokens;
        uint256 readySeconds;
    }

    /// @param fromEpoch from when on the staker has `shares` active shares, and its pool `poolShares`
    event Staked(
        uint32 indexed provider,
        address indexed staker,
        uint256 amountTokens,
        address payer,
        uint256 fromEpoch,
        uint256 shares,
        uint256 poolShares
    );
    /// @param leavingShares all that wait, until `readySeconds`
    event LeaveAsked(
        uint32 indexed provider,
        address indexed staker,
        uint256 leavingShares,
        uint256 readySeconds,
        uint256 fromEpoch,
        uint256 shares,
        uint256 poolShares
    );
    event Withdrawn(uint32 indexed provider, address indexed staker, uint256 amountTokens);
    event Redelegated(uint32 indexed provider, address indexed staker, address indexed delegatee);
    event Slashed(
        uint32 indexed provider,
        uint256 number,
        uint256 oldIndex,
        uint256 newIndex,
        uint256 shares,
        bytes32 evidenceHash
    );
    event SlashSettled(uint32 indexed provider, address indexed staker, uint256 amountTokens);
    event SlasherSet(address oldSlasher, address newSlasher);
    event RestakerSet(address indexed restaker, bool allowed);

    error Stake_ZeroDelegatee();
    /// @notice A position has one delegatee; `redelegate` changes it.
    error Stake_OtherDelegatee(uint32 surrogate, address delegatee);
    error Stake_Nothing();
    error Stake_TooLittle(uint256 shares, uint256 leastShares);
    error Stake_TooMuch(uint256 tokens, uint256 mostTokens);
    /// @notice The token delivered less than it was told to.
    error Stake_NotDelivered(uint256 receivedTokens, uint256 amountTokens);
    error Stake_NothingLeaves(uint32 provider, address staker);
    error Stake_NotReady(uint256 nowSeconds, uint256 readySeconds);
    error Stake_NotRestaker(address caller);
    error Stake_NotSlasher(address caller, address slasher);
    error Stake_NothingToSlash(uint32 provider);
    error Stake_AboveSlashCap(uint256 newIndex, uint256 leastIndex);
    error Stake_BadLeast(uint256 leastStakeTokens, uint256 minTokens);

    /// @notice Stakes for an active provider, or adds to what is staked.
    /// @param delegatee who votes with it: anyone, also the staker. Zero for the present one, which a position that holds
    /// tokens keeps
    function stake(uint32 provider, uint256 amountTokens, address delegatee) external;

    /// @notice The same with the caller's tokens for somebody else. By contracts that votes have let.
    function stakeFor(address staker, uint32 provider, uint256 amountTokens, address delegatee) external;

    /// @notice Asks to leave with so much, or with everything where that is less. It earns to the end of this epoch, and
    /// waits as long as votes have set, slashable. Asking again begins the wait of all that waits anew.
    function leave(uint32 provider, uint256 amountTokens) external;

    /// @notice Takes out what has waited.
    function withdraw(uint32 provider) external;

    /// @notice Gives the votes of a position, whatever its state, to another delegatee.
    function redelegate(uint32 provider, address delegatee) external;

    /// @notice Sends the tokens that slashes have taken from these stakers to the treasury, of five and more in one transfer,
    /// by way of the vault. By anyone; who owes nothing is passed over.
    function settleSlash(uint32 provider, address[] calldata stakers) external;

    /// @notice Takes a part of what each share was worth at the start of the period. By the slasher.
    function slash(uint32 provider, uint256 bps, bytes32 evidenceHash) external;

    /// @notice Names who slashes, or, with zero, nobody. By vote only.
    function setSlasher(address slasher) external;

    /// @notice Lets a contract stake its tokens for others, or no longer. By vote only.
    function setRestaker(address restaker, bool allowed) external;

    function slasher() external view returns (address);

    function isRestaker(address account) external view returns (bool);

    /// @notice What the active shares of a pool will be worth at the next epoch's start, if nothing changes.
    function activeTokens(uint32 provider) external view returns (uint256);

    function holdingOf(uint32 provider, address staker) external view returns (Holding memory);

    function poolOf(uint32 provider) external view returns (Pool memory);

    function indexOf(uint32 provider) external view returns (uint256);

    function slashAt(uint32 provider, uint256 number) external view returns (Slash memory);

    function pointAt(uint32 provider, uint256 number) external view returns (Point memory);

    /// @notice Points by their numbers, `count` at most.
    function pointsFrom(uint32 provider, uint256 first, uint256 count) external view returns (Point[] memory);

    /// @notice The last point that begins before an epoch; not found where there is none.
    function pointBefore(
        uint32 provider,
        uint256 epoch
    ) external view returns (bool found, uint256 number, Point memory point);

    /// @notice How many segments a position has.
    function segmentCount(uint32 provider, address staker) external view returns (uint256);

    /// @notice Segments by their numbers, `count` at most.
    function segmentsFrom(
        uint32 provider,
        address staker,
        uint256 first,
        uint256 count
    ) external view returns (Segment[] memory);

    /// @notice The last point that begins before an epoch, and the last segment that begins with it or before it; not found
    /// where either is missing.
    function positionBefore(
        uint32 provider,
        address staker,
        uint256 epoch
    )
        external
        view
        returns (bool found, uint256 pointNumber, Point memory point, uint256 segmentNumber, Segment memory segment);

    function surrogateAt(uint32 number) external view returns (address);

    function surrogateNumberOf(address delegatee) external view returns (uint32);

    function surrogateCount() external view returns (uint32);

    // solhint-disable-next-line func-name-mixedcase
    function ONE() external view returns (uint256);

    /// @notice The least that active shares of a position may be, unless there are none.
    // solhint-disable-next-line func-name-mixedcase
    function LEAST_STAKE_TOKENS() external view returns (uint256);
}
