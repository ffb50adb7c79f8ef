// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommittee} from "../../../../contracts/committee/seats/ICommittee.sol";
import {PowerProbe} from "../../../contracts/PowerProbe.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {SafeClient, SafeTx} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

/// @dev What elections, votes, members, runners-up and strangers do, in any order. What must hold at each step is looked
/// at on the spot and kept as a word, as a revert here would only be taken back.
contract CommitteeActors is CommitteeFixture {
    uint256 private constant PERSONS = 20;

    string public violation;
    uint256 public acted;
    uint256 public seatedElections;
    uint256 private _elections;
    uint256 private _lastSeating;
    uint256 private _newKeys = 1_000;
    address[] private _recalled;
    mapping(address account => uint256 key) private _keyOf;
    mapping(uint256 term => mapping(address account => bool)) private _satIn;

    /// @dev Once: it is also among the functions that the fuzzer calls.
    function setUp() public override {
        if (address(seats) != address(0)) return;
        super.setUp();
        for (uint256 key = 1; key <= PERSONS; ++key) _keyOf[vm.addr(key)] = key;
    }

    modifier watched() {
        _;
        address[] memory members = seats.members();
        for (uint256 i = 0; i < members.length; ++i) _satIn[seats.term().number][members[i]] = true;
        uint256 seating = seats.seating();
        if (seating < _lastSeating) violation = "the seating number fell";
        _lastSeating = seating;
    }

    function decide(uint8 first, uint8 winners, uint8 runnersUp, bool byElection, uint8 cap) external {
        SettledElections.Outcome memory outcome = _outcome(1 + (first % PERSONS), 1 + (winners % 7), runnersUp % 5);
        for (uint256 i = 0; i < outcome.winners.length; ++i) outcome.winners[i] = _person(first + i);
        for (uint256 i = 0; i < outcome.runnersUp.length; ++i) outcome.runnersUp[i] = _person(first + 7 + i);
        for (uint256 i = 0; i < outcome.organisations.length; ++i) outcome.organisations[i] = bytes32((first + i) % 4);
        outcome.byElection = byElection;
        outcome.organisationCap = 1 + (cap % 6);
        outcome.settled = first % 8 != 0;
        elections.decide(++_elections, outcome);
    }

    /// @dev Any election, in any order; with or without the Safe.
    function seat(uint8 which, bool andSync) external watched {
        uint256 number = _elections == 0 ? 0 : _elections - (which % 3 > _elections - 1 ? 0 : which % 3);
        uint256 before = seats.term().election;
        uint256 term = seats.term().number;
        if (andSync) {
            try module.seat(number) {} catch {
                return;
            }
        } else {
            try seats.seat(number) {} catch {
                return;
            }
        }
        if (number <= before) violation = "an earlier election seated";
        ++seatedElections;
        if (seats.term().number != term) delete _recalled;
    }

    function recall(uint8 first, uint8 count) external watched {
        address[] memory accounts = new address[](count % 3);
        for (uint256 i = 0; i < accounts.length; ++i) {
            accounts[i] = _person(first + i);
        }
        ICommittee.Term memory term = seats.term();
        bool many = first % 2 == 0;
        if (many) {
            try seats.recallMany(term.number, accounts) {} catch {
                return;
            }
        } else {
            try seats.recall(term.number, accounts) {} catch {
                return;
            }
            if (2 * seats.term().recalled >= term.seats) violation = "a plain recall of half of the seats";
        }
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = seats.currentKey(accounts[i]);
            if (_sits(account)) violation = "one recalled sits";
            if (_satIn[term.number][account]) _recalled.push(account);
        }
        if (seats.seating() != term.seating) violation = "a recall raised the seating number";
    }

    function resign(uint8 which) external watched {
        address[] memory members = seats.members();
        if (members.length == 0) return;
        uint256 seating = seats.seating();
        vm.prank(members[which % members.length]);
        seats.resign();
        if (seats.seating() != seating) violation = "one member raised the seating number";
    }

    function rotate(uint8 which) external watched {
        address[] memory members = seats.members();
        if (members.length == 0) return;
        address old = members[which % members.length];
        uint256 key = ++_newKeys;
        _keyOf[vm.addr(key)] = key;
        bytes memory proof = _signature(key, seats.digestOfRotation(old, vm.addr(key)));
        vm.prank(old);
        seats.rotateKey(vm.addr(key), proof);
        if (_sits(old)) violation = "an old key sits";
    }

    function answer(uint8 who, bool accepts) external {
        vm.prank(seats.currentKey(_person(who)));
        seats.answer(accepts);
    }

    function fill() external watched {
        uint256 before = seats.members().length;
        try seats.fillVacancy() {
            if (seats.members().length != before + 1) violation = "a vacancy filled by not one";
            if (seats.standing() != ICommittee.Standing.InTerm) violation = "filled after the term";
        } catch {}
    }

    function sync() external {
        module.sync();
        if (!module.isSynced()) violation = "not synced by a sync";
    }

    function pass(uint32 seconds_, bool long) external {
        vm.warp(_now() + (seconds_ % (long ? 200 days : 10 days)));
    }

    /// @dev The first owners of the Safe use a power, whoever they are by now.
    function act(uint8 skip, bool last) external {
        PowerProbe probe = last ? lastPower : power;
        address[] memory owners = safe.getOwners();
        uint256 threshold = safe.getThreshold();
        uint256[] memory keys = new uint256[](threshold);
        bool allSit = true;
        for (uint256 i = 0; i < threshold; ++i) {
            address owner = owners[(skip + i) % owners.length];
            keys[i] = _keyOf[owner];
            if (!_sits(owner)) allSit = false;
        }
        ICommittee.Standing standing = seats.standing();
        bool inTime = standing == ICommittee.Standing.InTerm || (last && standing == ICommittee.Standing.Caretaker);
        bool expected = allSit && inTime && threshold >= seats.threshold();
        bool done;
        try this.use(probe, keys) {
            done = true;
        } catch {}
        if (done && !expected) violation = "a power was used without right";
        if (!done && expected) violation = "a power was refused against right";
        if (done) ++acted;
    }

    function world() external view returns (SafeClient, ICommittee, address[] memory recalled) {
        return (safe, seats, _recalled);
    }

    function makeSynced() external {
        module.sync();
    }

    function _person(uint256 n) private view returns (address) {
        // Some of them cannot sit at all.
        uint256 who = n % (PERSONS + 3);
        if (who == PERSONS) return address(1);
        if (who == PERSONS + 1) return address(safe);
        if (who == PERSONS + 2) return address(0);
        return vm.addr(who + 1);
    }

    function _now() private view returns (uint256) {
        return vm.getBlockTimestamp();
    }
}
