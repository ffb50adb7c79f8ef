// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAlthingGovernor} from "../../governance/IAlthingGovernor.sol";
import {ICommittee} from "./ICommittee.sol";

/// @title The petition to recall members of the committee
/// @notice The way to a vote on a recall for those who hold less than the governor's proposal threshold. A holder with a
/// least share opens a petition to recall named members, others sign with the votes that they had when it was opened, and
/// once the signed share is reached anyone submits it: the contract proposes the recall. The vote itself is the governor's,
/// like any other on a recall.
/// @dev Times are timestamps in seconds, weights in the token's smallest unit, shares of the votable supply. Petitions are
/// numbered from 1. Votes are read as they stood a second before the opening.
/// It proposes the plain recall where less than half of the seats are recalled with it in this term, and else the one that
/// takes a vote of the highest class.
///
/// The governor asks any proposer for votes, this contract too. So it delegates to itself, and a vote lends it as many of
/// the treasury's tokens as the proposal threshold asks; holders may delegate to it as well. Nobody can cast these votes,
/// but they count: they leave the sentinel for the votable supply, and so raise every quorum and the shares here a little.
/// A petition contract just deployed has no votes: until a vote lends it some, and when the threshold rises above them, submitting fails with both numbers, and can be tried again
/// while the petition runs.
///
/// Trust assumptions:
/// - The token follows IVotes honestly, with a timestamp clock, and so do governor and seats what their interfaces say. They
///   are fixed; if a vote replaces one of them, it also wants a new petition contract.
/// - The timelock (votes) alone lends tokens and takes them back. Whoever else sends tokens here gives them to the treasury.
/// - A petition asks and does not decide: what it says is its opener's word.
///
/// Invariants:
/// - A holder signs a petition once, with its own votes of the second before the opening; tokens that move count once.
/// - A petition becomes one proposal at most: of the recall of the members that its signers saw, for the reason that they
///   saw, and nothing else. Nobody can propose it first, and nobody can cancel it as its proposer.
/// - Petitions do not touch one another; an opener has one running at a time.
/// - A petition ends with its window, and with the term in which it was opened: those elected since are not recalled by it.
/// - The lent tokens go nowhere but to the timelock, and never vote.
interface IRecallPetition {
    /// @param openedSeconds when it was opened; votes are read a second before
    /// @param term of the committee in which it was opened
    /// @param neededTokens the weight that submits it
    /// @param signedTokens the weight signed so far, the opener's included
    /// @param membersHash keccak256 of the members, each in 32 bytes
    /// @param reasonHash keccak256 of the reason
    /// @param proposalId 0 until it is submitted
    struct Petition {
        address opener;
        uint48 openedSeconds;
        uint16 term;
        uint256 neededTokens;
        uint256 signedTokens;
        bytes32 membersHash;
        bytes32 reasonHash;
        uint256 proposalId;
    }

    /// @notice At deployment; they never change.
    event SharesSet(uint256 openBps, uint256 shareBps, uint256 windowSeconds);
    /// @param untilSeconds last second at which it can be signed and submitted
    event PetitionOpened(
        uint256 indexed number,
        address indexed opener,
        address[] members,
        string reason,
        uint256 neededTokens,
        uint256 untilSeconds
    );
    event PetitionSigned(uint256 indexed number, address indexed signer, uint256 weightTokens, uint256 signedTokens);
    event PetitionSubmitted(uint256 indexed number, uint256 indexed proposalId, address by);
    event TokensReturned(uint256 amountTokens);

