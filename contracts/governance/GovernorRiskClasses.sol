// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorCountingFractional} from "@openzeppelin/contracts/governance/extensions/GovernorCountingFractional.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {codeHashesOf, codePinOf} from "./CodePin.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {GovernorProposalRecord} from "./GovernorProposalRecord.sol";
import {GovernorVotableSupply} from "./GovernorVotableSupply.sol";
import {ClassRule, RiskClass} from "./RiskClass.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev Quorum and majority by risk class, checkpointed so that a running proposal keeps the rule of its snapshot.
abstract contract GovernorRiskClasses is GovernorVotableSupply, GovernorCountingFractional, GovernorProposalRecord {
    using RiskPolicy for RiskPolicy.Tables;

    uint256 private constant BPS = 10_000;

    /// @dev The governor cannot leave its timelock, so a copy spares a read of storage.
    address internal immutable TIMELOCK;

    RiskPolicy.Tables internal _tables;

    constructor(GovernorConfig memory config) {
        TIMELOCK = config.timelock;
        _tables.configure(RiskPolicy.Core(config.token, config.timelock), config);
    }

    // solhint-disable-next-line func-name-mixedcase
    function SPENDING_PERIOD() external pure returns (uint256) {
        return RiskPolicy.SPENDING_PERIOD;
    }

    /// @inheritdoc IAlthingGovernor
    function policy(address target, bytes4 selector) external view returns (RiskClass) {
        return _tables.policy(target, selector);
    }

    /// @inheritdoc IAlthingGovernor
    function policyLocked(address target, bytes4 selector) external view returns (bool) {
        return _tables.isLocked(_core(), target, selector);
    }

    /// @inheritdoc IAlthingGovernor
    function spendingCap(address asset) external view returns (uint256) {
        return _tables.caps[asset];
    }

    /// @inheritdoc IAlthingGovernor
    function spending(address asset) external view returns (uint256 spentTokens, uint48 periodEndsAtSeconds) {
        return _tables.spending(asset);
    }

    /// @inheritdoc IAlthingGovernor
    function classRule(RiskClass class) external view returns (ClassRule memory) {
        return _tables.ruleAt(class, clock());
    }

    /// @inheritdoc IAlthingGovernor
    function classRuleAt(RiskClass class, uint48 timepoint) external view returns (ClassRule memory) {
        return _tables.ruleAt(class, timepoint);
    }

    /// @inheritdoc IAlthingGovernor
    function setPolicy(address target, bytes4 selector, RiskClass class) external onlyGovernance {
        _tables.setPolicy(_core(), target, selector, class);
    }

    /// @inheritdoc IAlthingGovernor
    function setSpendingCap(address asset, uint256 capTokens) external onlyGovernance {
        _tables.setSpendingCap(asset, capTokens);
    }

    /// @inheritdoc IAlthingGovernor
    function setClassRule(RiskClass class, ClassRule calldata rule) external onlyGovernance {
        _tables.setClassRule(class, rule, votableSupply(_runningSnapshot));
    }

    /// @inheritdoc IAlthingGovernor
    function classify(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas
    ) public view returns (RiskClass) {
        return _classify(targets, values, calldatas);
    }

    /// @notice Quorum of the highest class, so that a client that knows no classes never promises too little.
    function quorum(uint256 timepoint) public view virtual override returns (uint256) {
        return _quorumOf(_tables.ruleAt(RiskClass.Constitutional, uint48(timepoint)), timepoint);
    }

    /// @inheritdoc IAlthingGovernor
    function proposalQuorum(uint256 proposalId) public view returns (uint256) {
        (uint256 quorumTokens, ) = _required(proposalId);
        return quorumTokens;
    }

    /// @inheritdoc IAlthingGovernor
    function proposalMajorityBps(uint256 proposalId) public view returns (uint256) {
        return _proposalRule(proposalId).majorityBps;
    }

    /// @dev A queued proposal passed, and nothing that counts can change after its vote.
    function _quorumReached(
        uint256 proposalId
    ) internal view virtual override(Governor, GovernorCountingFractional) returns (bool) {
        if (proposalEta(proposalId) != 0) return true;
        (, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        return forVotes + abstainVotes >= proposalQuorum(proposalId);
    }

    function _voteSucceeded(
        uint256 proposalId
    ) internal view virtual override(Governor, GovernorCountingFractional) returns (bool) {
        if (proposalEta(proposalId) != 0) return true;
        (uint256 againstVotes, uint256 forVotes, ) = proposalVotes(proposalId);
        return _majorityReached(forVotes, againstVotes, proposalMajorityBps(proposalId));
    }

    function _majorityReached(
        uint256 forVotes,
        uint256 againstVotes,
        uint256 majorityBps
    ) internal pure returns (bool) {
        return forVotes * BPS > (forVotes + againstVotes) * majorityBps;
    }

    /// @dev What a proposal is held to from the start. A call where no code is would be pinned to nothing, and a call
    /// before it could put code there; a payment without data names no function.
    function _register(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas
    ) internal returns (RiskClass class, uint200 codePin) {
        bytes32[] memory codeHashes = codeHashesOf(targets);
        bool plain = true;
        for (uint256 i = 0; i < targets.length; ++i) {
            address target = targets[i];
            bytes memory data = calldatas[i];
            if (codeHashes[i] == 0 && data.length != 0) revert Governor_TargetWithoutCode(target);
            if (!RiskPolicy.isPlain(TIMELOCK, target, values[i], data)) plain = false;
            RiskClass callClass = _tables.policy(target, bytes4(data));
            if (callClass > class) class = callClass;
        }
        // Most proposals need no more than this, and so no call of the library.
        if (!plain) class = _classify(targets, values, calldatas);
        codePin = codePinOf(codeHashes);
        emit ProposalClassified(proposalId, class, codePin, codeHashes);
    }

    function _countOutflow(
        RiskClass class,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas
    ) internal {
        _tables.countOutflow(TIMELOCK, class, targets, values, calldatas);
    }

    function _required(uint256 proposalId) internal view returns (uint256 quorumTokens, uint256 majorityBps) {
        ClassRule memory rule = _proposalRule(proposalId);
        return (_quorumOf(rule, proposalSnapshot(proposalId)), rule.majorityBps);
    }

    function _classify(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas
    ) private view returns (RiskClass) {
        return _tables.classify(_core(), targets, values, calldatas);
    }

    function _proposalRule(uint256 proposalId) private view returns (ClassRule memory) {
        return _tables.ruleAt(proposalClass(proposalId), uint48(proposalSnapshot(proposalId)));
    }

    /// @dev Rounded up. Votes fit 208 bits, so the product cannot overflow.
    function _quorumOf(ClassRule memory rule, uint256 timepoint) private view returns (uint256) {
        uint256 share = Math.ceilDiv(votableSupply(timepoint) * rule.quorumBps, BPS);
        return Math.max(share, rule.quorumFloorTokens);
    }

    function _core() internal view returns (RiskPolicy.Core memory) {
        return RiskPolicy.Core(address(token()), TIMELOCK);
    }
}
