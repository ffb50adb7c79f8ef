// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev The count in the plainest way: every round weighs every ballot anew. Shares nothing with the contracts.
library CountReference {
    uint256 private constant NONE = type(uint256).max;

    /// @param registrations, organisations and excluded are by place
    /// @param approvals and weights are by ballot
    struct Poll {
        uint256 seats;
        uint256 runnersUp;
        uint256 orgCap;
        bool proportional;
        uint256[] registrations;
        bytes32[] organisations;
        uint256 excluded;
        uint256[] approvals;
        uint256[] weights;
    }

    /// @return ranked places in order
    /// @return winners how many of them won
    function count(Poll memory poll) internal pure returns (uint256[] memory ranked, uint256 winners) {
        uint256[] memory found = new uint256[](poll.seats + poll.runnersUp);
        uint256 many;
        while (winners < poll.seats) {
            uint256 place = _best(poll, found, many, true);
            if (place == NONE) break;
            found[many++] = place;
            ++winners;
        }
        while (many - winners < poll.runnersUp) {
            uint256 place = _best(poll, found, many, false);
            if (place == NONE) break;
            found[many++] = place;
        }
        ranked = new uint256[](many);
        for (uint256 i = 0; i < many; ++i) ranked[i] = found[i];
    }

    function _best(
        Poll memory poll,
        uint256[] memory found,
        uint256 many,
        bool capped
    ) private pure returns (uint256 best) {
        best = NONE;
        uint256 most;
        for (uint256 place = 0; place < poll.registrations.length; ++place) {
            if ((poll.excluded >> place) & 1 == 1 || _has(found, many, place)) continue;
            if (capped && _sameOrganisation(poll, found, many, place) >= poll.orgCap) continue;
            uint256 support = _support(poll, found, many, place);
            bool ahead = best == NONE || support > most;
            bool tied = best != NONE && support == most && poll.registrations[place] < poll.registrations[best];
            if (ahead || tied) (best, most) = (place, support);
        }
    }

    function _support(
        Poll memory poll,
        uint256[] memory found,
        uint256 many,
        uint256 place
    ) private pure returns (uint256 support) {
        for (uint256 i = 0; i < poll.approvals.length; ++i) {
            if ((poll.approvals[i] >> place) & 1 == 0) continue;
            uint256 elected;
            for (uint256 j = 0; j < many; ++j) if ((poll.approvals[i] >> found[j]) & 1 == 1) ++elected;
            // A multiple of 1 to 12, and of more.
            support += (poll.weights[i] * 360_360) / (poll.proportional ? 1 + elected : 1);
        }
    }

    function _sameOrganisation(
        Poll memory poll,
        uint256[] memory found,
        uint256 many,
        uint256 place
    ) private pure returns (uint256 same) {
        bytes32 organisation = poll.organisations[place];
        if (organisation == 0) return 0;
        for (uint256 j = 0; j < many; ++j) if (poll.organisations[found[j]] == organisation) ++same;
    }

    function _has(uint256[] memory found, uint256 many, uint256 place) private pure returns (bool) {
        for (uint256 j = 0; j < many; ++j) if (found[j] == place) return true;
        return false;
    }
}