    /// @notice A setting (its name, in ASCII) lies outside its bounds.
    error RecallPetition_OutOfBounds(bytes32 setting, uint256 value, uint256 min, uint256 max);
    /// @notice Name one to twelve members.
    error RecallPetition_WrongCount(uint256 members, uint256 most);
    error RecallPetition_NotMember(address account);
    error RecallPetition_NamedTwice(address member);
    /// @notice Give a reason, of so many bytes of UTF-8 at most.
    error RecallPetition_WrongReasonLength(uint256 bytes_, uint256 mostBytes);
    error RecallPetition_TooFewVotesToOpen(address opener, uint256 votesTokens, uint256 neededTokens);
    /// @notice An opener has one petition at a time; this one still runs.
    error RecallPetition_StillRunning(uint256 number, uint256 untilSeconds);
    error RecallPetition_Unknown(uint256 number);
    error RecallPetition_WindowEnded(uint256 number, uint256 nowSeconds, uint256 untilSeconds);
    /// @notice Another term of the committee began; open a new petition.
    error RecallPetition_TermEnded(uint256 number, uint256 term, uint256 currentTerm);
    error RecallPetition_AlreadySubmitted(uint256 number, uint256 proposalId);
    error RecallPetition_AlreadySigned(uint256 number, address signer);
    /// @notice The account had no votes a second before the petition was opened.
    error RecallPetition_NoVotes(address signer);
    error RecallPetition_BadSignature(address signer);
    error RecallPetition_TooFewSigned(uint256 number, uint256 signedTokens, uint256 neededTokens);
    /// @notice Not what the petition was opened with; its event holds the members and the reason.
    error RecallPetition_OtherContent(uint256 number, bytes32 membersHash, bytes32 reasonHash);
    /// @notice The contract holds fewer votes than the governor asks of a proposer; a vote has to lend it more tokens.
    error RecallPetition_TooFewVotesLent(uint256 votesTokens, uint256 thresholdTokens);

    // solhint-disable-next-line func-name-mixedcase
    function SEATS() external view returns (ICommittee);

    // solhint-disable-next-line func-name-mixedcase
    function GOVERNOR() external view returns (IAlthingGovernor);

    // solhint-disable-next-line func-name-mixedcase
    function TOKEN() external view returns (address);

    /// @notice Share that an opener needs; fixed.
    // solhint-disable-next-line func-name-mixedcase
    function OPEN_BPS() external view returns (uint256);

    /// @notice Share that has to sign; fixed.
    // solhint-disable-next-line func-name-mixedcase
    function SHARE_BPS() external view returns (uint256);

    /// @notice How long a petition runs; fixed.
    // solhint-disable-next-line func-name-mixedcase
    function WINDOW_SECONDS() external view returns (uint256);

    /// @notice The number of the latest petition; 0 before the first.
    function latest() external view returns (uint256);

    function petitionOf(uint256 number) external view returns (Petition memory);

    /// @notice An opener's latest petition, running or not; 0 for none.
    function latestOf(address opener) external view returns (uint256 number);

    function hasSigned(uint256 number, address holder) external view returns (bool);

    /// @notice What a petition proposes when it is submitted.
    function proposalOf(
        uint256 number,
        address[] calldata members,
        string calldata reason
    )
        external
        view
        returns (
            address[] memory targets,
            uint256[] memory values,
            bytes[] memory calldatas,
            string memory description
        );

    /// @notice What a holder signs (EIP-712), or its contract accepts (ERC-1271):
    /// `RecallSignature(uint256 petition,address signer,address[] members,string reason)`.
    function digestOfSignature(uint256 number, address signer) external view returns (bytes32);

    /// @notice Opens a petition, and signs it with the opener's votes.
    /// @param members to be recalled, one to twelve, each a sitting member
    /// @param reason shown to the voters, as Markdown, at most 2,000 bytes
    function open(address[] calldata members, string calldata reason) external returns (uint256 number);

    /// @notice Signs with the sender's votes.
    function sign(uint256 number) external;

    /// @notice Signs with the votes of a holder who has signed `digestOfSignature`. Anyone may send it.
    function signBySig(uint256 number, address signer, bytes calldata signature) external;

    /// @notice Proposes the recall, once enough is signed. Anyone may call, with what the petition was opened with. The
    /// recall names keys; members who changed theirs since are reached at their new ones.
    function submit(
        uint256 number,
        address[] calldata members,
        string calldata reason
    ) external returns (uint256 proposalId);

    /// @notice Gives lent tokens back to the timelock. By vote only.
    function returnTokens(uint256 amountTokens) external;
}
