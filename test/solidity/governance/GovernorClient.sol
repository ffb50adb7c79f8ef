// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";

/// @dev The governor as its callers see it. The tests deploy the built artifact and speak to it through this, so that a
/// change to a test does not compile the governor again.
interface GovernorClient is IGovernor, IAlthingGovernor {
    error GovernorExceedRemainingWeight(address voter, uint256 usedVotes, uint256 remainingWeight);

    // solhint-disable-next-line func-name-mixedcase
    function SPENDING_PERIOD() external pure returns (uint256);

    // solhint-disable-next-line func-name-mixedcase
    function SIGNED_BALLOT_TYPEHASH() external view returns (bytes32);

    function proposalVotes(uint256 proposalId) external view returns (uint256 against, uint256 for_, uint256 abstain);

    function usedVotes(uint256 proposalId, address voter) external view returns (uint256);

    function nonces(address voter) external view returns (uint256);

    function timelock() external view returns (address);

    function setVotingDelay(uint48 newSeconds) external;

    function setVotingPeriod(uint32 newSeconds) external;

    function setProposalThreshold(uint256 newTokens) external;

    function relay(address target, uint256 value, bytes calldata data) external payable;

    function updateTimelock(TimelockController newTimelock) external;
}
