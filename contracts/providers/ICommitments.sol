// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../governance/IGovernedParameters.sol";
import {IPriceFeed} from "../prices/IPriceFeed.sol";

/// @title Units that providers have activated, for how long, and the stake that each commitment needs
/// @notice An operator activates units of declared hardware until an epoch. The stake that they need is turned from dollars
/// into tokens then, at the price's low side, and again at renewal: what the price does in between suspends nobody. A provider
/// has one commitment at a time; units that are added join it and end with it.
/// @dev Units take part from the next epoch's start, and until their commitment's end without any further call. What counts
/// for rewards is kept as terms: from which epoch on, until which at most, with what weight and commission. Terms and totals
/// are kept for good, so a reward contract can come later, or be replaced, and asks only here.
///
/// Trust assumptions:
/// - The timelock (votes) names the price feed and who may flag epochs, and sets the parameters. Nobody flags at first.
/// - The price feed reverts where it has no price to stand behind; then nothing that needs a price is activated or renewed.
/// - Who flags can take a provider's reward of an epoch that runs or has just ended, and nothing else.
/// - The suspender, whom votes name, can keep a provider from earning from the next epoch on, and let it earn again. Nobody is
/// at first. One that is replaced leaves its suspensions; the next one lifts them.
/// - Anyone may call `cover`: where slashes or leaving stakers have left less stake than the commitment needs, weight falls
///   in proportion from the next epoch on, and comes back with the stake. Until somebody does, the provider earns in full;
///   the duty of the bots is to do so once an epoch.
///
/// Invariants:
/// - Weight is activated only where the active stake covers all that the commitment needs.
/// - The total of an epoch is the sum of the weights that all terms give it, flagged or not, and `flaggedWeight` of those
///   that are flagged.
/// - A commission rises by at most the voted step, after the voted notice, and never for an epoch that has begun.
/// - A provider that is suspended has no weight from the next epoch on, whatever it activates, renews or covers, until the
/// suspension is lifted; then it has what its stake covers.
/// - Of a kind that votes took off the list nothing is activated, and at renewal nothing is left.
interface ICommitments is IGovernedParameters {
    /// @notice The parameters of IGovernedParameters, by their numbers.
    enum Parameter {
        CommissionStepBps,
        CommissionNoticeSeconds,
        LeastDurationEpochs,
        MostDurationEpochs
    }

    /// @param neededTokens stake that it needs
    /// @param weight where all of that is there
    /// @param untilEpoch first epoch after it
    /// @param terms how many there are
    /// @param commissionBps of what the provider's units earn, the part that is not its stakers'
    /// @param nextCommissionBps announced; 0 seconds where nothing is
    /// @param suspended whether it has no weight, whatever is there
    struct Commitment {
        uint96 neededTokens;
        uint48 weight;
        uint24 untilEpoch;
        uint24 terms;
        uint16 commissionBps;
        uint16 nextCommissionBps;
        uint32 nextCommissionSeconds;
        bool suspended;
    }

    /// @param fromEpoch from when on, up to the next terms
    /// @param untilEpoch from when on the weight is nothing in any case
    struct Terms {
        uint24 fromEpoch;
        uint24 untilEpoch;
        uint48 weight;
        uint16 commissionBps;
    }

    event Activated(
        uint32 indexed provider,
        uint8 indexed kind,
        uint256 units,
        uint256 untilEpoch,
        uint256 neededTokens,
        uint256 priceUsd8
    );
    /// @param units of all kinds, 16 bits each
    event Renewed(
        uint32 indexed provider,
        uint256 untilEpoch,
        uint256 oldNeededTokens,
        uint256 neededTokens,
        uint256 units,
        uint256 priceUsd8
    );
    event TermsSet(
        uint32 indexed provider,
        uint256 fromEpoch,
        uint256 untilEpoch,
        uint256 weight,
        uint256 commissionBps
    );
    event CommissionAnnounced(uint32 indexed provider, uint256 oldBps, uint256 newBps, uint256 readySeconds);
    event EpochFlagged(uint32 indexed provider, uint256 indexed epoch, uint256 weight, bytes32 evidenceHash);
    event PriceFeedSet(address oldFeed, address newFeed);
    event FlaggerSet(address oldFlagger, address newFlagger);
    event SuspensionSet(uint32 indexed provider, bool suspended);
    event SuspenderSet(address oldSuspender, address newSuspender);

