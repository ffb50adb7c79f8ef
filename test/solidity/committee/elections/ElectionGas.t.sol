// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev Every figure is of a whole transaction: in isolation every call from here is one of its own, with its base cost,
/// its calldata and cold storage.
///
/// hardhat-config: isolate = true
contract ElectionGasTest is ElectionFixture {
    uint256 private constant CANDIDATES = 50;
    uint256 private number;

    function _holders() internal pure override returns (uint256) {
        return 500;
    }

    function setUp() public override {
        super.setUp();
        number = elections.open();
        for (uint256 i = 0; i < CANDIDATES; ++i) _register(number, i, bytes32(i % 25));
        vm.warp(elections.standingOf(number).endorsementSeconds);
        for (uint256 i = 0; i < CANDIDATES; ++i) {
            for (uint256 j = 0; j < 3; ++j) _endorse(number, 1 + 3 * i + j, i, _votes());
        }
        _toVote(number);
        vm.warp(block.timestamp + 1);
    }

    function test_Vote_ForSixOfFifty() external {
        _vote(number, 1, _slate(0));
        vm.assertLe(_gas("vote, 6 of 50, the first combination"), 160_000, "first");
        _vote(number, 2, _slate(0));
        vm.assertLe(_gas("vote, 6 of 50, combination in use"), 70_000, "in use");
        _vote(number, 3, _slate(1));
        vm.assertLe(_gas("vote, 6 of 50, new combination"), 115_000, "new");
    }

    function test_Vote_ForOne() external {
        _vote(number, 1, 1 << 49);
        vm.assertLe(_gas("vote, 1 of 50, first"), 70_000, "first");
        _vote(number, 2, 1 << 49);
        vm.assertLe(_gas("vote, 1 of 50"), 70_000, "in use");
    }

    function test_VoteBySig_Shared() external {
        _castSlates(10);
        _batch(10, 45_000, "voteBySig, 6 of 50, per ballot of 100, 10 combinations in use");
    }

    function test_VoteBySig_OneEach() external {
        _castSlates(100);
        _batch(100, 48_000, "voteBySig, 6 of 50, per ballot of 100, 100 combinations in use");
    }

    function test_VoteBySig_NewCombinations() external {
        _castSlates(1);
        ICommitteeElections.SignedBallot[] memory ballots = new ICommitteeElections.SignedBallot[](100);
        for (uint256 i = 0; i < 100; ++i) ballots[i] = _ballot(number, 101 + i, _slate(1 + i));
        vm.assertEq(elections.voteBySig(number, ballots), 100, "counted");
        vm.snapshotValue("elections", "voteBySig, per ballot of 100, new combinations", _gas("voteBySig, batch") / 100);
    }

    function test_Count_OfAHundredCombinations() external {
        _castSlates(100);
        _endVote(number);
        elections.count(number, ALL);
        vm.assertLe(_gas("count, 6 of 50, 100 combinations"), 1_000_000, "100");
    }

    /// @dev Of all that could be chosen alone, only those cost that were.
    function test_Count_OfAHundredCombinationsAndASingleCandidate() external {
        _castSlates(100);
        _vote(number, 101, 1 << 49);
        _endVote(number);
        elections.count(number, ALL);
        vm.assertLe(_gas("count, 6 of 50, 100 combinations and 1 single candidate"), 1_000_000, "100 and 1");
    }

    function test_Count_OfFiveHundredCombinations() external {
        _castSlates(500);
        _endVote(number);
        elections.count(number, ALL);
        vm.assertLe(_gas("count, 6 of 50, 500 combinations"), 5_000_000, "500");
    }

    function test_OtherSteps() external {
        ICommitteeElections other = _deployElections(_terms());
        elections = other;
        uint256 first = elections.open();
        _gas("open");
        _register(first, 0, "organisation");
        _gas("register");
        vm.warp(elections.standingOf(first).endorsementSeconds);
        _endorse(first, 1, 0, _votes());
        _endorse(first, 2, 0, _votes());
        _gas("endorse");
        _endorse(first, 3, 0, _votes());
        _gas("endorse, the candidate qualifies");
    }

    function _castSlates(uint256 many) private {
        for (uint256 i = 0; i < many; ++i) _vote(number, 1 + i, _slate(i));
        vm.assertEq(elections.standingOf(number).combinations, many, "distinct");
    }

    function _batch(uint256 combinations, uint256 most, string memory name) private {
        ICommitteeElections.SignedBallot[] memory ballots = new ICommitteeElections.SignedBallot[](100);
        for (uint256 i = 0; i < 100; ++i) ballots[i] = _ballot(number, 101 + i, _slate(i % combinations));
        vm.assertEq(elections.voteBySig(number, ballots), 100, "counted");
        uint256 each = _gas("voteBySig, batch") / 100;
        vm.snapshotValue("elections", name, each);
        vm.assertLe(each, most, name);
    }

    /// @dev Six of fifty, drawn anew for each seed.
    function _slate(uint256 seed) private pure returns (uint256 approvals) {
        uint256 many;
        for (uint256 i = 0; many < 6; ++i) {
            uint256 place = uint256(keccak256(abi.encode(seed, i))) % CANDIDATES;
            if ((approvals >> place) & 1 == 0) (approvals, many) = (approvals | (1 << place), many + 1);
        }
    }

    function _gas(string memory name) private returns (uint256) {
        return vm.snapshotGasLastCall("elections", name);
    }
}
