// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IEmissionController} from "../../../../contracts/emissions/IEmissionController.sol";
import {IEpochClock} from "../../../../contracts/emissions/EpochClock.sol";
import {GovernedCommittee} from "./GovernedCommittee.sol";
import {deployBuilt} from "../../Built.sol";
import {emissionRails} from "../../emissions/EmissionRails.sol";
import {vm} from "../../Vm.sol";

/// @dev The pause on a module that exists: the committee's power as the guardian of emissions.
contract PausedEmissionsTest is GovernedCommittee {
    IEmissionController private controller;

    function setUp() public override {
        super.setUp();
        IEpochClock.Schedule memory schedule = IEpochClock.Schedule(uint48(_now() + 1 days), 1 days, 12 hours);
        bytes memory arguments = abi.encode(address(timelock), schedule, _accounts(1, 5), uint8(3));
        address reports = deployBuilt("RevenueReports.sol:RevenueReports", arguments);
        IEmissionController.EmissionConfig memory config;
        config.timelock = address(timelock);
        config.token = address(token);
        config.schedule = schedule;
        config.revenueSource = reports;
        config.values = [uint256(10_000e8), 1, 2_500, 10_000, 1_000, 1_000, 500, 2_500, 400_000e18, 250_000e18];
        config.rails = emissionRails();
        config.maxBudgetTokens = 500_000_000e18;
        config.startMultiplierBps = 10_000;
        config.guardian = address(pause);
        config.guardianUntilSeconds = uint48(_now() + 700 days);
        controller = IEmissionController(deployBuilt("EmissionController.sol:EmissionController", abi.encode(config)));
        vm.prank(address(timelock));
        pause.setModule(address(controller), 14 days, true);
    }

    function test_TheCommittee_PausesEmissionsForFourteenDays() external {
        bytes memory data = abi.encodeCall(pause.pause, (seats.seating(), address(controller), REASON));
        vm.assertTrue(_sendAs(_keys(1, 4), _call(address(pause), data)), "sent");
        (uint256 multiplierBps, uint256 untilEpoch) = controller.lowered();
        vm.assertEq(multiplierBps, 0, "paused");
        vm.assertEq(untilEpoch, 13, "for fourteen days, of which one is before the start");
        vm.assertTrue(pause.isPaused(address(controller)), "known as paused");
    }
}
