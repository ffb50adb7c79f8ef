// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionController} from "../../../contracts/emissions/EmissionController.sol";
import {EmissionReserve} from "../../../contracts/emissions/EmissionReserve.sol";
import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {IEpochClock} from "../../../contracts/emissions/EpochClock.sol";
import {RevenueReports} from "../../../contracts/emissions/RevenueReports.sol";
import {AlthingToken} from "../../../contracts/token/AlthingToken.sol";
import {IAlthingToken} from "../../../contracts/token/IAlthingToken.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";
import {emissionRails} from "./EmissionRails.sol";

/// @dev Five reporters, quorum three, epochs of a day with half a day to report. The test itself is the timelock and
/// the treasury.
abstract contract EmissionFixture {
    uint256 internal constant REPORTERS = 5;
    uint8 internal constant QUORUM = 3;
    uint256 internal constant WAD = 1e18;
    uint64 internal constant REFERENCE = 10_000e8;
    uint256 internal constant BASELINE = 250_000e18;
    uint256 internal constant BUDGET = 10_000_000e18;
    uint256 internal constant MAX_BUDGET = 500_000_000e18;
    uint32 internal constant DAY = 1 days;

    address internal guardian = address(0xbeef);
    AlthingToken internal token;
    RevenueReports internal reports;
    EmissionController internal controller;
    EmissionReserve internal reserve;
    uint256 internal startSeconds;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        startSeconds = block.timestamp + 1 days;
        IAlthingToken.Allocation[] memory allocations = new IAlthingToken.Allocation[](2);
        allocations[0] = IAlthingToken.Allocation(address(this), 900_000_000e18, true);
        allocations[1] = IAlthingToken.Allocation(address(0xa11ce), 100_000_000e18, false);
        token = AlthingToken(
            deployBuilt("AlthingToken.sol:AlthingToken", abi.encode("Network Token", "NET", allocations))
        );
        reports = newReports(address(this), _schedule(), _reporters(1, REPORTERS), QUORUM);
        _deploy(_config());
    }

    function _deploy(IEmissionController.EmissionConfig memory config) internal {
        controller = newController(config);
        reserve = controller.RESERVE();
        token.transfer(address(reserve), BUDGET);
        controller.setBudget(BUDGET);
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newController(IEmissionController.EmissionConfig memory config) public returns (EmissionController) {
        return EmissionController(deployBuilt("EmissionController.sol:EmissionController", abi.encode(config)));
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newReports(
        address timelock,
        IEpochClock.Schedule memory schedule,
        address[] memory reporters,
        uint8 quorum
    ) public returns (RevenueReports) {
        bytes memory arguments = abi.encode(timelock, schedule, reporters, quorum);
        return RevenueReports(deployBuilt("RevenueReports.sol:RevenueReports", arguments));
    }

    function _schedule() internal view returns (IEpochClock.Schedule memory) {
        return IEpochClock.Schedule(uint48(startSeconds), DAY, DAY / 2);
    }

    function _config() internal view returns (IEmissionController.EmissionConfig memory config) {
        config.timelock = address(this);
        config.token = address(token);
        config.schedule = _schedule();
        config.revenueSource = address(reports);
        config.values = [REFERENCE, 1, 2_500, 10_000, 1_000, 1_000, 500, 2_500, 400_000e18, BASELINE];
        config.rails = emissionRails();
        config.maxBudgetTokens = MAX_BUDGET;
        config.startMultiplierBps = 10_000;
        config.guardian = guardian;
        config.guardianUntilSeconds = uint48(block.timestamp + 700 days);
    }

    /// @dev Reporters have the keys `first`, `first` + 1, ...
    function _reporters(uint256 first, uint256 count) internal pure returns (address[] memory accounts) {
        accounts = new address[](count);
        for (uint256 i = 0; i < count; ++i) accounts[i] = vm.addr(first + i);
    }

    function _endOf(uint256 epoch) internal view returns (uint256) {
        return startSeconds + (epoch + 1) * DAY;
    }

    function _cutoffOf(uint256 epoch) internal view returns (uint256) {
        return _endOf(epoch) + DAY / 2;
    }

    function _signed(uint256 key, uint256 epoch, uint64 revenueUsd8) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, reports.digestOf(uint32(epoch), revenueUsd8, vm.addr(key)));
        return abi.encodePacked(r, s, v);
    }

    function _post(uint256 key, uint256 epoch, uint64 revenueUsd8) internal {
        bytes memory signature = _signed(key, epoch, revenueUsd8);
        reports.post(uint32(epoch), revenueUsd8, vm.addr(key), signature);
    }

    /// @dev An epoch in which all reporters agree, poked in time.
    function _pass(uint256 epoch, uint64 revenueUsd8) internal {
        vm.warp(_endOf(epoch));
        for (uint256 key = 1; key <= REPORTERS; ++key) _post(key, epoch, revenueUsd8);
        vm.warp(_cutoffOf(epoch));
        controller.poke();
    }

    function _multiplier() internal view returns (uint256) {
        return controller.demand().multiplierWad;
    }

    function _record(uint256 epoch) internal view returns (IEmissionController.EpochRecord memory) {
        return controller.epochRecord(epoch);
    }
}
