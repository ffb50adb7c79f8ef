// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CountingRule, ElectionRails, ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {AlthingToken} from "../../../../contracts/token/AlthingToken.sol";
import {IAlthingToken} from "../../../../contracts/token/IAlthingToken.sol";
import {PowerProbe} from "../../../contracts/PowerProbe.sol";
import {CommitteeInSafe} from "./CommitteeInSafe.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

/// @dev From registration to the seat with the real elections: candidate n is person 100 + n, holder n has the key
/// 1,000 + n. In isolation every call from here is a transaction of its own.
///
/// hardhat-config: isolate = true
contract ElectionToSeatTest is CommitteeInSafe {
    uint256 private constant CANDIDATES = 20;
    uint256 private constant HOLDERS = 20;
    uint256 private constant MOST_GAS = 450_000;

    AlthingToken private token;
    ICommitteeElections private elections;
    PowerProbe private power;

    function setUp() public {
        vm.warp(1_800_000_000);
        IAlthingToken.Allocation[] memory allocations = new IAlthingToken.Allocation[](HOLDERS);
        for (uint256 i = 0; i < HOLDERS; ++i) {
            allocations[i] = IAlthingToken.Allocation(vm.addr(1_000 + i), 50_000e18, false);
        }
        token = AlthingToken(deployBuilt("AlthingToken.sol:AlthingToken", abi.encode("Net", "NET", allocations)));
        for (uint256 i = 0; i < HOLDERS; ++i) {
            vm.prank(vm.addr(1_000 + i));
            token.delegate(vm.addr(1_000 + i));
        }
        _deployCommittee(address(this));
        power = new PowerProbe(seats);
        ICommitteeGuard.Power[] memory powers = new ICommitteeGuard.Power[](1);
        powers[0] = ICommitteeGuard.Power(address(power), ICommitteeGuard.Access.Members);
        guard = _guardFor(address(this), powers);
        bytes memory arguments = abi.encode(address(this), token, seats, safe, _rails(), _terms());
        elections = ICommitteeElections(deployBuilt("Elections.sol:Elections", arguments));
        seats.setElections(address(elections));
        _giveAway();
    }

    function test_TheElected_TakeTheirSeatsInTheSafeAndAct() external {
        vm.warp(seats.nextElectionSeconds());
        vm.prank(address(0xbad));
        uint256 number = elections.open();
        _hold(number);
        (bool settled, address[] memory winners, address[] memory runnersUp, , ) = elections.result(number);
        vm.assertTrue(settled, "settled");
        vm.assertEq(winners.length, 6, "six");
        vm.assertEq(runnersUp.length, 12, "twelve follow");
        vm.prank(address(0xbad));
        module.seat(number);
        vm.assertLe(
            vm.snapshotGasLastCall("committee", "seat six, elected by real elections, 12 runners-up"),
            MOST_GAS,
            "gas"
        );
        _assertOwners(winners, 4, "in the Safe");
        vm.assertEq(seats.organisationOf(winners[2]), elections.candidateOf(number, winners[2]).organisation, "for");

        // The best two leave; the first of the runners-up that accepts moves up.
        vm.prank(winners[0]);
        seats.resign();
        vm.prank(runnersUp[0]);
        seats.answer(true);
        seats.fillVacancy();
        module.sync();
        vm.assertTrue(safe.isOwner(runnersUp[0]), "moved up");

        uint256[] memory keys = new uint256[](4);
        for (uint256 i = 0; i < 4; ++i) keys[i] = _keyOf(winners[1 + i]);
        vm.assertTrue(_sendAs(keys, _call(address(power), abi.encodeCall(power.use, (seats.seating())))), "acts");
    }

    /// @dev Else the winners of the second would soon replace those of the first.
    function test_WhoeverSettlesAnElection_CannotOpenAnotherBeforeItIsSeated() external {
        vm.warp(seats.nextElectionSeconds());
        uint256 number = elections.open();
        _hold(number);
        uint256 untilSeconds = vm.getBlockTimestamp() + 14 days;
        vm.prank(address(0xbad));
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_AwaitsSeating.selector, number, untilSeconds)
        );
        elections.open();
        module.seat(number);
        vm.assertEq(seats.seatedElection(), number, "seated");
        uint256 dueSeconds = seats.nextElectionSeconds();
        vm.prank(address(0xbad));
        vm.expectRevert(
            abi.encodeWithSelector(ICommitteeElections.Elections_NotDue.selector, vm.getBlockTimestamp(), dueSeconds)
        );
        elections.open();
        vm.warp(dueSeconds);
        vm.prank(address(0xbad));
        vm.assertEq(elections.open(), number + 1, "in time");
    }

    function test_AByElection_CompletesTheCommittee() external {
        vm.warp(seats.nextElectionSeconds());
        uint256 number = elections.open();
        _hold(number);
        module.seat(number);
        address[] memory members = seats.members();
        seats.recallMany(2, members);
        vm.warp(vm.getBlockTimestamp() + 8 days);
        vm.assertEq(seats.openSeats(), 6, "nobody moves up");
        module.sync();
        vm.assertEq(safe.getOwners().length, LEAST, "kept, and uncounted");
        uint256 byElection = elections.openByElection();
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_MayNotStand.selector, members[0]));
        this.register(byElection, _keyOf(members[0]));
        _hold(byElection);
        module.seat(byElection);
        vm.assertEq(seats.members().length, 6, "six again");
        vm.assertEq(seats.term().number, 2, "in the same term");
        vm.assertEq(safe.getOwners().length, 6, "in the Safe");
    }

    function register(uint256 number, uint256 key) external {
        _register(number, key);
    }

    /// @dev Whoever may stand registers; all qualify, and each holder approves of six.
    function _hold(uint256 number) private {
        uint256[] memory keys = new uint256[](CANDIDATES);
        uint256 standing;
        for (uint256 i = 0; i < CANDIDATES; ++i) {
            if (!seats.mayStand(vm.addr(100 + i))) continue;
            keys[standing++] = 100 + i;
            _register(number, 100 + i);
        }
        vm.warp(elections.standingOf(number).endorsementSeconds);
        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        weights[0] = 5_000e18;
        for (uint256 i = 0; i < standing; ++i) {
            candidates[0] = vm.addr(keys[i]);
            vm.prank(vm.addr(1_000 + i));
            elections.endorse(number, candidates, weights);
        }
        vm.warp(elections.standingOf(number).votingSeconds);
        for (uint256 i = 0; i < HOLDERS; ++i) {
            uint256 approvals;
            for (uint256 j = 0; j < elections.termsOf(number).approvals; ++j) {
                approvals |= 1 << ((i * i + j * ((i % 3) + 1)) % standing);
            }
            vm.prank(vm.addr(1_000 + i));
            elections.vote(number, approvals);
        }
        vm.warp(elections.standingOf(number).votingEndSeconds);
        elections.count(number, type(uint256).max);
    }

    function _register(uint256 number, uint256 key) private {
        ICommitteeElections.Candidacy memory candidacy = ICommitteeElections.Candidacy(
            vm.addr(key),
            bytes32(key),
            keccak256("statement"),
            "ipfs://statement"
        );
        bytes32 typehash = keccak256(
            "Candidacy(uint256 election,address candidate,bytes32 organisation,bytes32 statementHash,string statementURI)"
        );
        bytes32 message = keccak256(
            abi.encode(
                typehash,
                number,
                candidacy.candidate,
                candidacy.organisation,
                candidacy.statementHash,
                keccak256(bytes(candidacy.statementURI))
            )
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Althing Elections"),
                keccak256("1"),
                block.chainid,
                address(elections)
            )
        );
        bytes memory signature = _signature(key, keccak256(abi.encodePacked(hex"1901", domain, message)));
        elections.register(number, candidacy, signature);
    }

    function _keyOf(address candidate) private pure returns (uint256 key) {
        key = 100;
        while (vm.addr(key) != candidate) ++key;
    }

    function _rails() private pure returns (ElectionRails memory rails) {
        (rails.minWindowSeconds, rails.maxWindowSeconds) = (1 hours, 60 days);
        (rails.minTermSeconds, rails.maxTermSeconds) = (365 days, 730 days);
        (rails.maxEndorsementBps, rails.maxTurnoutFloorBps) = (500, 2_000);
    }

    function _terms() private pure returns (ElectionTerms memory terms) {
        (terms.seats, terms.runnersUp, terms.approvals) = (6, 12, 6);
        (terms.rule, terms.orgCap, terms.minSeats) = (CountingRule.Proportional, 2, 3);
        (terms.registrationSeconds, terms.endorsementSeconds) = (7 days, 7 days);
        (terms.vettingSeconds, terms.votingSeconds) = (14 days, 21 days);
        (terms.minEndorsementBps, terms.minCombinationBps, terms.turnoutFloorBps) = (50, 5, 500);
        (terms.decayFromBps, terms.termSeconds) = (10_000, 365 days);
    }
}
