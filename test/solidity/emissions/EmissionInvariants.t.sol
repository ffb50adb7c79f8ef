// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionReserve} from "../../../contracts/emissions/EmissionReserve.sol";
import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {AlthingToken} from "../../../contracts/token/AlthingToken.sol";
import {EmissionActors} from "./EmissionActors.sol";
import {vm} from "../Vm.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract EmissionSteps is EmissionActors {}

contract EmissionInvariants {
    EmissionActors private _actors;

    function setUp() external {
        _actors = new EmissionSteps();
        _actors.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_actors);
    }

    function invariant_EveryPokeKeepsSlewCapLimitAndHolds() external view {
        vm.assertTrue(bytes(_actors.violation()).length == 0, _actors.violation());
    }

    function invariant_TheSumEmittedNeverExceedsTheBudget() external view {
        (IEmissionController controller, , ) = _actors.world();
        vm.assertLe(controller.emittedTokens(), controller.budgetTokens(), "budget");
        vm.assertLe(controller.budgetTokens(), controller.MAX_BUDGET_TOKENS(), "limit");
    }

    function invariant_WhatIsEmittedAndUnpaidIsInTheReserve() external view {
        (IEmissionController controller, EmissionReserve reserve, AlthingToken token) = _actors.world();
        vm.assertGe(token.balanceOf(address(reserve)), reserve.owedTokens(), "owed");
        uint256 promised = controller.budgetTokens() - reserve.pulledTokens();
        vm.assertGe(token.balanceOf(address(reserve)), promised, "the whole budget");
        vm.assertEq(token.getVotes(address(reserve)), 0, "no votes");
    }

    function invariant_MultiplierAndParametersStayOnTheirRails() external view {
        (IEmissionController controller, , ) = _actors.world();
        uint256 least = controller.rail(uint8(IEmissionController.Parameter.MinMultiplierBps)).min;
        vm.assertGe(controller.demand().multiplierWad, least * 1e14, "least");
        for (uint8 i = 0; i < 9; ++i) {
            IGovernedParameters.Rail memory rail = controller.rail(i);
            uint256 value = controller.parameter(i);
            vm.assertTrue(value >= rail.min && value <= rail.max, "rail");
        }
    }
}
