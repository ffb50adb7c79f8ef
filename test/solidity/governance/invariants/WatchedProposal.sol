// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Proposal} from "../Proposal.sol";
import {vm} from "../../Vm.sol";

/// @dev A proposal, and what must hold of it, worked out apart from the governor.
struct WatchedProposal {
    Proposal proposal;
    uint256 id;
    bytes32 codeHashes;
    uint256 snapshot;
    uint256 quorum;
    uint256 majorityBps;
    bool opened;
    uint256 against;
    uint256 inFavour;
    uint256 abstain;
    bool decided;
    bool passed;
    uint256 deadline;
    uint256 eta;
    bool executed;
    bool cancelled;
}

/// @dev The state that a decided proposal must be in, whatever changed since.
function expectedState(WatchedProposal storage watched, uint256 gracePeriod) view returns (IGovernor.ProposalState) {
    if (watched.executed) return IGovernor.ProposalState.Executed;
    if (watched.cancelled) return IGovernor.ProposalState.Canceled;
    if (!watched.passed) return IGovernor.ProposalState.Defeated;
    uint256 expiry = (watched.eta == 0 ? watched.deadline : watched.eta) + gracePeriod;
    if (vm.getBlockTimestamp() > expiry) return IGovernor.ProposalState.Expired;
    return watched.eta == 0 ? IGovernor.ProposalState.Succeeded : IGovernor.ProposalState.Queued;
}

/// @dev Whether a proposal may run now.
function mayRun(WatchedProposal storage watched, uint256 gracePeriod) view returns (bool) {
    return
        watched.decided &&
        expectedState(watched, gracePeriod) == IGovernor.ProposalState.Queued &&
        vm.getBlockTimestamp() >= watched.eta &&
        codeHashesOf(watched.proposal.targets) == watched.codeHashes;
}

function codeHashesOf(address[] memory targets) view returns (bytes32 hash) {
    for (uint256 i = 0; i < targets.length; ++i) hash = keccak256(abi.encode(hash, targets[i].codehash));
}
