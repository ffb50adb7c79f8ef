// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {ClassRule, RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract GovernorRiskClassesTest is GovernedNetwork {
    IGovernor.ProposalState private constant SUCCEEDED = IGovernor.ProposalState.Succeeded;
    IGovernor.ProposalState private constant DEFEATED = IGovernor.ProposalState.Defeated;

    uint256 private constant ROUTINE_QUORUM = (VOTABLE * 300) / 10_000;
    uint256 private constant TREASURY_QUORUM = (VOTABLE * 500) / 10_000;
    uint256 private constant CONSTITUTIONAL_QUORUM = (VOTABLE * 1_000) / 10_000;
    uint256 private constant MAX_FLOOR = (VOTABLE * 3_000) / 10_000;

    // ---- quorum ----------------------------------------------------------------------------------------------------

    function test_WhenTheShareIsLargerThanTheFloor_TheQuorumIsTheShare() external {
        vm.assertEq(governor.proposalQuorum(_open(_turn(1))), ROUTINE_QUORUM, "routine");
        vm.assertEq(governor.proposalQuorum(_open(_press(0))), TREASURY_QUORUM, "treasury");
        vm.assertEq(governor.proposalQuorum(_open(_smash())), CONSTITUTIONAL_QUORUM, "constitutional");
    }

    function test_WhenTheShareIsNotWhole_TheQuorumIsRoundedUp() external {
        vm.prank(ALICE);
        token.transfer(address(timelock), 1);
        // 3% of VOTABLE - 1 is ROUTINE_QUORUM - 0.03.
        vm.assertEq(governor.proposalQuorum(_open(_turn(1))), ROUTINE_QUORUM, "rounded up");
    }

    function test_WhenTheFloorIsLarger_TheQuorumIsTheFloor() external {
        _setRule(RiskClass.Constitutional, ClassRule(1_000, 6_000, uint176(MAX_FLOOR)));
        vm.assertEq(governor.proposalQuorum(_open(_smash())), MAX_FLOOR, "floor");
    }

    function test_WhenTokensAreParkedAtTheSentinel_TheQuorumLeavesThemOut() external {
        vm.prank(CAROL);
        token.delegate(SENTINEL);
        uint256 id = _open(_turn(1));
        vm.assertEq(governor.votableSupply(governor.proposalSnapshot(id)), VOTABLE - CAROL_VOTES, "votable");
        vm.assertEq(governor.proposalQuorum(id), ((VOTABLE - CAROL_VOTES) * 300) / 10_000, "quorum");
    }

    function test_WhenForAndAbstainFallOneShortOfTheQuorum_ItIsDefeated() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, 0, uint128(ROUTINE_QUORUM / 2), uint128(ROUTINE_QUORUM / 2 - 1));
        _endVote(id);
        _assertState(id, DEFEATED, "one short");
    }

    function test_WhenForAndAbstainReachTheQuorum_ItPasses() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, 0, 1, uint128(ROUTINE_QUORUM - 1));
        _endVote(id);
        _assertState(id, SUCCEEDED, "exactly");
    }

    function test_WhenVotesAreAgainst_TheyDoNotCountForTheQuorum() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, uint128(ROUTINE_QUORUM / 2), uint128(ROUTINE_QUORUM - 1), 0);
        _endVote(id);
        _assertState(id, DEFEATED, "against does not count");
    }

    function test_WhenAskedByTimeAlone_TheQuorumIsOfTheHighestClass() external {
        vm.warp(START + 2);
        vm.assertEq(governor.quorum(START + 1), CONSTITUTIONAL_QUORUM, "highest");
    }

    function test_RevertWhen_TheQuorumIsAskedBeforeTheSnapshotHasPassed() external {
        uint256 id = _propose(_turn(1));
        vm.expectPartialRevert(Votes.ERC5805FutureLookup.selector);
        governor.proposalQuorum(id);
        vm.warp(governor.proposalSnapshot(id));
        vm.expectPartialRevert(Votes.ERC5805FutureLookup.selector);
        governor.proposalQuorum(id);
        vm.expectPartialRevert(Votes.ERC5805FutureLookup.selector);
        governor.quorum(type(uint48).max);
    }

    // ---- majority --------------------------------------------------------------------------------------------------

    function test_WhenForAndAgainstTie_ItIsDefeated() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, 10_000_000e18, 10_000_000e18, 0);
        _endVote(id);
        _assertState(id, DEFEATED, "tie");
    }

    function test_WhenForIsOneAboveATie_ItPasses() external {
        uint256 id = _open(_turn(1));
        _voteParts(id, ALICE, 10_000_000e18, 10_000_000e18 + 1, 0);
        _endVote(id);
        _assertState(id, SUCCEEDED, "one above");
    }

    function test_WhenForIsExactlyItsShare_ItIsDefeated() external {
        uint256 id = _open(_smash());
        vm.assertEq(governor.proposalMajorityBps(id), 6_000, "majority");
        _voteParts(id, ALICE, 8_000_000e18, 12_000_000e18, 0);
        _endVote(id);
        _assertState(id, DEFEATED, "60% is not more than 60%");
    }

    function test_WhenForIsOneAboveItsShare_ItPasses() external {
        uint256 id = _open(_smash());
        _voteParts(id, ALICE, 8_000_000e18, 12_000_000e18 + 1, 0);
        _endVote(id);
        _assertState(id, SUCCEEDED, "more than 60%");
    }

    function test_WhenAllAbstain_ItIsDefeated() external {
        uint256 id = _open(_turn(1));
        _vote(id, ALICE, ABSTAIN);
        _endVote(id);
        _assertState(id, DEFEATED, "nobody is for it");
    }

    function testFuzz_WhenVotesSplitInAnyWay_TheOutcomeFollowsTheRule(
        uint128 against,
        uint128 inFavour,
        uint128 abstain,
        uint8 class
    ) external {
        against = uint128(against % (ALICE_VOTES / 3));
        inFavour = uint128(inFavour % (ALICE_VOTES / 3));
        abstain = uint128(abstain % (ALICE_VOTES / 3));
        uint256 id = _open(
            class % 3 == 0
                ? _turn(1)
                : class % 3 == 1
                    ? _press(0)
                    : _smash()
        );
        if (uint256(against) + inFavour + abstain != 0) _voteParts(id, ALICE, against, inFavour, abstain);
        _endVote(id);

        uint256 needed =
            class % 3 == 0
                ? ROUTINE_QUORUM
                : class % 3 == 1
                    ? TREASURY_QUORUM
                    : CONSTITUTIONAL_QUORUM;
        bool quorate = uint256(inFavour) + abstain >= needed;
        bool passing = class % 3 == 2 ? uint256(inFavour) * 2 > uint256(against) * 3 : inFavour > against;
        _assertState(id, quorate && passing ? SUCCEEDED : DEFEATED, "outcome");
    }

    // ---- changes of a rule -----------------------------------------------------------------------------------------

    function test_WhenARuleChangesBeforeTheSnapshot_ItBindsTheProposal() external {
        Proposal memory change = _rule(RiskClass.Constitutional, ClassRule(2_000, 8_000, 4_000_000e18));
        _ready(change);
        uint256 id = _propose(_smash());
        vm.warp(governor.proposalSnapshot(id));
        _execute(change); // in the very second of the snapshot
        _startVote(id);
        vm.assertEq(governor.proposalQuorum(id), (VOTABLE * 2_000) / 10_000, "quorum");
        vm.assertEq(governor.proposalMajorityBps(id), 8_000, "majority");
    }

    function test_WhenARuleChangesAfterTheSnapshot_ItLeavesTheProposalAlone() external {
        Proposal memory change = _rule(RiskClass.Constitutional, ClassRule(2_000, 8_000, 4_000_000e18));
        _ready(change);
        uint256 id = _propose(_smash());
        _startVote(id);
        _execute(change);
        vm.assertEq(governor.proposalQuorum(id), CONSTITUTIONAL_QUORUM, "quorum");
        vm.assertEq(governor.proposalMajorityBps(id), 6_000, "majority");

        ClassRule memory before = governor.classRuleAt(RiskClass.Constitutional, uint48(_now() - 1));
        vm.assertEq(before.quorumBps, 1_000, "rule before");
        vm.assertEq(governor.classRule(RiskClass.Constitutional).quorumBps, 2_000, "rule now");
    }

    function test_WhenARuleChangesAfterTheVote_ADecidedProposalStaysDecided() external {
        // Passed with 7M for and 4M against: not under the stricter rule that follows.
        Proposal memory change = _rule(RiskClass.Constitutional, ClassRule(2_000, 8_000, 4_000_000e18));
        uint256 changeId = _propose(change);
        uint256 passed = _propose(_smash());
        uint256 lost = _propose(_smash().named("nobody votes"));
        _startVote(passed);
        _vote(changeId, ALICE, FOR);
        _voteParts(passed, ALICE, 4_000_000e18, 7_000_000e18, 0);
        _endVote(passed);
        _assertState(passed, SUCCEEDED, "before");

        _queue(change);
        vm.warp(governor.proposalEta(changeId));
        _execute(change);
        _assertState(passed, SUCCEEDED, "after");
        _assertState(lost, DEFEATED, "lost before");

        _enact(_rule(RiskClass.Routine, ClassRule(1, 5_000, 0)));
        _enact(_rule(RiskClass.Treasury, ClassRule(1, 5_000, 0)));
        _enact(_rule(RiskClass.Constitutional, ClassRule(1, 5_000, 0)));
        _assertState(lost, DEFEATED, "lost still");
    }

    // ---- setting a rule --------------------------------------------------------------------------------------------

    function test_WhenARuleIsSet_ItReportsTheOldAndTheNewRule() external {
        ClassRule memory rule = ClassRule(500, 6_000, 4_000_000e18);
        Proposal memory p = _rule(RiskClass.Treasury, rule);
        _ready(p);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.ClassRuleSet(RiskClass.Treasury, ClassRule(500, 5_000, 2_000_000e18), rule);
        _execute(p);
        ClassRule memory found = governor.classRule(RiskClass.Treasury);
        vm.assertEq(abi.encode(found).length == 96 && found.quorumBps == 500, true, "quorum");
        vm.assertEq(found.majorityBps, 6_000, "majority");
        vm.assertEq(found.quorumFloorTokens, 4_000_000e18, "floor");
    }

    function test_RevertWhen_ARuleIsLooserThanTheClassBelow() external {
        _refused(RiskClass.Treasury, ClassRule(299, 5_000, 2_000_000e18), _bounds("quorumBps", 299, 300, 1_000));
        _refused(
            RiskClass.Constitutional,
            ClassRule(1_000, 4_999, 4_000_000e18),
            _bounds("majorityBps", 4_999, 5_000, 9_000)
        );
        _refused(
            RiskClass.Treasury,
            ClassRule(500, 5_000, 1_000_000e18 - 1),
            _bounds("quorumFloorTokens", 1_000_000e18 - 1, 1_000_000e18, 4_000_000e18)
        );
    }

    function test_RevertWhen_ARuleIsStricterThanTheClassAbove() external {
        _refused(RiskClass.Routine, ClassRule(501, 5_000, 0), _bounds("quorumBps", 501, 1, 500));
        _refused(RiskClass.Treasury, ClassRule(500, 6_001, 2_000_000e18), _bounds("majorityBps", 6_001, 5_000, 6_000));
        _refused(
            RiskClass.Routine,
            ClassRule(300, 5_000, 2_000_000e18 + 1),
            _bounds("quorumFloorTokens", 2_000_000e18 + 1, 0, 2_000_000e18)
        );
    }

    function test_RevertWhen_ARuleIsOutsideTheOuterBounds() external {
        _refused(RiskClass.Routine, ClassRule(0, 5_000, 0), _bounds("quorumBps", 0, 1, 500));
        _refused(RiskClass.Routine, ClassRule(300, 4_999, 0), _bounds("majorityBps", 4_999, 5_000, 5_000));
        RiskClass top = RiskClass.Constitutional;
        _refused(top, ClassRule(3_001, 6_000, 4_000_000e18), _bounds("quorumBps", 3_001, 500, 3_000));
        _refused(top, ClassRule(1_000, 9_001, 4_000_000e18), _bounds("majorityBps", 9_001, 5_000, 9_000));
        _refused(
            top,
            ClassRule(1_000, 6_000, uint176(MAX_FLOOR + 1)),
            _bounds("quorumFloorTokens", MAX_FLOOR + 1, 2_000_000e18, MAX_FLOOR)
        );
    }

    function test_WhenARuleIsAtTheOuterBounds_ItIsTaken() external {
        _setRule(RiskClass.Constitutional, ClassRule(3_000, 9_000, uint176(MAX_FLOOR)));
        _setRule(RiskClass.Routine, ClassRule(1, 5_000, 0));
    }

    function testFuzz_WhenDeployed_ItTakesRulesInRisingOrderInsideTheBoundsOnly(ClassRule[3] memory rules) external {
        for (uint256 i = 0; i < 3; ++i) {
            rules[i].quorumBps %= 3_100;
            rules[i].majorityBps = 4_900 + (rules[i].majorityBps % 4_200);
            rules[i].quorumFloorTokens %= uint176((MAX_FLOOR * 21) / 20);
        }
        _tryRules(rules);
        _sort(rules);
        _tryRules(rules);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _tryRules(ClassRule[3] memory rules) private {
        bool valid = rules[0].quorumBps != 0 && rules[2].quorumBps <= 3_000;
        valid = valid && rules[0].majorityBps >= 5_000 && rules[2].majorityBps <= 9_000;
        valid = valid && rules[2].quorumFloorTokens <= MAX_FLOOR;
        for (uint256 i = 1; i < 3; ++i) {
            valid = valid && rules[i].quorumBps >= rules[i - 1].quorumBps;
            valid = valid && rules[i].majorityBps >= rules[i - 1].majorityBps;
            valid = valid && rules[i].quorumFloorTokens >= rules[i - 1].quorumFloorTokens;
        }
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.classRules = rules;
        if (!valid) vm.expectPartialRevert(IAlthingGovernor.Governor_OutOfBounds.selector);
        GovernorClient deployed = this.deployGovernor(config);
        if (!valid) return;
        for (uint8 i = 0; i < 3; ++i) {
            bytes32 kept = keccak256(abi.encode(deployed.classRule(RiskClass(i))));
            vm.assertEq(kept, keccak256(abi.encode(rules[i])), "rule");
        }
    }

    function _sort(ClassRule[3] memory rules) private pure {
        for (uint256 i = 0; i < 2; ++i) {
            for (uint256 j = 0; j < 2 - i; ++j) {
                (ClassRule memory a, ClassRule memory b) = (rules[j], rules[j + 1]);
                if (a.quorumBps > b.quorumBps) (a.quorumBps, b.quorumBps) = (b.quorumBps, a.quorumBps);
                if (a.majorityBps > b.majorityBps) (a.majorityBps, b.majorityBps) = (b.majorityBps, a.majorityBps);
                if (a.quorumFloorTokens > b.quorumFloorTokens) {
                    (a.quorumFloorTokens, b.quorumFloorTokens) = (b.quorumFloorTokens, a.quorumFloorTokens);
                }
            }
        }
    }

    function _rule(RiskClass class, ClassRule memory rule) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setClassRule, (class, rule)));
    }

    function _setRule(RiskClass class, ClassRule memory rule) private {
        _enact(_rule(class, rule));
        bytes32 found = keccak256(abi.encode(governor.classRule(class)));
        vm.assertEq(found, keccak256(abi.encode(rule)), "rule");
    }

    function _refused(RiskClass class, ClassRule memory rule, bytes memory reason) private {
        Proposal memory p = _rule(class, rule);
        _ready(p);
        vm.expectRevert(reason);
        _execute(p);
    }

    function _bounds(bytes32 name, uint256 value, uint256 min, uint256 max) private pure returns (bytes memory) {
        return _outOfBounds(name, value, min, max);
    }
}
