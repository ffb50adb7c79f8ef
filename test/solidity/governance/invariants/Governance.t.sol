// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernedNetwork} from "../GovernedNetwork.sol";
import {vm} from "../../Vm.sol";
import {AlthingToken} from "../../../../contracts/token/AlthingToken.sol";
import {Coin} from "../../../contracts/Coin.sol";
import {Knob} from "../../../contracts/Knob.sol";
import {GovernorClient} from "../GovernorClient.sol";
import {GovernanceHandler} from "./GovernanceHandler.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract GovernanceSteps is GovernanceHandler {
    constructor(
        GovernorClient governor,
        AlthingToken token,
        Coin coin,
        Knob knob,
        address guardian,
        address[] memory holders
    ) GovernanceHandler(governor, token, coin, knob, guardian, holders) {}
}

contract GovernanceInvariantsTest is GovernedNetwork {
    GovernanceHandler private handler;

    function setUp() public override {
        super.setUp();
        address[] memory holders = new address[](5);
        (holders[0], holders[1], holders[2], holders[3], holders[4]) = (ALICE, BOB, CAROL, DAVE, STRANGER);
        handler = new GovernanceSteps(governor, token, coin, knob, GUARDIAN, holders);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_VotesCountedNeverExceedTheSupply() external view {
        vm.assertEq(handler.talliesAboveSupply(), 0, "tallies above the supply");
    }

    function invariant_NobodysVotesCountTwice() external view {
        vm.assertEq(handler.votesAboveWeight(), 0, "votes above their voter's weight");
        vm.assertEq(handler.talliesAstray(), 0, "tallies that are not the sum of their votes");
    }

    function invariant_ExcludedHoldersNeverVote() external view {
        vm.assertEq(handler.votesOfExcluded(), 0, "votes of an excluded holder");
    }

    function invariant_ARunningProposalKeepsItsRule() external view {
        vm.assertEq(handler.rulesChanged(), 0, "rules changed");
    }

    function invariant_ADecidedProposalKeepsItsOutcome() external view {
        vm.assertEq(handler.outcomesChanged(), 0, "outcomes changed");
    }

    function invariant_NothingRunsThatWasNotPassedQueuedAndUnexpired() external view {
        vm.assertEq(handler.unlawfulExecutions(), 0, "unlawful executions");
    }

    function invariant_TreasuryOutflowNeverExceedsTheCapOfItsPeriod() external view {
        vm.assertEq(handler.overspendings(), 0, "overspendings");
    }

    /// @dev An invariant over nothing holds always: the handler does get proposals of every kind to run.
    function test_TheHandlerRunsProposalsOfEveryKind() external {
        for (uint256 kind = 0; kind < 12; ++kind) handler.enact(kind, 1 + (600 << 8), false);
        vm.assertEq(handler.executions(), 12, "executions");
        vm.assertGe(handler.treasuryExecutions(), 5, "of the treasury class or lower");
    }
}
