// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {CommitteeFixture} from "./CommitteeFixture.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {vm} from "../../Vm.sol";

/// @dev Persons 11 to 16 are elected for seating 2. Four of them sign: 11 to 14.
contract SignaturesThatStandTest is CommitteeFixture {
    SafeTx private signed;
    bytes private signatures;

    function setUp() public override {
        super.setUp();
        _elect(1, 11);
        _sign();
    }

    // ---- they stand ------------------------------------------------------------------------------------------------

    function test_WhenAVacancyIsFilled_TheyStand() external {
        _answer(17, true);
        _resign(16);
        seats.fillVacancy();
        module.sync();
        vm.assertEq(seats.seating(), 3, "another seating");
        _assertRuns();
    }

    function test_WhenOthersAreRecalled_TheyStand() external {
        seats.recall(2, _accounts(15, 2));
        module.sync();
        _assertRuns();
    }

    function test_WhenAByElectionSeatsOthers_TheyStand() external {
        _resign(15);
        _resign(16);
        _byElect(2, 31, 2);
        module.sync();
        vm.assertEq(seats.members().length, 6, "complete");
        _assertRuns();
    }

    function test_WhenTheSignersAreElectedAgain_TheyStand() external {
        vm.warp(seats.term().endsSeconds - 1);
        elections.decide(2, _outcome(11, 6, 3));
        module.seat(2);
        _assertRuns();
    }

    // ---- they do not -----------------------------------------------------------------------------------------------

    function test_WhenTheSignersAreElectedAgainAfterALapse_TheyDoNot() external {
        vm.warp(seats.term().endsSeconds + CARETAKING + 1);
        elections.decide(2, _outcome(11, 6, 3));
        module.seat(2);
        _assertSatLater(3);
    }

    function test_WhenASignerLeftAndCameBack_ItsOwnDoesNot() external {
        _resign(11);
        _resign(16);
        _byElect(2, 11, 1);
        module.sync();
        vm.assertTrue(_sits(vm.addr(11)), "is back");
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SatLater.selector, vm.addr(11), 2, 3));
        _send(safe, signed, signatures);
    }

    function test_WhenWhoSatInAnEarlierTermIsTheNewKeyOfAnother_ItsOwnDoesNot() external {
        _elect(2, 12);
        vm.assertFalse(_sits(vm.addr(11)), "left with its term");
        // Of one that sat before, and without a break, so that a key that took over its time would count.
        _rotate(16, 11);
        module.sync();
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SatLater.selector, vm.addr(11), 2, 3));
        _send(safe, signed, signatures);
    }

    function test_WhenSomebodySeatedLaterSigns_ItDoesNotCount() external {
        _answer(17, true);
        _resign(16);
        seats.fillVacancy();
        module.sync();
        uint256[] memory keys = _four(11, 12, 13, 17);
        SafeTx memory old = signed;
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SatLater.selector, vm.addr(17), 2, 3));
        this.sendAs(keys, old);
        vm.assertTrue(_use(power, keys), "for the current seating it does");
    }

    // ---- the number that is signed ---------------------------------------------------------------------------------

    function test_RevertWhen_ItIsOfASeatingToCome() external {
        SafeTx memory ahead = _call(address(power), abi.encodeCall(power.use, (3)));
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_SeatingToCome.selector, 3, 2));
        this.sendAs(_keys(11, 4), ahead);
    }

    function test_RevertWhen_NoneIsNamed() external {
        bytes memory short = hex"1234567800";
        vm.expectRevert(abi.encodeWithSelector(ICommitteeGuard.Guard_NoSeating.selector, short));
        this.sendAs(_keys(11, 4), _call(address(power), short));
    }

    function test_TheTenuresOfAll_AreSinceTheirSeating() external {
        _answer(17, true);
        _resign(11);
        seats.fillVacancy();
        _rotate(12, 50);
        (address[] memory accounts, uint256[] memory since) = seats.tenures();
        vm.assertEq(accounts.length, 6, "six");
        for (uint256 i = 0; i < 6; ++i) {
            bool later = accounts[i] == vm.addr(17) || accounts[i] == vm.addr(50);
            vm.assertEq(since[i], later ? 3 : 2, "since");
        }
    }

    // ----------------------------------------------------------------------------------------------------------------

    function _sign() private {
        signed = _useCall(power);
        signatures = _signatures(_keys(11, 4), _hashOf(safe, signed));
    }

    function _assertRuns() private {
        vm.assertTrue(_send(safe, signed, signatures), "runs");
        vm.assertEq(power.uses(), 1, "once");
    }

    function _assertSatLater(uint256 since) private {
        vm.expectPartialRevert(ICommitteeGuard.Guard_SatLater.selector);
        _send(safe, signed, signatures);
        vm.assertEq(seats.seating(), since, "another seating");
    }

    function _four(uint256 a, uint256 b, uint256 c, uint256 d) private pure returns (uint256[] memory keys) {
        keys = new uint256[](4);
        (keys[0], keys[1], keys[2], keys[3]) = (a, b, c, d);
    }

    function _byElect(uint256 number, uint256 first, uint256 winners) private {
        SettledElections.Outcome memory outcome = _outcome(first, winners, 0);
        outcome.byElection = true;
        elections.decide(number, outcome);
        seats.seat(number);
    }
}
