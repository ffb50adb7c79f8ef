// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Earned, Vesting} from "../../../contracts/providers/Vesting.sol";
import {vm} from "../Vm.sol";

/// @dev Beside the same added up tranche by tranche. 8 histories a run make 2,048 of 256 runs.
contract VestingTest {
    uint256 private constant HISTORIES = 8;
    uint256 private constant EPOCHS = 48;

    function testFuzz_TheClosedForm_IsTheSumOfAllTranches(uint256 seed) external pure {
        for (uint256 i = 0; i < HISTORIES; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _checkHistory(seed);
        }
    }

    function testFuzz_APair_AddsAndMultipliesInBothSums(uint96 a, uint96 b, uint24 epoch, uint8 factor) external pure {
        Earned both = Vesting.ofEpoch(a, epoch) + Vesting.ofEpoch(b, uint256(epoch) / 2);
        vm.assertEq(both.sum(), uint256(a) + b, "sum");
        vm.assertEq(both.timesEpoch(), uint256(a) * epoch + uint256(b) * (epoch / 2), "times epoch");
        Earned more = both.times(factor);
        vm.assertEq(more.sum(), both.sum() * factor, "sum, times");
        vm.assertEq(more.timesEpoch(), both.timesEpoch() * factor, "times epoch, times");
        Earned less = both - Vesting.ofEpoch(b, uint256(epoch) / 2);
        vm.assertEq(less.sum(), a, "minus");
    }

    function testFuzz_TimesOver_RoundsTheSumDownAndTheOtherUp(uint96 a, uint24 epoch, uint112 shares) external pure {
        uint256 scale = 1 << 52;
        uint256 divisor = uint256(shares) + (1 << 50);
        Earned part = Vesting.ofEpoch(a, epoch).timesOver(scale, divisor);
        vm.assertLe(part.sum() * divisor, a * scale, "down");
        vm.assertGe(part.timesEpoch() * divisor, uint256(a) * epoch * scale, "up");
    }

    function test_RevertWhen_ASumFitsNoMore() external {
        uint256 most = type(uint112).max;
        vm.expectRevert(abi.encodeWithSelector(Vesting.Vesting_TooMuch.selector, most + 1, most));
        this.ofEpoch(most + 1, 0);
        vm.expectRevert();
        this.times(most, 1, 2);
    }

    function ofEpoch(uint256 amount, uint256 epoch) external pure returns (Earned) {
        return Vesting.ofEpoch(amount, epoch);
    }

    function times(uint256 amount, uint256 epoch, uint256 factor) external pure returns (Earned) {
        return Vesting.ofEpoch(amount, epoch).times(factor);
    }

    function _checkHistory(uint256 seed) private pure {
        uint256 tranches = (seed % 40) + 1;
        uint256[] memory earned = new uint256[](EPOCHS);
        for (uint256 epoch = 0; epoch < EPOCHS; ++epoch) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, epoch)));
            earned[epoch] = drawn % 3 == 0 ? 0 : drawn % 1e27; // some were skipped
        }
        Earned all;
        Earned whole;
        for (uint256 last = 0; last < EPOCHS; ++last) {
            all = all + Vesting.ofEpoch(earned[last], last);
            if (last >= tranches) whole = whole + Vesting.ofEpoch(earned[last - tranches], last - tranches);
            uint256 expected = 0;
            for (uint256 epoch = 0; epoch <= last; ++epoch) {
                uint256 passed = last - epoch;
                expected += earned[epoch] * (passed < tranches ? passed : tranches);
            }
            vm.assertEq(Vesting.vestedTimesTranches(all, whole, last, tranches), expected, "every tranche");
        }
    }
}