    error Commitments_NotOperator(address caller, uint32 provider);
    error Commitments_NoCode(address account);
    error Commitments_NoPriceFeed();
    error Commitments_NoUnits();
    error Commitments_MoreThanDeclared(uint8 kind, uint256 units, uint256 declaredUnits);
    /// @notice Units that are added end with the commitment that runs.
    error Commitments_RunsUntil(uint256 untilEpoch);
    error Commitments_DurationOutOfBounds(uint256 epochs, uint256 leastEpochs, uint256 mostEpochs);
    /// @notice A renewal does not end before what it renews.
    error Commitments_EndsEarlier(uint256 untilEpoch, uint256 oldUntilEpoch);
    error Commitments_StakeMissing(uint32 provider, uint256 stakedTokens, uint256 neededTokens);
    error Commitments_NothingChanges(uint32 provider);
    error Commitments_CommissionTooHigh(uint256 bps, uint256 mostBps);
    error Commitments_NotAnnounced(uint32 provider);
    error Commitments_NoticeRuns(uint256 nowSeconds, uint256 readySeconds);
    error Commitments_NotFlagger(address caller, address flagger);
    /// @notice An epoch is flagged from its start to its cut-off.
    error Commitments_NotOpen(uint256 epoch, uint256 nowSeconds, uint256 startSeconds, uint256 cutoffSeconds);
    error Commitments_NothingToFlag(uint32 provider, uint256 epoch);
    error Commitments_NotSuspender(address caller, address suspender);

    /// @notice Activates units, until an epoch; where a commitment runs, until its end. By the operator of an active provider.
    function activate(uint32 provider, uint8 kind, uint16 units, uint24 untilEpoch) external;

    /// @notice Commits what is activated, as far as it is declared and listed, until a later epoch, with stake and weights of
    /// today. Also after the end. By the operator of an active provider.
    function renew(uint32 provider, uint24 untilEpoch) external;

    /// @notice Fits the weight to the stake that is there. By anyone.
    function cover(uint32 provider) external;

    /// @notice Lowers the commission from the next epoch on, or announces a rise; while nobody has staked, sets it. By the
    /// operator.
    function setCommission(uint32 provider, uint16 bps) external;

    /// @notice Raises the commission from the next epoch on, once its notice is over. By anyone.
    function raiseCommission(uint32 provider) external;

    /// @notice Takes the reward of an epoch from a provider. By the flagger.
    function flag(uint32 provider, uint256 epoch, bytes32 evidenceHash) external;

    /// @notice Keeps a provider from earning from the next epoch on, or fits its weight to its stake again; where that is so
    /// already, nothing happens. By the suspender.
    function setSuspended(uint32 provider, bool suspended) external;

    /// @notice Names what a token is worth. By vote only.
    function setPriceFeed(IPriceFeed feed) external;

    /// @notice Names who flags epochs, or, with zero, nobody. By vote only.
    function setFlagger(address flagger) external;

    /// @notice Names who suspends providers, or, with zero, nobody. By vote only.
    function setSuspender(address suspender) external;

    function commitmentOf(uint32 provider) external view returns (Commitment memory);

    /// @notice Units in the commitment that runs, or that ran last.
    function unitsOf(uint32 provider, uint8 kind) external view returns (uint256);

    /// @notice Units of all kinds in the commitment that runs; 0 where none does.
    function runningUnits(uint32 provider) external view returns (uint256);

    /// @notice Tokens that would be needed now for so many dollars, rounded up.
    function tokensFor(uint256 usd8) external view returns (uint256);

    function termsAt(uint32 provider, uint256 number) external view returns (Terms memory);

    /// @notice Terms by their numbers, `count` at most.
    function termsFrom(uint32 provider, uint256 first, uint256 count) external view returns (Terms[] memory);

    /// @notice The last terms that begin before an epoch; not found where there are none.
    function termsBefore(
        uint32 provider,
        uint256 epoch
    ) external view returns (bool found, uint256 number, Terms memory terms);

    /// @notice How the total of all weights changes with an epoch, and the weight of those whose epoch is flagged.
    function weightsOf(uint256 epoch) external view returns (int64 change, uint64 flaggedWeight);

    function priceFeed() external view returns (IPriceFeed);

    function flagger() external view returns (address);

    function suspender() external view returns (address);

    /// @notice No total changes with an epoch before this one.
    // solhint-disable-next-line func-name-mixedcase
    function FIRST_EPOCH() external view returns (uint256);
}
