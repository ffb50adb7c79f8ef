// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Box} from "./BallotBox.sol";
import {CodePage} from "./CodePage.sol";
import {CHAIN_SHIFT, Election, Tally, placeAt, weightOf} from "./Election.sol";
import {CountingRule, ElectionTerms} from "./ElectionTerms.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";
import {PackedBallot} from "./PackedBallot.sol";
import {Ranking, RankingRounds} from "./Ranking.sol";

/// @title Counts an election's ballots
/// @notice Ballots are loaded into memory, or page by page into code; from the ballots and the order of those ranked so
/// far, every later round follows.
/// @dev Linked into the elections, whose storage it works on, to leave room in their code.
library ElectionTally {
    /// @dev Smaller pages would cost those who read them.
    uint256 private constant LEAST_PAGE = 256;

    /// @param left places of those who can still be ranked
    /// @param capped places passed over for their organisation
    /// @param organisations of the winners
    struct Field {
        uint256 left;
        uint256 capped;
        bytes32[] organisations;
    }

    /// @dev Of an election in its counting phase.
    function count(Election storage election, uint256 number, uint256 maxSteps) external {
        ElectionTerms memory terms = election.terms;
        Tally memory tally = election.tally;
        Box box = election.box;
        uint256 total = box.qualified() + box.combinations();
        uint256 rounds = uint256(terms.seats) + terms.runnersUp;
        if (tally.loaded == 0 && maxSteps >= total + rounds) {
            _rank(election, number, terms, tally, _read(election, box, 0, total), rounds);
        } else if (tally.loaded < total) {
            _load(election, number, tally, box, total, maxSteps);
        } else {
            if (maxSteps == 0) revert ICommitteeElections.Elections_PageTooSmall(0, 1);
            _rank(election, number, terms, tally, _readPages(election), maxSteps);
        }
        election.tally = tally;
    }

    /// @dev Puts the next ballots into a page. Those that are few are not ranked in the same call, so that the gas of a
    /// call with few steps does not leap.
    function _load(
        Election storage election,
        uint256 number,
        Tally memory tally,
        Box box,
        uint256 total,
        uint256 maxSteps
    ) private {
        uint256 left = total - tally.loaded;
        uint256 least = left < LEAST_PAGE ? left : LEAST_PAGE;
        if (maxSteps < least) revert ICommitteeElections.Elections_PageTooSmall(maxSteps, least);
        uint256 loaded = tally.loaded + Math.min(Math.min(left, maxSteps), CodePage.MOST_WORDS);
        election.pages.push(CodePage.write(_read(election, box, tally.loaded, loaded)));
        tally.loaded = uint16(loaded);
        emit ICommitteeElections.BallotsLoaded(number, loaded, total);
    }

    /// @dev The combinations of these indexes that have any weight, packed.
    function _read(
        Election storage election,
        Box box,
        uint256 from,
        uint256 until
    ) private view returns (uint256[] memory ballots) {
        ballots = new uint256[](until - from);
        uint256 qualified = box.qualified();
        uint256 length;
        if (from == 0) {
            // No page is so small that it would end among the single candidates.
            length = _readSingles(election, box, ballots);
            from = qualified;
        }
        unchecked {
            for (uint256 index = from; index < until; ++index) {
                uint256 ballot = election.opened[index - qualified];
                uint256 weightTokens = weightOf(election.combinations[PackedBallot.approvalsOf(ballot)]);
                if (weightTokens != 0) ballots[length++] = PackedBallot.withWeight(ballot, weightTokens);
            }
        }
        assembly ("memory-safe") {
            mstore(ballots, length)
        }
    }

    /// @dev Those that have ballots, from the one that had its first ballot last.
    function _readSingles(
        Election storage election,
        Box box,
        uint256[] memory ballots
    ) private view returns (uint256 length) {
        uint256 next = box.latestSingle();
        while (next != 0) {
            uint256 place = next - 1;
            uint256 combination = election.combinations[1 << place];
            ballots[length++] = PackedBallot.withWeight(PackedBallot.packOne(place), weightOf(combination));
            next = uint8(combination >> CHAIN_SHIFT);
        }
    }

    function _readPages(Election storage election) private view returns (uint256[] memory ballots) {
        address[] memory pages = election.pages;
        uint256 length;
        for (uint256 i = 0; i < pages.length; ++i) length += CodePage.lengthOf(pages[i]);
        ballots = new uint256[](length);
        uint256 index;
        for (uint256 i = 0; i < pages.length; ++i) {
            length = CodePage.lengthOf(pages[i]);
            CodePage.readInto(pages[i], ballots, index, length);
            index += length;
        }
    }

    function _rank(
        Election storage election,
        uint256 number,
        ElectionTerms memory terms,
        Tally memory tally,
        uint256[] memory ballots,
        uint256 steps
    ) private {
        Field memory field = _fieldOf(election, tally, terms.seats);
        uint256[] memory registrations = _registrations(election);
        bool proportional = terms.rule == CountingRule.Proportional;
        Ranking memory ranking = RankingRounds.start(ballots, registrations, proportional);
        ranking.elect(_rankedPlaces(tally));
        while (true) {
            (bool found, bool winner, uint256 place) = _next(election, terms, tally, field, ranking);
            if (!found) return _settle(election, number, terms, tally);
            if (steps == 0) return;
            --steps;

            emit ICommitteeElections.CandidateRanked(number, place, tally.ranked, winner, ranking.support(place));
            if (winner) field.organisations[tally.winners++] = _organisationOf(election, place);
            tally.ranking |= uint192(place << (8 * tally.ranked++));
            field.left &= ~(1 << place);
            if (tally.ranked != uint256(terms.seats) + terms.runnersUp) ranking.elect(1 << place);
        }
    }

    /// @dev The next winner; when there is none, the next runner-up.
    function _next(
        Election storage election,
        ElectionTerms memory terms,
        Tally memory tally,
        Field memory field,
        Ranking memory ranking
    ) private view returns (bool found, bool winner, uint256 place) {
        // No winner follows a runner-up: an organisation at its cap stays there.
        if (tally.winners < terms.seats) {
            for (uint256 open = field.left & ~field.capped; open != 0; open = field.left & ~field.capped) {
                place = ranking.best(open);
                if (_hasRoom(election, terms, tally, field, place)) return (true, true, place);
                field.capped |= 1 << place;
            }
        }
        if (field.left == 0 || tally.ranked - tally.winners == terms.runnersUp) return (false, false, 0);
        return (true, false, ranking.best(field.left));
    }

    function _hasRoom(
        Election storage election,
        ElectionTerms memory terms,
        Tally memory tally,
        Field memory field,
        uint256 place
    ) private view returns (bool) {
        bytes32 organisation = _organisationOf(election, place);
        if (organisation == 0) return true;
        uint256 same;
        for (uint256 i = 0; i < tally.winners; ++i) if (field.organisations[i] == organisation) ++same;
        return same < terms.orgCap;
    }

    function _settle(
        Election storage election,
        uint256 number,
        ElectionTerms memory terms,
        Tally memory tally
    ) private {
        if (tally.winners < terms.minSeats) {
            tally.outcome = ICommitteeElections.Phase.Failed;
            emit ICommitteeElections.ElectionFailed(number, tally.winners, terms.minSeats);
        } else {
            tally.outcome = ICommitteeElections.Phase.Settled;
            uint256 afterSeconds = block.timestamp - election.box.endSeconds();
            tally.settledAfterSeconds = uint24(Math.min(afterSeconds, type(uint24).max));
            emit ICommitteeElections.ElectionSettled(number, tally.winners, tally.ranked - tally.winners);
        }
    }

    function _fieldOf(
        Election storage election,
        Tally memory tally,
        uint256 seats
    ) private view returns (Field memory field) {
        uint256 excluded = election.vetting.excludedPlaces;
        field.left = ((1 << election.box.qualified()) - 1) & ~excluded & ~_rankedPlaces(tally);
        field.organisations = new bytes32[](seats);
        for (uint256 rank = 0; rank < tally.winners; ++rank) {
            field.organisations[rank] = _organisationOf(election, placeAt(tally, rank));
        }
    }

    function _organisationOf(Election storage election, uint256 place) private view returns (bytes32) {
        return election.records[election.qualified[place]].organisation;
    }

    function _registrations(Election storage election) private view returns (uint256[] memory registrations) {
        registrations = new uint256[](election.box.qualified());
        uint32[200] storage packed = election.registrations;
        uint256 word;
        for (uint256 place = 0; place < registrations.length; ++place) {
            // Eight in a slot, which is read once.
            if (place % 8 == 0) {
                assembly ("memory-safe") {
                    word := sload(add(packed.slot, shr(3, place)))
                }
            }
            registrations[place] = uint32(word);
            word >>= 32;
        }
    }

    function _rankedPlaces(Tally memory tally) private pure returns (uint256 places) {
        for (uint256 rank = 0; rank < tally.ranked; ++rank) places |= 1 << placeAt(tally, rank);
    }
}
