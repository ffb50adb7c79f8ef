// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionActors} from "./ElectionActors.sol";
import {vm} from "../../Vm.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract ElectionSteps is ElectionActors {}

/// @dev After anything that candidates, holders, relayers, the vetter, votes and time have done.
contract ElectionInvariantsTest {
    ElectionActors private actors;

    function setUp() external {
        actors = new ElectionSteps();
        actors.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(actors);
    }

    function invariant_NoStepBrokeWhatItMustKeep() external view {
        vm.assertEq(actors.violation(), "", "violation");
    }

    function invariant_TheCombinationsAddUpToTheBallots() external view {
        (ICommitteeElections elections, uint256 number, ) = actors.world();
        uint256[] memory used = actors.usedCombinations();
        uint256 sum;
        for (uint256 i = 0; i < used.length; ++i) {
            (bool open, uint256 weightTokens) = elections.combinationOf(number, used[i]);
            vm.assertTrue(open, "open");
            sum += weightTokens;
        }
        vm.assertEq(sum, actors.castTokens(), "weights");
        ICommitteeElections.Standing memory standing = elections.standingOf(number);
        vm.assertGe(standing.turnoutTokens, sum, "turnout at least what counts");
        uint256 listed;
        for (uint256 i = 0; i < standing.qualified + standing.combinations; ++i) {
            (, uint256 weightTokens) = elections.combinationOf(number, elections.combinationAt(number, i));
            listed += weightTokens;
        }
        vm.assertEq(listed, sum, "all of it is in the list that is counted");
    }

    function invariant_WhatIsFrozenStays() external view {
        vm.assertTrue(actors.frozen(), "terms and results");
    }
}
