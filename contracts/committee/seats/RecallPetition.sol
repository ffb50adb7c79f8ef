// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAlthingGovernor} from "../../governance/IAlthingGovernor.sol";
import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {ICommittee} from "./ICommittee.sol";
import {indexOf} from "./IndexOf.sol";
import {IRecallPetition} from "./IRecallPetition.sol";
import {isSignedBy} from "./SignedBy.sol";

/// @title The petition to recall members of the committee; see IRecallPetition
contract RecallPetition is IRecallPetition, OnlyTimelock, EIP712 {
    uint256 private constant BPS = 10_000;
    uint256 private constant MOST_MEMBERS = 12;
    uint256 private constant MOST_REASON_BYTES = 2_000;
    uint256 private constant MAX_SHARE_BPS = 3_000;
    uint256 private constant MIN_WINDOW_SECONDS = 1 days;
    uint256 private constant MAX_WINDOW_SECONDS = 90 days;
    bytes32 private constant SIGNATURE_TYPEHASH = keccak256(
        "RecallSignature(uint256 petition,address signer,address[] members,string reason)"
    );

    ICommittee public immutable SEATS;
    IAlthingGovernor public immutable GOVERNOR;
    address public immutable TOKEN;
    /// @inheritdoc IRecallPetition
    uint256 public immutable OPEN_BPS;
    /// @inheritdoc IRecallPetition
    uint256 public immutable SHARE_BPS;
    /// @inheritdoc IRecallPetition
    uint256 public immutable WINDOW_SECONDS;

    /// @inheritdoc IRecallPetition
    uint256 public latest;
    /// @inheritdoc IRecallPetition
    mapping(address opener => uint256 number) public latestOf;
    /// @inheritdoc IRecallPetition
    mapping(uint256 number => mapping(address holder => bool)) public hasSigned;
    mapping(uint256 number => Petition) private _petitions;

    /// @param governor whose token and timelock these are
    constructor(
        ICommittee seats,
        IAlthingGovernor governor,
        uint16 openBps,
        uint16 shareBps,
        uint32 windowSeconds
    )
        OnlyTimelock(GovernorTimelockControl(payable(address(governor))).timelock())
        EIP712("Althing Recall Petition", "1")
    {
        _checkBounds("shareBps", shareBps, 1, MAX_SHARE_BPS);
        _checkBounds("openBps", openBps, 1, shareBps);
        _checkBounds("windowSeconds", windowSeconds, MIN_WINDOW_SECONDS, MAX_WINDOW_SECONDS);
        SEATS = seats;
        GOVERNOR = governor;
        TOKEN = address(GovernorVotes(payable(address(governor))).token());
        OPEN_BPS = openBps;
        SHARE_BPS = shareBps;
        WINDOW_SECONDS = windowSeconds;
        emit SharesSet(openBps, shareBps, windowSeconds);
        IVotes(TOKEN).delegate(address(this));
    }

    /// @inheritdoc IRecallPetition
    function open(address[] calldata members, string calldata reason) external returns (uint256 number) {
        _checkMembers(members);
        uint256 length = bytes(reason).length;
        if (length == 0 || length > MOST_REASON_BYTES) {
            revert RecallPetition_WrongReasonLength(length, MOST_REASON_BYTES);
        }
        uint256 running = latestOf[msg.sender];
        if (_runs(running)) revert RecallPetition_StillRunning(running, _untilSeconds(running));
        uint256 votable = GOVERNOR.votableSupply(block.timestamp - 1);
        uint256 leastTokens = Math.ceilDiv(votable * OPEN_BPS, BPS);
        uint256 votes = IVotes(TOKEN).getPastVotes(msg.sender, block.timestamp - 1);
        if (votes < leastTokens) revert RecallPetition_TooFewVotesToOpen(msg.sender, votes, leastTokens);

        number = ++latest;
        latestOf[msg.sender] = number;
        Petition storage petition = _petitions[number];
        petition.opener = msg.sender;
        petition.openedSeconds = uint48(block.timestamp);
        petition.term = SEATS.term().number;
        petition.neededTokens = Math.ceilDiv(votable * SHARE_BPS, BPS);
        (petition.membersHash, petition.reasonHash) = _hashesOf(members, reason);
        uint256 untilSeconds = _untilSeconds(number);
        emit PetitionOpened(number, msg.sender, members, reason, petition.neededTokens, untilSeconds);
        _sign(number, msg.sender);
    }

    /// @inheritdoc IRecallPetition
    function sign(uint256 number) external {
        _sign(number, msg.sender);
    }

    /// @inheritdoc IRecallPetition
    function signBySig(uint256 number, address signer, bytes calldata signature) external {
        if (!isSignedBy(signer, digestOfSignature(number, signer), signature)) {
            revert RecallPetition_BadSignature(signer);
        }
        _sign(number, signer);
    }

    /// @inheritdoc IRecallPetition
    function submit(
        uint256 number,
        address[] calldata members,
        string calldata reason
    ) external returns (uint256 proposalId) {
        Petition storage petition = _running(number);
        if (petition.signedTokens < petition.neededTokens) {
            revert RecallPetition_TooFewSigned(number, petition.signedTokens, petition.neededTokens);
        }
        (bytes32 membersHash, bytes32 reasonHash) = _hashesOf(members, reason);
        if (membersHash != petition.membersHash || reasonHash != petition.reasonHash) {
            revert RecallPetition_OtherContent(number, membersHash, reasonHash);
        }
        IGovernor governor = IGovernor(address(GOVERNOR));
        uint256 votes = IVotes(TOKEN).getPastVotes(address(this), block.timestamp - 1);
        uint256 threshold = governor.proposalThreshold();
        if (votes < threshold) revert RecallPetition_TooFewVotesLent(votes, threshold);

        (
            address[] memory targets,
            uint256[] memory values,
            bytes[] memory calldatas,
            string memory description
        ) = proposalOf(number, members, reason);
        proposalId = governor.getProposalId(targets, values, calldatas, keccak256(bytes(description)));
        petition.proposalId = proposalId;
        emit PetitionSubmitted(number, proposalId, msg.sender);
        governor.propose(targets, values, calldatas, description);
    }

    /// @inheritdoc IRecallPetition
    function returnTokens(uint256 amountTokens) external onlyTimelock {
        emit TokensReturned(amountTokens);
        SafeERC20.safeTransfer(IERC20(TOKEN), TIMELOCK, amountTokens);
    }

    /// @inheritdoc IRecallPetition
    function petitionOf(uint256 number) external view returns (Petition memory) {
        return _petitions[number];
    }

    /// @inheritdoc IRecallPetition
    function digestOfSignature(uint256 number, address signer) public view returns (bytes32) {
        Petition storage petition = _petitions[number];
        return
            _hashTypedDataV4(
                keccak256(abi.encode(SIGNATURE_TYPEHASH, number, signer, petition.membersHash, petition.reasonHash))
            );
    }

    /// @inheritdoc IRecallPetition
    function proposalOf(
        uint256 number,
        address[] calldata members,
        string calldata reason
    )
        public
        view
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calldatas, string memory description)
    {
        targets = new address[](1);
        values = new uint256[](1);
        calldatas = new bytes[](1);
        targets[0] = address(SEATS);
        ICommittee.Term memory term = SEATS.term();
        bool minority = 2 * (term.recalled + members.length) < term.seats;
        bytes4 selector = minority ? ICommittee.recall.selector : ICommittee.recallMany.selector;
        calldatas[0] = abi.encodeWithSelector(selector, _petitions[number].term, members);
        // The number makes a repeated petition another proposal. The end binds it to its proposer: else anyone with the
        // votes could propose the same first, and cancel it.
        description = string.concat(
            "# Recall petition ",
            Strings.toString(number),
            "\n\n",
            reason,
            "\n\n#proposer=",
            Strings.toHexString(address(this))
        );
    }

    function _sign(uint256 number, address signer) private {
        Petition storage petition = _running(number);
        if (hasSigned[number][signer]) revert RecallPetition_AlreadySigned(number, signer);
        uint256 weightTokens = IVotes(TOKEN).getPastVotes(signer, petition.openedSeconds - 1);
        if (weightTokens == 0) revert RecallPetition_NoVotes(signer);
        hasSigned[number][signer] = true;
        petition.signedTokens += weightTokens;
        emit PetitionSigned(number, signer, weightTokens, petition.signedTokens);
    }

    function _running(uint256 number) private view returns (Petition storage petition) {
        petition = _petitions[number];
        if (petition.opener == address(0)) revert RecallPetition_Unknown(number);
        if (petition.proposalId != 0) revert RecallPetition_AlreadySubmitted(number, petition.proposalId);
        uint256 untilSeconds = _untilSeconds(number);
        if (block.timestamp > untilSeconds) revert RecallPetition_WindowEnded(number, block.timestamp, untilSeconds);
        uint256 term = SEATS.term().number;
        if (petition.term != term) revert RecallPetition_TermEnded(number, petition.term, term);
    }

    function _runs(uint256 number) private view returns (bool) {
        Petition storage petition = _petitions[number];
        bool current = number != 0 && petition.term == SEATS.term().number;
        return current && petition.proposalId == 0 && block.timestamp <= _untilSeconds(number);
    }

    function _untilSeconds(uint256 number) private view returns (uint256) {
        return _petitions[number].openedSeconds + WINDOW_SECONDS;
    }

    function _checkMembers(address[] calldata named) private view {
        if (named.length == 0 || named.length > MOST_MEMBERS) {
            revert RecallPetition_WrongCount(named.length, MOST_MEMBERS);
        }
        address[] memory members = SEATS.members();
        uint256 seen;
        for (uint256 i = 0; i < named.length; ++i) {
            uint256 index = indexOf(members, members.length, named[i]);
            if (index == members.length) revert RecallPetition_NotMember(named[i]);
            if ((seen >> index) & 1 != 0) revert RecallPetition_NamedTwice(named[i]);
            seen |= 1 << index;
        }
    }

    /// @dev As EIP-712 encodes them.
    function _hashesOf(address[] calldata members, string calldata reason) private pure returns (bytes32, bytes32) {
        return (keccak256(abi.encodePacked(members)), keccak256(bytes(reason)));
    }

    function _checkBounds(bytes32 setting, uint256 value, uint256 min, uint256 max) private pure {
        if (value < min || value > max) revert RecallPetition_OutOfBounds(setting, value, min, max);
    }
}
