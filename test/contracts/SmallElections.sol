// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {PackedBallot} from "../../contracts/committee/elections/PackedBallot.sol";
import {Ranking, RankingRounds} from "../../contracts/committee/elections/Ranking.sol";

/// @dev All small elections through the count's rounds, beside the plainest count. For every set of ballots: whoever was
/// elected so far, at once or one after the other, the support of each candidate is the reference's, the rounds have come
/// to the same state, and of any candidates that are left the best is the reference's. So whatever is excluded, and wherever
/// pages end, the order is the reference's. Built as the contracts are, as a test's own code is not.
contract SmallElections {
    uint256 private constant MOST_WEIGHT = 3;
    uint256 private constant UNITS = 27_720;

    /// @param approvals and weights are by ballot
    /// @param registrations by place
    /// @param table of the support of each place once a set of places is elected, by the reference, sets one after the other
    struct Poll {
        bool proportional;
        uint256[] approvals;
        uint256[] weights;
        uint256[] registrations;
        uint256[] table;
    }

    error Differs(string what, Poll poll, uint256 elected, uint256 place);

    /// @dev Every set of so many combinations at most, of which `first` is the lowest, or the empty one with 0; with every weight
    /// from 1 to 3. The weight 0 is a combination that is not among them, as the count reads none without weight.
    function check(
        uint256 candidates,
        uint256 first,
        uint256 mostCombinations,
        bool proportional,
        bool reversed
    ) external pure returns (uint256 cases) {
        Poll memory poll;
        poll.proportional = proportional;
        poll.registrations = new uint256[](candidates);
        for (uint256 i = 0; i < candidates; ++i) poll.registrations[i] = reversed ? candidates - i : i + 1;
        if (first == 0) return _weigh(poll);
        // A bit for each combination.
        uint256 end = 1 << (1 << candidates);
        for (uint256 set = 1 << first; set < end; set += 2 << first) {
            if (_count(set) > mostCombinations) continue;
            poll.approvals = _listOf(set);
            cases += _weigh(poll);
        }
    }

    function _listOf(uint256 set) private pure returns (uint256[] memory list) {
        list = new uint256[](_count(set));
        uint256 length;
        for (uint256 i = 0; set >> i != 0; ++i) if ((set >> i) & 1 == 1) list[length++] = i;
    }

    function _weigh(Poll memory poll) private pure returns (uint256 cases) {
        poll.weights = new uint256[](poll.approvals.length);
        cases = MOST_WEIGHT ** poll.approvals.length;
        for (uint256 i = 0; i < cases; ++i) {
            uint256 left = i;
            for (uint256 j = 0; j < poll.weights.length; ++j) {
                poll.weights[j] = 1 + (left % MOST_WEIGHT);
                left /= MOST_WEIGHT;
            }
            uint256 free;
            assembly ("memory-safe") {
                free := mload(0x40)
            }
            _compare(poll);
            assembly ("memory-safe") {
                // Nothing of this case is needed any more.
                mstore(0x40, free)
            }
        }
    }

    function _compare(Poll memory poll) private pure {
        uint256 candidates = poll.registrations.length;
        uint256 end = 1 << candidates;
        poll.table = new uint256[](end * candidates);
        for (uint256 elected = 0; elected < end; ++elected) {
            for (uint256 place = 0; place < candidates; ++place) {
                poll.table[elected * candidates + place] = _support(poll, elected, place);
            }
        }
        for (uint256 elected = 0; elected < end; ++elected) {
            // By the plain rule nobody's election changes anything: nobody and all are enough.
            if (!poll.proportional && elected != 0 && elected != end - 1) continue;
            Ranking memory ranking = _start(poll);
            ranking.elect(elected);
            _compareState(poll, ranking, elected, "at once");
            _compareBest(poll, ranking, elected);
            _compareNext(poll, ranking, elected);
        }
    }

    /// @dev Whoever is elected next, from the same state.
    function _compareNext(Poll memory poll, Ranking memory ranking, uint256 elected) private pure {
        uint256 candidates = poll.registrations.length;
        uint256[] memory standings = _copy(ranking.standings, candidates);
        uint256[] memory marks = _copy(ranking.marks, poll.approvals.length);
        for (uint256 place = 0; place < candidates; ++place) {
            if ((elected >> place) & 1 == 1) continue;
            ranking.elect(1 << place);
            _compareState(poll, ranking, elected | (1 << place), "one after the other");
            for (uint256 i = 0; i < candidates; ++i) ranking.standings[i] = standings[i];
            for (uint256 i = 0; i < marks.length; ++i) ranking.marks[i] = marks[i];
        }
    }

    function _copy(uint256[] memory list, uint256 length) private pure returns (uint256[] memory copy) {
        copy = new uint256[](length);
        for (uint256 i = 0; i < length; ++i) copy[i] = list[i];
    }

    function _start(Poll memory poll) private pure returns (Ranking memory) {
        uint256[] memory ballots = new uint256[](poll.approvals.length);
        for (uint256 i = 0; i < ballots.length; ++i) {
            ballots[i] = PackedBallot.withWeight(PackedBallot.pack(poll.approvals[i]), poll.weights[i]);
        }
        return RankingRounds.start(ballots, poll.registrations, poll.proportional);
    }

    /// @dev All that a later round depends on.
    function _compareState(Poll memory poll, Ranking memory ranking, uint256 elected, string memory what) private pure {
        for (uint256 place = 0; place < poll.registrations.length; ++place) {
            uint256 expected =
                (poll.table[elected * poll.registrations.length + place] << 40) |
                    ((type(uint32).max - poll.registrations[place]) << 8) |
                    place;
            if (ranking.standings[place] != expected) revert Differs(what, poll, elected, place);
        }
        for (uint256 i = 0; i < poll.approvals.length; ++i) {
            uint256 many = poll.proportional ? _count(poll.approvals[i] & elected) : 0;
            if (ranking.marks[i] != (poll.approvals[i] | (many << 248))) revert Differs(what, poll, elected, i);
        }
    }

    function _compareBest(Poll memory poll, Ranking memory ranking, uint256 elected) private pure {
        for (uint256 left = 1; left < 1 << poll.registrations.length; ++left) {
            if (left & elected != 0) continue;
            if (ranking.best(left) != _best(poll, elected, left)) revert Differs("best", poll, elected, left);
        }
    }

    function _best(Poll memory poll, uint256 elected, uint256 left) private pure returns (uint256 best) {
        uint256 candidates = poll.registrations.length;
        (uint256 most, uint256 first) = (0, type(uint256).max);
        for (uint256 i = 0; i < candidates; ++i) {
            if ((left >> i) & 1 == 0) continue;
            (uint256 support, uint256 registration) = (poll.table[elected * candidates + i], poll.registrations[i]);
            bool ahead = support > most || (support == most && registration < first);
            if (ahead) (best, most, first) = (i, support, registration);
        }
    }

    function _support(Poll memory poll, uint256 elected, uint256 place) private pure returns (uint256 support) {
        for (uint256 i = 0; i < poll.approvals.length; ++i) {
            if ((poll.approvals[i] >> place) & 1 == 0) continue;
            uint256 many = poll.proportional ? _count(poll.approvals[i] & elected) : 0;
            support += (poll.weights[i] * UNITS) / (1 + many);
        }
    }

    function _count(uint256 places) private pure returns (uint256 many) {
        for (; places != 0; places >>= 1) many += places & 1;
    }
}
