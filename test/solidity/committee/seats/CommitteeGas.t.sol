// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteeFixture} from "./CommitteeFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev In isolation every call from here is a transaction of its own, with its base cost and cold storage.
///
/// hardhat-config: isolate = true
contract CommitteeGasTest is CommitteeFixture {
    uint256 private constant MOST_GAS = 450_000;

    function test_SeatingSixForTheFirstTime() external {
        elections.decide(1, _outcome(11, 6, 6));
        module.seat(1);
        vm.assertLe(
            vm.snapshotGasLastCall("committee", "seat six, all new, after the founding six"),
            MOST_GAS,
            "first"
        );
    }

    function test_SeatingSixAgain() external {
        _elect(1, 11);
        elections.decide(2, _outcome(21, 6, 6));
        module.seat(2);
        vm.assertLe(vm.snapshotGasLastCall("committee", "seat six, all new, after six"), MOST_GAS, "later");
    }

    function test_SeatingSixOfWhomThreeStay() external {
        _elect(1, 11);
        elections.decide(2, _outcome(14, 6, 6));
        module.seat(2);
        vm.assertLe(vm.snapshotGasLastCall("committee", "seat six, three of them stay"), MOST_GAS, "half");
    }

    function test_ActingByFourSignatures() external {
        _elect(1, 11);
        _use(power, _keys(11, 4));
        vm.snapshotGasLastCall("committee", "a power used by four of six");
    }
}
