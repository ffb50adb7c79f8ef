// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev The largest election: 2,000 combinations, each opened with the least weight.
///
/// hardhat-config: isolate = true
contract ElectionPagedGasTest is ElectionFixture {
    uint256 private constant CANDIDATES = 200;
    uint256 private constant PAGE = 550;
    uint256 private number;

    function _holders() internal pure override returns (uint256) {
        return 2_000;
    }

    function test_Count_OfTwoThousandCombinations() external {
        _cast(CANDIDATES, 6);
        uint256 sum = _count(PAGE, PAGE, "count, page ", 8_000_000);
        vm.snapshotValue("elections", "count, 6 of 200, 2,000 combinations, all pages", sum);
        vm.assertLe(sum, 80_000_000, "all");
    }

    /// @dev Every ballot approves twelve of the same few, so that nearly every round lowers nearly every ballot.
    function test_Count_OfTheWorstBallots() external {
        ElectionTerms memory terms = _terms();
        (terms.seats, terms.runnersUp, terms.approvals, terms.orgCap) = (12, 12, 12, 12);
        elections.setNextTerms(terms);
        _cast(26, 12);
        _count(PAGE, 5, "count of the worst ballots, page ", 12_000_000);
    }

    function _cast(uint256 candidates, uint256 approvals) private {
        number = elections.open();
        for (uint256 i = 0; i < candidates; ++i) _register(number, i, bytes32(i % 50));
        vm.warp(elections.standingOf(number).endorsementSeconds);
        for (uint256 i = 0; i < 10 * candidates; ++i) _endorse(number, 1 + i, i / 10, _votes());
        vm.assertEq(elections.standingOf(number).qualified, candidates, "all qualify");
        _toVote(number);
        for (uint256 i = 0; i < 2_000; ++i) _vote(number, 1 + i, _slate(i, candidates, approvals));
        vm.assertEq(elections.standingOf(number).combinations, 2_000, "distinct");
        _endVote(number);
    }

    function _count(
        uint256 loadSteps,
        uint256 rankSteps,
        string memory name,
        uint256 most
    ) private returns (uint256 sum) {
        uint256 pages;
        for (bool settled; !settled; (settled, , , , ) = elections.result(number)) {
            (uint256 loaded, uint256 total, ) = elections.tallyOf(number);
            elections.count(number, loaded == total ? rankSteps : loadSteps);
            uint256 gas = vm.snapshotGasLastCall("elections", string.concat(name, vm.toString(++pages)));
            vm.assertLe(gas, most, string.concat(name, vm.toString(pages)));
            sum += gas;
        }
    }

    function _slate(uint256 seed, uint256 candidates, uint256 most) private pure returns (uint256 approvals) {
        uint256 many;
        for (uint256 i = 0; many < most; ++i) {
            uint256 place = uint256(keccak256(abi.encode(seed, i))) % candidates;
            if ((approvals >> place) & 1 == 0) (approvals, many) = (approvals | (1 << place), many + 1);
        }
    }
}
