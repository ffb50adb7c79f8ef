// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EmissionReserve} from "../../../contracts/emissions/EmissionReserve.sol";
import {IEmissionController} from "../../../contracts/emissions/IEmissionController.sol";
import {RewardHolder} from "../../../contracts/emissions/RewardHolder.sol";
import {AlthingToken} from "../../../contracts/token/AlthingToken.sol";
import {EmissionFixture} from "./EmissionFixture.sol";
import {vm} from "../Vm.sol";

/// @dev What anybody, a vote and the guardian do, in any order. What each poke must keep is looked at on the spot and
/// kept as a word, as a revert here would only be taken back.
contract EmissionActors is EmissionFixture {
    string public violation;
    uint256 public pokes;

    /// @dev Once: it is also among the functions that the fuzzer calls.
    function setUp() public override {
        if (address(controller) == address(0)) super.setUp();
    }

    function report(uint8 count, uint64[5] memory revenues) external {
        uint256 epoch = controller.nextEpoch();
        if (block.timestamp >= _cutoffOf(epoch)) return;
        if (block.timestamp < _endOf(epoch)) vm.warp(_endOf(epoch));
        for (uint256 key = 1; key <= count % (REPORTERS + 1); ++key) {
            if (!reports.hasReported(uint32(epoch), vm.addr(key))) {
                _post(key, epoch, revenues[key - 1] % (8 * REFERENCE));
            }
        }
    }

    function poke(uint8 missed) external {
        uint256 first = controller.nextEpoch();
        uint256 until = _cutoffOf(first + (missed % 4 == 0 ? missed % 40 : 0));
        if (block.timestamp < until) vm.warp(until);
        uint256 before = _multiplier();
        (uint256 loweredBps, uint256 loweredUntil) = controller.lowered();
        controller.poke();
        ++pokes;
        uint256 last = controller.nextEpoch() - 1;
        for (uint256 epoch = first; epoch < last; ++epoch) {
            IEmissionController.EpochRecord memory missedRecord = _record(epoch);
            bool lapsed = missedRecord.outcome == IEmissionController.Outcome.Unaccounted;
            _check(lapsed || missedRecord.multiplierWad == before, "a missed epoch moved the multiplier");
        }
        _checkStep(before, last, loweredBps, loweredUntil);
        try controller.poke() {
            violation = "a second poke did something";
        } catch {}
    }

    function vote(uint8 which, uint16 bps) external {
        uint8 parameter = which % 10;
        uint256 old = controller.parameter(parameter);
        try controller.setParameter(parameter, (old * (5_000 + (bps % 10_001))) / 10_000) {} catch {}
    }

    function budget(uint256 tokens) external {
        try controller.setBudget(tokens % (reserve.fundedTokens() + 1)) {} catch {}
    }

    function fund(uint256 tokens) external {
        token.transfer(address(reserve), tokens % 1_000_000e18);
    }

    function returnSurplus(uint256 tokens) external {
        reserve.returnSurplus(tokens % (reserve.surplusTokens() + 1));
    }

    function collect() external {
        RewardHolder(controller.rewards()).collect();
    }

    function lower(uint16 bps) external {
        vm.prank(guardian);
        try controller.lower(bps % 10_000) {} catch {}
    }

    function lift() external {
        try controller.lift() {} catch {}
    }

    function pass(uint32 seconds_) external {
        vm.warp(block.timestamp + (seconds_ % 3 days));
    }

    function world() external view returns (IEmissionController, EmissionReserve, AlthingToken) {
        return (controller, reserve, token);
    }

    function _checkStep(uint256 before, uint256 epoch, uint256 loweredBps, uint256 loweredUntil) private {
        IEmissionController.EpochRecord memory record = _record(epoch);
        uint256 slewUp = controller.parameter(uint8(IEmissionController.Parameter.SlewUpBps));
        uint256 slewDown = controller.parameter(uint8(IEmissionController.Parameter.SlewDownBps));
        uint256 cap = controller.parameter(uint8(IEmissionController.Parameter.EpochCapTokens));
        uint256 moved = record.multiplierWad;
        _check(moved <= before + (before * slewUp) / 10_000, "a rise above the slew");
        _check(moved + 1 >= before - (before * slewDown) / 10_000, "a fall below the slew");
        _check(moved <= WAD, "above 1 without a market source");
        bool unknown = record.outcome == IEmissionController.Outcome.RevenueUnknown;
        _check(!unknown || moved == before, "moved without revenue");
        bool limited = epoch < loweredUntil;
        _check(!limited || moved <= before, "raised under the guardian's limit");
        _check(
            !limited || record.emissionTokens <= (500_000e18 * loweredBps) / 10_000,
            "paid above the guardian's limit"
        );
        _check(record.emissionTokens <= cap, "emitted above the cap");
    }

    function _check(bool holds, string memory broken) private {
        if (!holds) violation = broken;
    }
}
