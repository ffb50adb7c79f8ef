// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {AvailabilityActors} from "./AvailabilityActors.sol";
import {vm} from "../Vm.sol";

contract AvailabilityHistoriesTest is AvailabilityActors {
    /// @dev Thirty steps of posting, answering, ruling and waiting; then every window is what adding up slot by slot gives.
    function testFuzz_AnyWindow_IsWhatEverySlotAddsUpTo(uint256 seed) external {
        for (uint256 step = 0; step < 30; ++step) {
            seed = uint256(keccak256(abi.encode(seed)));
            (uint256 which, uint256 who) = (seed % 8, (seed >> 8) % 8 == 0 ? 1 : 0);
            uint96 map = uint96(seed >> 16);
            if (which < 3) post(who, map, [uint96(seed >> 112), uint96(seed >> 128)]);
            else if (which < 5) pass(seed >> 240);
            else if (which == 5) answer(who, seed >> 250);
            else if (which == 6) rule(who, seed >> 250, (seed >> 200) % 4 == 0);
            else flag(who);
        }
        for (uint32 who = 1; who <= 2; ++who) {
            for (uint256 window = 1; window <= 40; window += 3) {
                vm.assertEq(availability.availabilityBps(who, window), _naiveBps(who, window), "availability");
            }
            for (uint256 epochs = 1; epochs <= 4; ++epochs) {
                vm.assertEq(availability.isOut(who, epochs), _naiveOut(who, epochs), "outage");
            }
            uint256 count = availability.dayCount(who);
            IAvailabilityPanel.Day[] memory days_ = availability.daysFrom(who, 0, count);
            for (uint256 i = 0; i < count; ++i) {
                vm.assertEq(uint256(days_[i].badSlots), badOf[who][days_[i].epoch], "what a quorum marked");
                if (i != 0) vm.assertLt(days_[i - 1].epoch, days_[i].epoch, "in order");
            }
        }
    }
}
