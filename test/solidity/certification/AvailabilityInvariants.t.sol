// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {AvailabilityActors} from "./AvailabilityActors.sol";
import {vm} from "../Vm.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract AvailabilitySteps is AvailabilityActors {
    function checkSums() external view {
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            vm.assertEq(availability.availabilityBps(who, 7), _naiveBps(who, 7), "a week");
            vm.assertEq(availability.availabilityBps(who, 90), _naiveBps(who, 90), "a quarter");
            vm.assertEq(availability.isOut(who, 2), _naiveOut(who, 2), "an outage");
        }
    }

    function checkOnce() external view {
        vm.assertEq(lateSlashes, 0, "none while it can be answered, waits for a ruling or is void");
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            uint256 count = availability.dayCount(who);
            IAvailabilityPanel.Day[] memory days_ = availability.daysFrom(who, 0, count);
            for (uint256 i = 0; i < count; ++i) {
                uint256 epoch = days_[i].epoch;
                vm.assertEq(uint256(days_[i].badSlots), badOf[who][epoch], "a quorum's, and none is ever taken away");
                vm.assertLe(slashesOf[who][epoch], 1, "slashed once");
                vm.assertLe(flagsOf[who][epoch], 1, "flagged once");
                vm.assertEq(
                    days_[i].state == IAvailabilityPanel.State.Void,
                    isVoid[who][epoch],
                    "void by ruling alone"
                );
                if (isVoid[who][epoch]) vm.assertEq(slashesOf[who][epoch], 0, "void is never slashed");
            }
        }
    }

    function checkBonds() external view {
        uint256 waiting = 0;
        uint256 credited = 0;
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            credited += availability.creditedTokens(_operatorOf(who));
            uint256 count = availability.dayCount(who);
            IAvailabilityPanel.Day[] memory days_ = availability.daysFrom(who, 0, count);
            for (uint256 i = 0; i < count; ++i) {
                if (days_[i].state != IAvailabilityPanel.State.Answered) continue;
                waiting += availability.answerOf(who, days_[i].epoch).bondTokens;
            }
        }
        uint256 here = token.balanceOf(address(availability));
        vm.assertEq(here, waiting + credited, "what waits and what is credited, to the wei");
        vm.assertEq(here + bondsLost + bondsPaid, bondsTaken, "nothing is lost");
        vm.assertEq(token.getVotes(address(availability)), 0, "no votes");
    }
}

contract AvailabilityInvariants {
    AvailabilitySteps private _steps;

    function setUp() external {
        _steps = new AvailabilitySteps();
        _steps.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_steps);
    }

    function invariant_AvailabilityIsWhatEverySlotAddsUpTo() external view {
        _steps.checkSums();
    }

    function invariant_ADayIsFlaggedAndSlashedOnceAndNeverWhileItIsOpen() external view {
        _steps.checkOnce();
    }

    function invariant_BondsAreHeldCreditedPaidOrTheTreasurys() external view {
        _steps.checkBonds();
    }
}
