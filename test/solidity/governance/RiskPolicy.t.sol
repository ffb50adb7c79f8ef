// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {isConstitutional} from "../../../contracts/governance/ConstitutionalSelectors.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {ClassRule, RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {Coin} from "../../contracts/Coin.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {Proposal, call} from "./Proposal.sol";
import {vm} from "../Vm.sol";

contract RiskPolicyTest is GovernedNetwork {
    RiskClass private constant ROUTINE = RiskClass.Routine;
    RiskClass private constant TREASURY = RiskClass.Treasury;
    RiskClass private constant CONSTITUTIONAL = RiskClass.Constitutional;

    // ---- listed and unlisted calls ---------------------------------------------------------------------------------

    function test_WhenACallIsListedNowhere_ItIsConstitutional() external view {
        _assertClass(_smash(), CONSTITUTIONAL, "unlisted");
        vm.assertEq(uint256(governor.policy(address(knob), Knob.smash.selector)), uint256(CONSTITUTIONAL), "policy");
    }

    function testFuzz_WhenACallIsListedNowhere_ItIsConstitutional(address target, bytes calldata data) external view {
        vm.assume(target != address(knob) && target != address(governor) && target != address(token));
        vm.assume(target != address(coin));
        _assertClass(call(target, data), CONSTITUTIONAL, "unlisted");
    }

    function test_WhenACallIsListed_ItHasTheClassOfItsEntry() external {
        _assertClass(_turn(1), ROUTINE, "routine");
        _assertClass(_press(0), TREASURY, "treasury");
        Knob other = new Knob();
        _assertClass(call(address(other), abi.encodeCall(Knob.turn, (1))), CONSTITUTIONAL, "other target");
    }

    function test_WhenCalldataIsShorterThanASelector_ItIsConstitutional() external view {
        _assertClass(call(BOB, 1, ""), CONSTITUTIONAL, "plain transfer of the coin");
        _assertClass(call(address(knob), ""), CONSTITUTIONAL, "empty");
        bytes memory three = abi.encodePacked(bytes3(Knob.turn.selector));
        _assertClass(call(address(knob), three), CONSTITUTIONAL, "three bytes");
        _assertClass(call(address(knob), abi.encodePacked(Knob.turn.selector)), ROUTINE, "four bytes");
    }

    function test_WhenShortCalldataLooksLikeAListedSelector_ItIsConstitutional() external {
        // Padded with zeros, three bytes could pass for a selector that ends in a zero byte.
        bytes4 selector = 0xaabbcc00;
        _enact(_toGovernor(abi.encodeCall(governor.setPolicy, (address(knob), selector, ROUTINE))));
        _assertClass(call(address(knob), abi.encodePacked(selector)), ROUTINE, "four bytes");
        _assertClass(call(address(knob), hex"aabbcc"), CONSTITUTIONAL, "three bytes");
    }

    // ---- what cannot be lowered ------------------------------------------------------------------------------------

    function test_WhenACallCarriesCallsOrPower_ItIsConstitutional() external view {
        string[46] memory signatures = [
            "relay(address,uint256,bytes)",
            "multicall(bytes[])",
            "multicall(uint256,bytes[])",
            "execute(address,uint256,bytes)",
            "execute(bytes32,bytes)",
            "execute(address[],uint256[],bytes[],bytes32)",
            "execute(address,uint256,bytes,bytes32,bytes32)",
            "executeBatch(address[],uint256[],bytes[],bytes32,bytes32)",
            "schedule(address,uint256,bytes,bytes32,bytes32,uint256)",
            "scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)",
            "updateDelay(uint256)",
            "aggregate3((address,bool,bytes)[])",
            "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)",
            "execTransactionFromModule(address,uint256,bytes,uint8)",
            "execTransactionFromModuleReturnData(address,uint256,bytes,uint8)",
            "multiSend(bytes)",
            "grantRole(bytes32,address)",
            "revokeRole(bytes32,address)",
            "renounceRole(bytes32,address)",
            "transferOwnership(address)",
            "renounceOwnership()",
            "acceptOwnership()",
            "upgradeTo(address)",
            "upgradeToAndCall(address,bytes)",
            "changeAdmin(address)",
            "transferFrom(address,address,uint256)",
            "increaseAllowance(address,uint256)",
            "setApprovalForAll(address,bool)",
            "safeTransferFrom(address,address,uint256)",
            "safeTransferFrom(address,address,uint256,bytes)",
            "transferAndCall(address,uint256)",
            "approveAndCall(address,uint256)",
            "transferAndCall(address,uint256,bytes)",
            "approveAndCall(address,uint256,bytes)",
            "transferFromAndCall(address,address,uint256)",
            "transferFromAndCall(address,address,uint256,bytes)",
            "safeTransferFrom(address,address,uint256,uint256,bytes)",
            "safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)",
            "upgradeAndCall(address,address,bytes)",
            "propose(address[],uint256[],bytes[],string)",
            "executeBatch(address[],uint256[],bytes[])",
            "aggregate((address,bytes)[])",
            "tryAggregate(bool,(address,bytes)[])",
            "aggregate3Value((address,bool,uint256,bytes)[])",
            "delegate(address)",
            "delegateBySig(address,uint256,uint256,uint8,bytes32,bytes32)"
        ];
        for (uint256 i = 0; i < signatures.length; ++i) {
            bytes4 selector = bytes4(keccak256(bytes(signatures[i])));
            vm.assertTrue(isConstitutional(selector), signatures[i]);
            vm.assertTrue(governor.policyLocked(address(knob), selector), signatures[i]);
            _assertClass(call(address(knob), abi.encodePacked(selector, new bytes(96))), CONSTITUTIONAL, signatures[i]);
        }
    }

    function testFuzz_WhenAFunctionIsNotNamed_ItIsNotLocked(bytes4 selector) external view {
        vm.assertEq(governor.policyLocked(address(knob), selector), isConstitutional(selector), "as the list says");
    }

    function testFuzz_RevertWhen_APolicyLowersACallToTheTimelockOrTheToken(bytes4 selector) external {
        _expectLocked(address(timelock), selector, TREASURY);
        _expectLocked(address(token), selector, ROUTINE);
    }

    function testFuzz_WhenTheTargetIsTheTimelock_ItIsConstitutional(bytes calldata data) external view {
        _assertClass(call(address(timelock), data), CONSTITUTIONAL, "timelock");
    }

    function test_RevertWhen_TheTimelockIsGivenACapAsIfItWereAnAsset() external {
        Proposal memory p = _cap(address(timelock), 1);
        _ready(p);
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_NotFungible.selector, address(timelock)));
        _execute(p);
        _assertClass(call(address(timelock), abi.encodeCall(IERC20.transfer, (BOB, 1))), CONSTITUTIONAL, "timelock");
    }

    function test_WhenTheTargetIsTheGovernor_ItIsConstitutionalButForTheSettings() external view {
        _assertClass(_toGovernor(abi.encodeCall(governor.setVotingDelay, (1 days))), TREASURY, "delay");
        _assertClass(_toGovernor(abi.encodeCall(governor.setVotingPeriod, (1 days))), TREASURY, "period");
        _assertClass(_toGovernor(abi.encodeCall(governor.setProposalThreshold, (0))), TREASURY, "threshold");

        bytes[] memory locked = _lockedGovernorCalls();
        for (uint256 i = 0; i < locked.length; ++i) {
            _assertClass(_toGovernor(locked[i]), CONSTITUTIONAL, "governor");
        }
    }

    function test_RevertWhen_APolicyLowersAnotherCallToTheGovernor() external {
        bytes[] memory locked = _lockedGovernorCalls();
        for (uint256 i = 0; i < locked.length; ++i) {
            // The governor is not known before it is deployed, so its own table says it.
            Proposal memory p = _policy(address(governor), bytes4(locked[i]), TREASURY);
            _ready(p);
            vm.expectRevert(_locked(address(governor), bytes4(locked[i])));
            _execute(p);
        }
    }

    // ---- the token -------------------------------------------------------------------------------------------------

    function test_WhenTheTreasuryDelegatesToTheSentinel_ItIsRoutine() external view {
        _assertClass(_delegate(SENTINEL), ROUTINE, "sentinel");
    }

    function testFuzz_WhenTheTreasuryDelegatesToAnyoneElse_ItIsConstitutional(address to) external view {
        vm.assume(to != SENTINEL);
        _assertClass(_delegate(to), CONSTITUTIONAL, "other");
    }

    function test_WhenADelegationIsNotExactlyToTheSentinel_ItIsConstitutional() external view {
        bytes memory data = _delegate(SENTINEL).calldatas[0];
        bytes32 dirty = bytes32(uint256(uint160(SENTINEL)) | (1 << 160));
        _assertClass(
            call(address(token), abi.encodeWithSelector(token.delegate.selector, dirty)),
            CONSTITUTIONAL,
            "dirty"
        );
        _assertClass(call(address(token), abi.encodePacked(data, hex"00")), CONSTITUTIONAL, "longer");
        _assertClass(call(address(token), abi.encodePacked(token.delegate.selector)), CONSTITUTIONAL, "no argument");
        _assertClass(call(address(token), 1, data), CONSTITUTIONAL, "value");
        _assertClass(call(address(coin), data), CONSTITUTIONAL, "another token");
    }

    function test_WhenAnythingElseIsCalledOnTheToken_ItIsConstitutional() external view {
        bytes memory data = abi.encodeCall(token.transferFrom, (ALICE, BOB, 1));
        _assertClass(call(address(token), data), CONSTITUTIONAL, "transferFrom");
        data = abi.encodeCall(token.permit, (ALICE, BOB, 1, 1, 0, 0, 0));
        _assertClass(call(address(token), data), CONSTITUTIONAL, "permit");
    }

    // ---- value -----------------------------------------------------------------------------------------------------

    function test_WhenARoutineCallSendsValueWithinTheCap_ItIsTreasury() external view {
        Proposal memory p = _turn(1);
        p.values[0] = ETH_CAP;
        _assertClass(p, TREASURY, "at the cap");
        p.values[0] = 1;
        _assertClass(p, TREASURY, "a wei");
    }

    function test_WhenValueIsAboveTheCap_ItIsConstitutional() external view {
        _assertClass(_press(ETH_CAP), TREASURY, "at the cap");
        _assertClass(_press(ETH_CAP + 1), CONSTITUTIONAL, "above");
        _assertClass(_press(type(uint256).max), CONSTITUTIONAL, "overflowing");
    }

    function test_WhenValueIsSplitOverCalls_ItIsSummed() external view {
        bytes memory press = abi.encodeCall(Knob.press, ());
        Proposal memory p = _press(ETH_CAP / 2).and(address(knob), ETH_CAP / 2, press);
        _assertClass(p, TREASURY, "at the cap");
        _assertClass(p.and(address(knob), 1, press), CONSTITUTIONAL, "above");
        p = _press(1).and(address(knob), type(uint256).max, press);
        _assertClass(p, CONSTITUTIONAL, "overflowing");
    }

    function test_WhenTheCoinHasNoCap_ItIsConstitutionalToSendValue() external {
        _enact(_cap(address(0), 0));
        _assertClass(_press(1), CONSTITUTIONAL, "value");
        _assertClass(_press(0), TREASURY, "no value");
    }

    // ---- transfers and approvals -----------------------------------------------------------------------------------

    function test_WhenAnAssetHasNoCap_ItIsConstitutionalToTransferOrApprove() external {
        Coin uncapped = new Coin(address(timelock), 1);
        bytes memory data = abi.encodeCall(IERC20.transfer, (BOB, 0));
        _assertClass(call(address(uncapped), data), CONSTITUTIONAL, "transfer of nothing");
        data = abi.encodeCall(IERC20.approve, (BOB, 0));
        _assertClass(call(address(uncapped), data), CONSTITUTIONAL, "approval of nothing");
    }

    function test_WhenATransferIsCalledOnNoAsset_ItIsConstitutional() external view {
        // The zero address has a cap: the coin's.
        _assertClass(call(address(0), abi.encodeCall(IERC20.transfer, (BOB, 1))), CONSTITUTIONAL, "zero address");
    }

    function testFuzz_WhenATransferOrApprovalIsMade_TheCapDecides(uint256 amount) external view {
        _assertClass(_pay(BOB, amount), amount <= COIN_CAP ? TREASURY : CONSTITUTIONAL, "transfer");
        _assertClass(_allow(BOB, amount), amount <= COIN_CAP ? TREASURY : CONSTITUTIONAL, "approval");
        amount %= 2 * COIN_CAP;
        _assertClass(_pay(BOB, amount), amount <= COIN_CAP ? TREASURY : CONSTITUTIONAL, "small transfer");
        _assertClass(_allow(BOB, amount), amount <= COIN_CAP ? TREASURY : CONSTITUTIONAL, "small approval");
    }

    function test_WhenATransferIsAtTheCap_ItIsTreasuryAndAboveItConstitutional() external view {
        _assertClass(_pay(BOB, COIN_CAP), TREASURY, "transfer at the cap");
        _assertClass(_pay(BOB, COIN_CAP + 1), CONSTITUTIONAL, "transfer above");
        _assertClass(_allow(BOB, COIN_CAP), TREASURY, "approval at the cap");
        _assertClass(_allow(BOB, COIN_CAP + 1), CONSTITUTIONAL, "approval above");
    }

    function testFuzz_WhenAmountsAreSplitOverCalls_TheyAreSummed(
        uint256[5] memory amounts,
        uint8 approvals
    ) external view {
        Proposal memory p;
        uint256 total;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint256 amount = amounts[i] % ((2 * COIN_CAP) / amounts.length);
            bytes memory data =
                approvals & (1 << i) == 0
                    ? abi.encodeCall(IERC20.transfer, (BOB, amount))
                    : abi.encodeCall(IERC20.approve, (BOB, amount));
            p = p.and(address(coin), 0, data).and(address(knob), 0, abi.encodeCall(Knob.turn, (i)));
            total += amount;
        }
        _assertClass(p, total <= COIN_CAP ? TREASURY : CONSTITUTIONAL, "sum");
    }

    function test_WhenAmountsOverflowWhenSummed_ItIsConstitutional() external view {
        // The first amount is within the cap, so that it is the sum that would overflow.
        bytes memory most = abi.encodeCall(IERC20.transfer, (BOB, type(uint256).max));
        Proposal memory p = _pay(BOB, 1).and(address(coin), 0, most);
        _assertClass(p, CONSTITUTIONAL, "overflow");
    }

    function test_WhenSeveralAssetsAreSentWithinTheirCaps_ItIsTreasury() external view {
        Proposal memory p = _pay(BOB, COIN_CAP)
            .and(address(token), 0, abi.encodeCall(IERC20.transfer, (BOB, TOKEN_CAP)))
            .and(address(knob), ETH_CAP, abi.encodeCall(Knob.press, ()));
        _assertClass(p, TREASURY, "each at its cap");
        _assertClass(
            p.and(address(token), 0, abi.encodeCall(IERC20.approve, (BOB, 1))),
            CONSTITUTIONAL,
            "one above its cap"
        );
    }

    function test_WhenATransferIsNotWellFormed_ItIsConstitutional() external view {
        bytes memory data = _pay(BOB, 1).calldatas[0];
        _assertClass(call(address(coin), abi.encodePacked(data, hex"00")), CONSTITUTIONAL, "longer");
        _assertClass(call(address(coin), abi.encodePacked(IERC20.transfer.selector)), CONSTITUTIONAL, "no arguments");
        bytes memory shorter = new bytes(67);
        for (uint256 i = 0; i < 67; ++i) shorter[i] = data[i];
        _assertClass(call(address(coin), shorter), CONSTITUTIONAL, "shorter");
    }

    // ---- proposals of several calls --------------------------------------------------------------------------------

    function test_WhenAProposalHasSeveralCalls_TheRiskiestDecidesInAnyOrder() external view {
        bytes memory turn = abi.encodeCall(Knob.turn, (1));
        bytes memory press = abi.encodeCall(Knob.press, ());
        bytes memory smash = abi.encodeCall(Knob.smash, ());
        _assertClass(_turn(1).and(address(knob), 0, turn), ROUTINE, "routine");
        _assertClass(_turn(1).and(address(knob), 0, press), TREASURY, "treasury last");
        _assertClass(_press(0).and(address(knob), 0, turn), TREASURY, "treasury first");
        _assertClass(_turn(1).and(address(knob), 0, press).and(address(knob), 0, smash), CONSTITUTIONAL, "last");
        _assertClass(_smash().and(address(knob), 0, press).and(address(knob), 0, turn), CONSTITUTIONAL, "first");
    }

    function test_WhenAProposalIsMade_ItHasTheClassOfItsCalls() external {
        vm.assertEq(uint256(governor.proposalClass(_propose(_turn(1)))), uint256(ROUTINE), "routine");
        vm.assertEq(uint256(governor.proposalClass(_propose(_press(1)))), uint256(TREASURY), "treasury");
        vm.assertEq(uint256(governor.proposalClass(_propose(_smash()))), uint256(CONSTITUTIONAL), "constitutional");
    }

    /// @dev The governor classes most proposals by itself, and asks the library as `classify` does for the others.
    function testFuzz_WhenAProposalIsMade_ItHasTheClassThatClassifyTells(
        uint8[4] calldata picks,
        uint8 count
    ) external {
        Proposal[] memory calls = _everyKind();
        Proposal memory p;
        for (uint256 i = 0; i < 1 + (count % 4); ++i) {
            Proposal memory one = calls[picks[i] % calls.length];
            p = p.and(one.targets[0], one.values[0], one.calldatas[0]);
        }
        RiskClass expected = _classOf(p);
        vm.assertEq(uint256(governor.proposalClass(_propose(p))), uint256(expected), "class");
    }

    function test_WhenAProposalOfEachKindIsMade_ItHasTheClassThatClassifyTells() external {
        Proposal[] memory calls = _everyKind();
        bytes4 short = 0xaabbcc00;
        _enact(_policy(address(knob), short, ROUTINE));
        for (uint256 i = 0; i < calls.length; ++i) {
            RiskClass expected = _classOf(calls[i]);
            vm.assertEq(uint256(governor.proposalClass(_propose(calls[i]))), uint256(expected), "class");
        }
    }

    function test_RevertWhen_AProposalIsNotKnown() external {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 1));
        governor.proposalClass(1);
    }

    function test_RevertWhen_TheArraysDifferInLengthOrAreEmpty() external {
        Proposal memory p;
        _expectInvalidLength(p);
        p = _turn(1);
        p.values = new uint256[](0);
        _expectInvalidLength(p);
        p = _turn(1);
        p.calldatas = new bytes[](2);
        _expectInvalidLength(p);
    }

    // ---- changes ---------------------------------------------------------------------------------------------------

    function test_WhenAPolicyIsSet_ItClassesLaterProposalsAndLeavesEarlierOnesAlone() external {
        uint256 earlier = _propose(_turn(1));
        Proposal memory p = _policy(address(knob), Knob.turn.selector, CONSTITUTIONAL);
        _ready(p);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.PolicySet(address(knob), Knob.turn.selector, ROUTINE, CONSTITUTIONAL);
        _execute(p);

        vm.assertEq(uint256(governor.proposalClass(earlier)), uint256(ROUTINE), "earlier");
        _assertClass(_turn(1), CONSTITUTIONAL, "later");
    }

    function test_WhenACapIsSet_ItClassesLaterProposals() external {
        uint256 earlier = _propose(_pay(BOB, COIN_CAP));
        Proposal memory p = _cap(address(coin), COIN_CAP - 1);
        _ready(p);
        vm.expectEmit(address(governor));
        emit IAlthingGovernor.SpendingCapSet(address(coin), COIN_CAP, COIN_CAP - 1);
        _execute(p);

        vm.assertEq(uint256(governor.proposalClass(earlier)), uint256(TREASURY), "earlier");
        vm.assertEq(governor.spendingCap(address(coin)), COIN_CAP - 1, "cap");
        _assertClass(_pay(BOB, COIN_CAP), CONSTITUTIONAL, "later");
    }

    function test_RevertWhen_ACapDoesNotFitTheRecordOfSpending() external {
        uint256 most = type(uint208).max;
        Proposal memory p = _cap(address(coin), most + 1);
        _ready(p);
        vm.expectRevert(_outOfBounds("capTokens", most + 1, 0, most));
        _execute(p);
        _enact(_cap(address(coin), most));
        vm.assertEq(governor.spendingCap(address(coin)), most, "cap");
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _delegate(address to) private view returns (Proposal memory) {
        return call(address(token), abi.encodeCall(token.delegate, (to)));
    }

    function _everyKind() private view returns (Proposal[] memory calls) {
        calls = new Proposal[](15);
        bytes memory turn = abi.encodeCall(Knob.turn, (1));
        calls[0] = _turn(1);
        calls[1] = _press(0);
        calls[2] = _smash();
        calls[3] = call(address(knob), 1, turn);
        calls[4] = call(address(knob), ETH_CAP + 1, turn);
        calls[5] = _press(ETH_CAP / 2 + 1);
        calls[6] = _pay(BOB, COIN_CAP / 2 + 1);
        calls[7] = _pay(BOB, COIN_CAP + 1);
        calls[8] = _allow(BOB, 1);
        calls[9] = _delegate(SENTINEL);
        calls[10] = _delegate(BOB);
        calls[11] = call(address(timelock), abi.encodeCall(timelock.updateDelay, (1 days)));
        calls[12] = call(address(knob), hex"aabbcc");
        calls[13] = call(BOB, 1, "");
        calls[14] = _toGovernor(abi.encodeCall(governor.setVotingDelay, (1 days)));
    }

    function _policy(address target, bytes4 selector, RiskClass class) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setPolicy, (target, selector, class)));
    }

    function _cap(address asset, uint256 capTokens) private view returns (Proposal memory) {
        return _toGovernor(abi.encodeCall(governor.setSpendingCap, (asset, capTokens)));
    }

    function _lockedGovernorCalls() private view returns (bytes[] memory calls) {
        calls = new bytes[](8);
        calls[0] = abi.encodeCall(governor.setClassRule, (ROUTINE, ClassRule(1, 5_000, 0)));
        calls[1] = abi.encodeCall(governor.setPolicy, (address(knob), Knob.smash.selector, ROUTINE));
        calls[2] = abi.encodeCall(governor.setSpendingCap, (address(coin), 1));
        calls[3] = abi.encodeCall(governor.setGuardian, (STRANGER, 1));
        calls[4] = abi.encodeCall(governor.relay, (address(knob), 0, ""));
        calls[5] = abi.encodeCall(governor.updateTimelock, (timelock));
        calls[6] = abi.encodeCall(governor.castVote, (1, 1));
        calls[7] = abi.encodeCall(IAccessControl.grantRole, (0, STRANGER));
    }

    /// @dev Straight in a constructor: the same check as by vote, and a hundred times faster.
    function _expectLocked(address target, bytes4 selector, RiskClass class) private {
        IAlthingGovernor.GovernorConfig memory config = _config();
        config.policies = new IAlthingGovernor.PolicyEntry[](1);
        config.policies[0] = IAlthingGovernor.PolicyEntry(target, selector, class);
        vm.expectRevert(_locked(target, selector));
        this.deployGovernor(config);
    }

    function _locked(address target, bytes4 selector) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAlthingGovernor.Governor_PolicyLocked.selector, target, selector);
    }

    function _expectInvalidLength(Proposal memory p) private {
        vm.expectPartialRevert(IGovernor.GovernorInvalidProposalLength.selector);
        governor.classify(p.targets, p.values, p.calldatas);
        vm.prank(ALICE);
        vm.expectPartialRevert(IGovernor.GovernorInvalidProposalLength.selector);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
    }
}
