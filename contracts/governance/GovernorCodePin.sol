// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {codeHashesOf, codePinOf} from "./CodePin.sol";
import {GovernorProposalRecord} from "./GovernorProposalRecord.sol";

/// @dev Holds a proposal to the code its targets had when it was made, so that a target redeployed after the vote
/// cannot run. It does not see behind a proxy.
abstract contract GovernorCodePin is GovernorProposalRecord {
    function _checkPin(uint256 proposalId, uint200 pinned, address[] memory targets) internal view {
        uint200 found = codePinOf(codeHashesOf(targets));
        if (found != pinned) revert Governor_TargetCodeChanged(proposalId, pinned, found);
    }
}
