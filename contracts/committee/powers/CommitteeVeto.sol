// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorCountingFractional} from "@openzeppelin/contracts/governance/extensions/GovernorCountingFractional.sol";
import {IAlthingGovernor} from "../../governance/IAlthingGovernor.sol";
import {RiskClass} from "../../governance/RiskClass.sol";
import {IElections} from "../IElections.sol";
import {ICommittee} from "../seats/ICommittee.sol";
import {CommitteePower} from "./CommitteePower.sol";

/// @title The committee's veto of a queued proposal
/// @notice Stops what has passed and waits in the timelock, once a term: identical calls that pass again in the same term
/// with the quorum and the majority of the constitutional class stand. It cannot stop its own end: recalls, the call of an election, and the end of
/// this veto, alone or together.
/// @dev Needs the timelock's CANCELLER_ROLE. The governor then reports the proposal as canceled.
///
/// Trust assumptions:
/// - The governor is the timelock's only proposer, so the proposal's full data say what would be run.
///
/// Invariants:
/// - Only the committee's Safe cancels, only what is queued, and in one term never the same calls twice against a
/// constitutional vote.
contract CommitteeVeto is CommitteePower {
    uint256 private constant BPS = 10_000;

    IAlthingGovernor public immutable GOVERNOR;
    TimelockController public immutable TIMELOCK;

    /// @notice The term in which these calls, by `callsHash`, were vetoed last; 0 for never.
    mapping(bytes32 callsHash => uint256 term) public vetoedInTerm;

    event Vetoed(uint256 indexed proposalId, uint256 indexed seating, bytes32 callsHash, bytes32 reasonHash);

    /// @notice The committee cannot stop its recall, an election, or the end of its veto.
    error CommitteeVeto_CannotStopItsEnd(uint256 proposalId);
    /// @notice These calls were vetoed in this term, and have passed again with a constitutional quorum and majority.
    error CommitteeVeto_PassedAgain(uint256 proposalId);

    constructor(ICommittee seats, IAlthingGovernor governor, TimelockController timelock) CommitteePower(seats) {
        GOVERNOR = governor;
        TIMELOCK = timelock;
    }

    /// @notice Cancels a queued proposal. By the committee, caretakers included.
    /// @param reasonHash hash of the published reason
    function veto(
        uint256 seating,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash,
        bytes32 reasonHash
    ) external byCommittee returns (uint256 proposalId) {
        proposalId = IGovernor(address(GOVERNOR)).getProposalId(targets, values, calldatas, descriptionHash);
        if (_onlyEndsCommittee(targets, calldatas)) revert CommitteeVeto_CannotStopItsEnd(proposalId);
        bytes32 calls = callsHash(targets, values, calldatas);
        uint256 term = SEATS.termNumber();
        if (vetoedInTerm[calls] == term && isConstitutional(proposalId)) revert CommitteeVeto_PassedAgain(proposalId);
        vetoedInTerm[calls] = term;
        emit Vetoed(proposalId, seating, calls, reasonHash);
        TIMELOCK.cancel(_operationOf(targets, values, calldatas, descriptionHash));
    }

    /// @notice Names calls, whatever their description.
    function callsHash(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) public pure returns (bytes32) {
        return keccak256(abi.encode(targets, values, calldatas));
    }

    /// @notice Whether a vote met what the constitutional class needed at its snapshot, whatever the proposal's own class.
    function isConstitutional(uint256 proposalId) public view returns (bool) {
        IGovernor governor = IGovernor(address(GOVERNOR));
        uint256 snapshot = governor.proposalSnapshot(proposalId);
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = GovernorCountingFractional(
            payable(address(GOVERNOR))
        ).proposalVotes(proposalId);
        uint256 majorityBps = GOVERNOR.classRuleAt(RiskClass.Constitutional, uint48(snapshot)).majorityBps;
        bool majority = forVotes * BPS > (forVotes + againstVotes) * majorityBps;
        // The governor's plain quorum is that of its highest class.
        return majority && forVotes + abstainVotes >= governor.quorum(snapshot);
    }

    /// @dev As the governor names its operations in the timelock.
    function _operationOf(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash
    ) private view returns (bytes32) {
        bytes32 salt = bytes20(address(GOVERNOR)) ^ descriptionHash;
        return TIMELOCK.hashOperationBatch(targets, values, calldatas, 0, salt);
    }

    function _onlyEndsCommittee(address[] calldata targets, bytes[] calldata calldatas) private view returns (bool) {
        address elections = address(SEATS.elections());
        bytes32 revocation = keccak256(
            abi.encodeCall(IAccessControl.revokeRole, (TIMELOCK.CANCELLER_ROLE(), address(this)))
        );
        for (uint256 i = 0; i < targets.length; ++i) {
            bytes4 selector = bytes4(calldatas[i]);
            bool recall = selector == ICommittee.recall.selector || selector == ICommittee.recallMany.selector;
            bool recalls = targets[i] == address(SEATS) && recall;
            bool elects = targets[i] == elections && selector == IElections.open.selector;
            bool revokes = targets[i] == address(TIMELOCK) && keccak256(calldatas[i]) == revocation;
            if (!recalls && !elects && !revokes) return false;
        }
        return true;
    }
}
