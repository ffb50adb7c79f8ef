// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {IProviderRegistry} from "../../../contracts/providers/IProviderRegistry.sol";
import {ProviderFixture, providerRail} from "./ProviderFixture.sol";
import {vm} from "../Vm.sol";

contract ProviderRegistryTest is ProviderFixture {
    address private constant NEXT = address(0x0903);

    function test_Register_GivesANumberThatIsNeverUsedAgain() external {
        vm.assertEq(uint256(provider), 1, "first");
        vm.assertEq(uint256(_register(ALICE, BOB)), 2, "second");
        IProviderRegistry.Provider memory record = registry.providerOf(2);
        vm.assertEq(record.operator, ALICE, "operator");
        vm.assertEq(record.payee, BOB, "payee");
        vm.assertEq(uint256(record.status), uint256(IProviderRegistry.Status.Active), "status");
        vm.assertEq(uint256(record.statusSeconds), block.timestamp, "since");
    }

    function test_RevertWhen_AnOperatorRegistersTwice() external {
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.Registry_OperatorTaken.selector, OPERATOR, provider));
        registry.register(PAYEE, 0, 0);
    }

    function test_WhenRegistrationIsClosed_OnlyTheAdmittedRegister() external {
        registry.setOpen(false);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.Registry_NotAdmitted.selector, ALICE));
        registry.register(PAYEE, 0, 0);
        registry.setAdmitted(ALICE, true);
        vm.assertEq(uint256(_register(ALICE, PAYEE)), 2, "admitted");
    }

    function test_Operator_IsReplacedInTwoSteps() external {
        vm.prank(OPERATOR);
        registry.proposeOperator(provider, NEXT);
        vm.assertEq(registry.providerOf(provider).operator, OPERATOR, "still the old one");
        vm.prank(NEXT);
        registry.acceptOperator(provider);
        vm.assertEq(registry.activeOperator(provider), NEXT, "the new one");
        vm.assertEq(uint256(registry.operatedBy(OPERATOR)), 0, "the old one is free");
        vm.prank(NEXT);
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.Registry_NotProposed.selector, NEXT, provider, address(0))
        );
        registry.acceptOperator(provider);
    }

    function test_RevertWhen_AStrangerActsForAProvider() external {
        bytes memory refusal = abi.encodeWithSelector(IProviderRegistry.Registry_NotOperator.selector, ALICE, provider);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        registry.setStatement(provider, 0, 0);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        registry.setPayee(provider, ALICE);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        registry.proposeOperator(provider, ALICE);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        registry.declareHardware(provider, CPU, 1, 0);
        vm.prank(ALICE);
        vm.expectRevert(refusal);
        registry.close(provider);
    }

    function test_Organisations_ThatWereEverNamedAreRemembered() external {
        vm.assertTrue(registry.hasNamed(provider, keccak256("organisation")), "the first");
        vm.prank(OPERATOR);
        registry.setStatement(provider, keccak256("another"), keccak256("statement"));
        vm.assertTrue(registry.hasNamed(provider, keccak256("organisation")), "still");
        vm.assertTrue(registry.hasNamed(provider, keccak256("another")), "the present one");
        vm.assertFalse(registry.hasNamed(provider, keccak256("a third")), "never named");
    }

    function test_Payee_IsReplacedByThePayeeAlone() external {
        vm.prank(OPERATOR);
        vm.expectRevert();
        registry.setPayee(provider, OPERATOR);
        vm.prank(PAYEE);
        registry.setPayee(provider, ALICE);
        vm.assertEq(registry.payeeOf(provider), ALICE, "payee");
    }

    function test_Hardware_IsDeclaredOfListedKindsByActiveProviders() external {
        vm.prank(OPERATOR);
        registry.declareHardware(provider, GPU, 8, "description");
        IProviderRegistry.Hardware memory hardware = registry.hardwareOf(provider, GPU);
        vm.assertEq(uint256(hardware.number), 8, "number");
        vm.assertEq(hardware.descriptionHash, bytes32("description"), "hash");
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.Registry_UnknownKind.selector, 2));
        registry.declareHardware(provider, 2, 1, 0);
        registry.setKindListed(GPU, false);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.Registry_KindNotListed.selector, GPU));
        registry.declareHardware(provider, GPU, 9, 0);
        vm.assertEq(uint256(registry.hardwareOf(provider, GPU).number), 8, "stays");
    }

    function test_Status_FollowsTheOperatorAndVotes() external {
        registry.setBarred(provider, true);
        vm.expectRevert(
            abi.encodeWithSelector(
                IProviderRegistry.Registry_NotActive.selector,
                provider,
                IProviderRegistry.Status.Barred
            )
        );
        registry.activeOperator(provider);
        registry.setBarred(provider, false);
        vm.prank(OPERATOR);
        registry.close(provider);
        vm.assertEq(uint256(registry.providerOf(provider).status), uint256(IProviderRegistry.Status.Closed), "closed");
        vm.expectRevert(
            abi.encodeWithSelector(
                IProviderRegistry.Registry_StatusUnchanged.selector,
                provider,
                IProviderRegistry.Status.Closed
            )
        );
        registry.setBarred(provider, false);
    }

    function test_Kinds_MoveByTheirOwnRails() external {
        vm.assertEq(registry.parameter(2 * GPU), 5_000, "weight");
        vm.assertEq(registry.parameter(2 * GPU + 1), 5_000e8, "stake");
        registry.setParameter(2 * GPU + 1, 6_000e8);
        vm.assertEq(uint256(registry.kindOf(GPU).stakeUsd8), 6_000e8, "raised");
        vm.expectPartialRevert(IGovernedParameters.Parameter_StepTooSoon.selector);
        registry.setParameter(2 * GPU + 1, 7_000e8);
        vm.expectRevert(abi.encodeWithSelector(IGovernedParameters.Parameter_Unknown.selector, 4));
        registry.setParameter(4, 1);
    }

    function test_RevertWhen_ThereAreTooManyKinds() external {
        for (uint256 i = registry.kindCount(); i < registry.MAX_KINDS(); ++i) {
            registry.addKind("more", 1, providerRail(1, 2), 1, providerRail(1, 1));
        }
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.Registry_TooManyKinds.selector, 16));
        registry.addKind("more", 1, providerRail(1, 2), 1, providerRail(1, 1));
    }

    function test_RevertWhen_AnyoneElseDoesWhatVotesDo() external {
        bytes memory refusal = abi.encodeWithSelector(
            OnlyTimelock.OnlyTimelock_Refused.selector,
            OPERATOR,
            address(this)
        );
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        registry.setBarred(provider, true);
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        registry.setOpen(false);
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        registry.setAdmitted(OPERATOR, true);
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        registry.setKindListed(CPU, false);
        vm.prank(OPERATOR);
        vm.expectRevert(refusal);
        registry.setParameter(0, 120);
    }
}
