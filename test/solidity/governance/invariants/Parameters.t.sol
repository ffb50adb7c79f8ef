// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ParameterHandler} from "./ParameterHandler.sol";
import {vm} from "../../Vm.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract ParameterSteps is ParameterHandler {}

contract ParameterInvariantsTest {
    ParameterHandler private _handler;

    function setUp() external {
        _handler = new ParameterSteps();
        _handler.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_AValueLiesOnItsRail() external view {
        vm.assertTrue(_handler.onRails(), "off its rail");
    }

    function invariant_EveryChangeKeepsStepDelayAndRampAndIsOneEvent() external view {
        vm.assertTrue(bytes(_handler.violation()).length == 0, _handler.violation());
    }

    function invariant_TheEventsGiveEveryValueThatWasInForce() external view {
        vm.assertTrue(_handler.historyHolds(), "the history differs");
    }
}
