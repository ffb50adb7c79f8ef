// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {CommitteePower} from "../../../../contracts/committee/powers/CommitteePower.sol";
import {CommitteeResolutions} from "../../../../contracts/committee/powers/CommitteeResolutions.sol";
import {Proposal} from "../../governance/Proposal.sol";
import {GovernedCommittee} from "./GovernedCommittee.sol";
import {vm} from "../../Vm.sol";

contract CommitteeResolutionsTest is GovernedCommittee {
    bytes32 private constant DOCUMENT = keccak256("resolution");

    function test_TheCommittee_AnchorsADocumentOfAPassedProposal() external {
        uint256 id = _enact(_turn(1));
        bytes memory data = abi.encodeCall(resolutions.anchor, (1, id, DOCUMENT, "ipfs://resolution"));
        vm.assertTrue(_sendAs(_keys(2, 4), _call(address(resolutions), data)), "anchored");
        CommitteeResolutions.Resolution memory kept = resolutions.resolution(DOCUMENT);
        vm.assertEq(kept.proposalId, id, "proposal");
        vm.assertEq(kept.atSeconds, _now(), "time");
        vm.assertEq(kept.seating, 1, "seating");
    }

    function test_ADocument_IsAnchoredOnce() external {
        uint256 id = _pass(_turn(1));
        _anchor(1, id, DOCUMENT);
        vm.expectRevert(
            abi.encodeWithSelector(CommitteeResolutions.CommitteeResolutions_Anchored.selector, DOCUMENT, id)
        );
        this.anchor(1, id, DOCUMENT);
    }

    function test_RevertWhen_TheProposalDidNotPass() external {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 5));
        this.anchor(1, 5, DOCUMENT);
        Proposal memory p = _turn(1);
        uint256 id = _open(p);
        _expectNotPassed(id, IGovernor.ProposalState.Active);
        _vote(id, ALICE, AGAINST);
        _endVote(id);
        _expectNotPassed(id, IGovernor.ProposalState.Defeated);
        p = _turn(2);
        id = _pass(p);
        _queue(p);
        _vetoAsSafe(p);
        _expectNotPassed(id, IGovernor.ProposalState.Canceled);
    }

    function test_RevertWhen_ThereIsNoDocumentOrAnotherCaller() external {
        uint256 id = _pass(_turn(1));
        vm.expectRevert(CommitteeResolutions.CommitteeResolutions_NoDocument.selector);
        this.anchor(1, id, 0);
        vm.prank(STRANGER);
        vm.expectRevert(
            abi.encodeWithSelector(CommitteePower.CommitteePower_NotCommittee.selector, STRANGER, address(safe))
        );
        resolutions.anchor(1, id, DOCUMENT, "");
    }

    /// @dev For `vm.expectRevert`, which needs a call.
    function anchor(uint256 seating, uint256 id, bytes32 document) external {
        _anchor(seating, id, document);
    }

    function _anchor(uint256 seating, uint256 id, bytes32 document) private {
        vm.prank(address(safe));
        resolutions.anchor(seating, id, document, "");
    }

    function _expectNotPassed(uint256 id, IGovernor.ProposalState state) private {
        vm.expectRevert(
            abi.encodeWithSelector(CommitteeResolutions.CommitteeResolutions_NotPassed.selector, id, state)
        );
        this.anchor(1, id, DOCUMENT);
    }
}
