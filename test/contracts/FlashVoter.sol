// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {AlthingToken} from "../../contracts/token/AlthingToken.sol";

/// @dev Lends all it holds for the length of one call.
contract FlashLender {
    function lend(AlthingToken token, FlashVoter borrower) external {
        uint256 amountTokens = token.balanceOf(address(this));
        token.transfer(address(borrower), amountTokens);
        borrower.use();
        require(token.balanceOf(address(this)) == amountTokens, "not returned");
    }
}

/// @dev Tries to vote, and to propose, with tokens that it holds for one call.
contract FlashVoter {
    AlthingToken private immutable TOKEN;
    IGovernor private immutable GOVERNOR;
    uint256 private immutable PROPOSAL_ID;
    bool public voted;
    bool public proposed;

    constructor(AlthingToken token, IGovernor governor, uint256 proposalId) {
        (TOKEN, GOVERNOR, PROPOSAL_ID) = (token, governor, proposalId);
    }

    function use() external {
        TOKEN.delegate(address(this));
        try GOVERNOR.castVote(PROPOSAL_ID, 1) {
            voted = true;
        } catch {}
        try GOVERNOR.propose(new address[](1), new uint256[](1), new bytes[](1), "with borrowed votes") {
            proposed = true;
        } catch {}
        TOKEN.transfer(msg.sender, TOKEN.balanceOf(address(this)));
    }
}
