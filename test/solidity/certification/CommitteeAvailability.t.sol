// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteePower} from "../../../contracts/committee/powers/CommitteePower.sol";
import {CommitteeAvailability} from "../../../contracts/certification/powers/CommitteeAvailability.sol";
import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {AvailabilityFixture} from "./AvailabilityFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev Of the committee's seats, what its powers ask.
contract SafeOfArbiters {
    // solhint-disable-next-line func-name-mixedcase
    address public SAFE = address(0x5afe);
}

contract CommitteeAvailabilityTest is AvailabilityFixture {
    address private constant SAFE = address(0x5afe);

    CommitteeAvailability private power;

    function setUp() public override {
        super.setUp();
        bytes memory arguments = abi.encode(new SafeOfArbiters(), availability);
        power = CommitteeAvailability(deployBuilt("CommitteeAvailability.sol:CommitteeAvailability", arguments));
        availability.setArbiter(address(power));
        _postDay(provider, 1, FORTY_NINE_BAD);
        _answer(1);
    }

    function test_TheCommittee_RulesOnAnAnswer() external {
        vm.expectEmit(address(power));
        emit CommitteeAvailability.AnswerRuledByCommittee(provider, 1, 4, false, "ruling");
        vm.prank(SAFE);
        power.rule(4, provider, 1, false, "ruling");
        vm.assertTrue(_stateOf(1) == IAvailabilityPanel.State.Void, "void");
        vm.assertEq(availability.creditedTokens(OPERATOR), BOND, "the bond goes back");
        vm.prank(SAFE);
        vm.expectRevert(_wrongState(1, IAvailabilityPanel.State.Void));
        power.rule(4, provider, 1, true, "again");
    }

    function test_RevertWhen_AnyoneElseRules() external {
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CommitteePower.CommitteePower_NotCommittee.selector, STRANGER, SAFE));
        power.rule(4, provider, 1, false, "ruling");
        // Nor the Safe by itself, past the power.
        vm.prank(SAFE);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityPanel.Availability_NotArbiter.selector, SAFE, address(power))
        );
        availability.rule(provider, 1, false, "ruling");
    }

    function test_TheCommittee_VoidsNoDayThatNobodyAnswered() external {
        _postDay(provider, 2, FORTY_NINE_BAD);
        vm.prank(SAFE);
        vm.expectRevert(_wrongState(2, IAvailabilityPanel.State.Posted));
        power.rule(4, provider, 2, false, "ruling");
    }

    /// @dev The guard asks this of each signer's organisation; see CommitteeGuard.
    function test_WhoseOrganisationTheProviderEverNamed_IsAParty() external {
        bytes memory call = abi.encodeCall(power.rule, (4, provider, 1, false, "ruling"));
        vm.assertTrue(power.isParty(call, keccak256("organisation")), "named at registration");
        vm.prank(OPERATOR);
        registry.setStatement(provider, keccak256("another"), keccak256("statement"));
        vm.assertTrue(power.isParty(call, keccak256("another")), "named now");
        vm.assertTrue(power.isParty(call, keccak256("organisation")), "named before");
        vm.assertFalse(power.isParty(call, keccak256("a third")), "never named");
        bytes memory other = abi.encodeCall(power.rule, (4, provider + 1, 1, false, "ruling"));
        vm.assertFalse(power.isParty(other, keccak256("another")), "of another provider");
    }

    function test_WhenVotesNameAnotherArbiter_ThePowerIsGone() external {
        availability.setArbiter(ARBITER);
        vm.prank(SAFE);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailabilityPanel.Availability_NotArbiter.selector, address(power), ARBITER)
        );
        power.rule(4, provider, 1, false, "ruling");
    }
}
