// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {Coin} from "../../contracts/Coin.sol";
import {Foundry} from "../../contracts/Foundry.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {Proposal, call} from "./Proposal.sol";
import {Vm, vm} from "../Vm.sol";

contract GovernorCodePinTest is GovernedNetwork {
    function test_WhenAProposalIsMade_ItReportsTheCodeHashOfEachTarget() external {
        Proposal memory p = _turn(1).and(STRANGER, 1, "").and(address(coin), 0, "");
        vm.deal(STRANGER, 1); // an account that exists hashes to keccak256(""), not to zero
        vm.recordLogs();
        uint256 id = _propose(p);
        bytes32[] memory expected = new bytes32[](3);
        (expected[0], expected[2]) = (address(knob).codehash, address(coin).codehash);
        uint200 pin = uint200(uint256(keccak256(abi.encodePacked(expected))) >> 56);

        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory log = logs[logs.length - 1];
        vm.assertEq(log.topics[0], IAlthingGovernor.ProposalClassified.selector, "event");
        vm.assertEq(uint256(log.topics[1]), id, "id");
        bytes memory data = abi.encode(RiskClass.Constitutional, pin, expected);
        vm.assertEq(keccak256(log.data), keccak256(data), "class, pin and hashes");
        vm.assertEq(governor.proposalCodePin(id), pin, "kept");
    }

    function test_WhenATargetHasTheCodeItHad_ItExecutes() external {
        _enact(_turn(5));
        vm.assertEq(knob.position(), 5, "ran");
    }

    function test_WhenATargetWithoutCodeReceivedTheCoin_ItExecutes() external {
        Proposal memory p = call(STRANGER, 1 ether, "");
        vm.assertEq(STRANGER.codehash, bytes32(0), "did not exist");
        _ready(p);
        vm.deal(STRANGER, 1 ether);
        _execute(p);
        vm.assertEq(STRANGER.balance, 2 ether, "paid");
    }

    function test_WhenATargetWithoutCodeSpentAllItsCoin_ItExecutes() external {
        vm.deal(STRANGER, 1 ether);
        Proposal memory p = call(STRANGER, 1 ether, "");
        _ready(p);
        vm.deal(STRANGER, 0);
        _execute(p);
        vm.assertEq(STRANGER.balance, 1 ether, "paid");
    }

    function test_RevertWhen_TheCodeOfATargetChanged() external {
        Proposal memory p = _turn(5);
        uint256 id = _ready(p);
        vm.etch(address(knob), address(coin).code);
        _expectChanged(id, p);
        _assertState(id, IGovernor.ProposalState.Queued, "still queued");
    }

    function test_RevertWhen_CodeAppearedWhereThereWasNone() external {
        Proposal memory p = call(STRANGER, 1 ether, "");
        uint256 id = _ready(p);
        vm.etch(STRANGER, address(knob).code);
        _expectChanged(id, p);
        vm.assertEq(STRANGER.balance, 0, "not paid");
    }

    function test_RevertWhen_CodeDisappeared() external {
        Proposal memory p = _turn(5);
        uint256 id = _ready(p);
        vm.etch(address(knob), "");
        _expectChanged(id, p);
    }

    function test_RevertWhen_ACallIsProposedWhereNoCodeIs() external {
        // Else the first call of a proposal could put code where the second one calls, and nobody has pinned it.
        Foundry foundry = new Foundry();
        bytes memory code = type(Knob).creationCode;
        address empty = foundry.addressOf(0, code);
        Proposal memory p = call(address(foundry), abi.encodeCall(Foundry.cast, (0, code))).and(
            empty,
            0,
            abi.encodeCall(Knob.turn, (1))
        );
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IAlthingGovernor.Governor_TargetWithoutCode.selector, empty));
        governor.propose(p.targets, p.values, p.calldatas, p.description);

        _enact(call(address(foundry), abi.encodeCall(Foundry.cast, (0, code))));
        _enact(call(empty, abi.encodeCall(Knob.turn, (1))));
        vm.assertEq(Knob(empty).position(), 1, "deployed first, then called");
    }

    function test_RevertWhen_AnAccountChangedItsDelegationOfCode() external {
        vm.etch(DAVE, abi.encodePacked(hex"ef0100", address(knob)));
        Proposal memory p = call(DAVE, abi.encodeCall(Knob.turn, (1)));
        uint256 id = _ready(p);
        vm.etch(DAVE, abi.encodePacked(hex"ef0100", address(coin)));
        _expectChanged(id, p);
    }

    function testFuzz_RevertWhen_AnyOneOfSeveralTargetsChanged(uint8 which) external {
        Proposal memory p;
        for (uint256 i = 0; i < 5; ++i) p = p.and(address(new Knob()), 0, abi.encodeCall(Knob.turn, (i)));
        uint256 id = _ready(p);
        vm.etch(p.targets[which % 5], address(coin).code);
        _expectChanged(id, p);
    }

    function test_RevertWhen_TwoTargetsSwappedTheirCode() external {
        Coin other = new Coin(address(timelock), 1);
        Proposal memory p = _turn(1).and(address(other), 0, abi.encodeCall(other.approve, (BOB, 1)));
        uint256 id = _ready(p);
        (bytes memory first, bytes memory second) = (address(knob).code, address(other).code);
        vm.etch(address(knob), second);
        vm.etch(address(other), first);
        _expectChanged(id, p);
    }

    function test_WhenTheCodeIsBackBeforeTheProposalExpires_ItExecutes() external {
        Proposal memory p = _turn(5);
        uint256 id = _ready(p);
        bytes memory code = address(knob).code;
        vm.etch(address(knob), hex"00");
        _expectChanged(id, p);
        vm.etch(address(knob), code);
        _execute(p);
        vm.assertEq(knob.position(), 5, "ran");
    }

    function _expectChanged(uint256 id, Proposal memory p) private {
        bytes32[] memory hashes = new bytes32[](p.targets.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            if (p.targets[i].code.length != 0) hashes[i] = p.targets[i].codehash;
        }
        uint200 found = uint200(uint256(keccak256(abi.encodePacked(hashes))) >> 56);
        uint200 pinned = governor.proposalCodePin(id);
        vm.expectRevert(
            abi.encodeWithSelector(IAlthingGovernor.Governor_TargetCodeChanged.selector, id, pinned, found)
        );
        _execute(p);
    }
}
