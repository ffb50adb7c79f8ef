// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ElectionRails, ElectionTerms} from "./ElectionTerms.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";

/// @dev Keeps terms within the rails of the deployment, and within what the ballot box and the count can work with.
library TermsRails {
    /// @dev A ballot's share is a whole part of 1/27720, the least common multiple of 1 to 12.
    uint256 internal constant MAX_SEATS = 12;
    /// @dev So that no more than 200 candidates qualify.
    uint256 internal constant MIN_ENDORSEMENT_BPS = 50;
    /// @dev So that no more than 2,000 combinations are opened.
    uint256 internal constant MIN_COMBINATION_BPS = 5;
    uint256 private constant MAX_COMBINATION_BPS = 100;
    uint256 private constant MIN_DECAY_FROM_BPS = 2_500;
    uint256 private constant BPS = 10_000;

    /// @param leadSeconds how long before the end of a term an election opens
    function check(ElectionTerms memory terms, ElectionRails memory rails, uint256 leadSeconds) internal pure {
        (uint256 least, uint256 most) = (rails.minWindowSeconds, rails.maxWindowSeconds);
        _bound("registrationSeconds", terms.registrationSeconds, least, most);
        _bound("endorsementSeconds", terms.endorsementSeconds, least, most);
        _bound("vettingSeconds", terms.vettingSeconds, least, most);
        _bound("votingSeconds", terms.votingSeconds, Math.max(least, rails.minVotingSeconds), most);
        _bound("extensionSeconds", terms.extensionSeconds, 0, most);
        _bound("electionSeconds", mostSeconds(terms), 0, leadSeconds);
        _bound("termSeconds", terms.termSeconds, rails.minTermSeconds, rails.maxTermSeconds);
        _bound("bondWei", terms.bondWei, 0, rails.maxBondWei);
        _bound("maxExclusions", terms.maxExclusions, 0, rails.maxExclusions);

        _bound("seats", terms.seats, 1, MAX_SEATS);
        _bound("runnersUp", terms.runnersUp, 0, MAX_SEATS);
        _bound("approvals", terms.approvals, 1, terms.seats);
        _bound("orgCap", terms.orgCap, 1, terms.seats);
        _bound("minSeats", terms.minSeats, 1, terms.seats);

        _bound("minEndorsementBps", terms.minEndorsementBps, MIN_ENDORSEMENT_BPS, rails.maxEndorsementBps);
        _bound("minCombinationBps", terms.minCombinationBps, MIN_COMBINATION_BPS, MAX_COMBINATION_BPS);
        _bound("turnoutFloorBps", terms.turnoutFloorBps, 0, rails.maxTurnoutFloorBps);
        _bound("bondReturnBps", terms.bondReturnBps, 0, terms.minEndorsementBps);
        _bound("decayFromBps", terms.decayFromBps, MIN_DECAY_FROM_BPS, BPS);
    }

    /// @dev From the opening to the end of the vote, an extension included.
    function mostSeconds(ElectionTerms memory terms) internal pure returns (uint256) {
        uint256 beforeVote = uint256(terms.registrationSeconds) + terms.endorsementSeconds + terms.vettingSeconds;
        return beforeVote + terms.votingSeconds + terms.extensionSeconds;
    }

    /// @dev Rails that leave no room, or more than the rest can work with, are refused at deployment.
    function checkRails(ElectionRails memory rails) internal pure {
        _bound("minWindowSeconds", rails.minWindowSeconds, 1, rails.maxWindowSeconds);
        _bound("minVotingSeconds", rails.minVotingSeconds, 0, rails.maxWindowSeconds);
        _bound("minTermSeconds", rails.minTermSeconds, 1, rails.maxTermSeconds);
        _bound("maxEndorsementBps", rails.maxEndorsementBps, MIN_ENDORSEMENT_BPS, BPS);
        _bound("maxTurnoutFloorBps", rails.maxTurnoutFloorBps, 0, BPS);
    }

    function _bound(bytes32 term, uint256 value, uint256 least, uint256 most) private pure {
        if (value < least || value > most) {
            revert ICommitteeElections.Elections_TermOutOfBounds(term, value, least, most);
        }
    }
}
