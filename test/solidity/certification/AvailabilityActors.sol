// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {AvailabilityFixture} from "./AvailabilityFixture.sol";
import {vm} from "../Vm.sol";

/// @dev What checkers, anyone who posts, operators, the arbiter and time do, in any order, with three providers. What is refused
/// is no step. What each epoch of each provider came to is kept here, slot by slot, for the naive answers.
abstract contract AvailabilityActors is AvailabilityFixture {
    uint32 internal constant PROVIDERS = 3;

    mapping(uint32 who => mapping(uint256 epoch => uint96)) internal badOf;
    mapping(uint32 who => mapping(uint256 epoch => bool)) internal isVoid;
    mapping(uint32 who => mapping(uint256 epoch => uint256)) internal slashesOf;
    mapping(uint32 who => mapping(uint256 epoch => uint256)) internal flagsOf;
    uint256 internal bondsTaken;
    uint256 internal bondsLost;
    uint256 internal bondsPaid;
    uint256 internal lateSlashes;

    function setUp() public virtual override {
        if (address(availability) != address(0)) return;
        super.setUp();
        for (uint32 who = 2; who <= PROVIDERS; ++who) {
            address operator = _operatorOf(who);
            _serve(_register(operator, PAYEE), operator, address(uint160(0x5a00 + who)), 10, 3_000);
            vm.prank(HOLDER);
            token.transfer(operator, 10_000e18);
            vm.prank(operator);
            token.approve(address(availability), type(uint256).max);
        }
        vm.warp(_endOf(1));
    }

    /// @dev Three honest maps of `seen`, and two of whatever was drawn.
    function post(uint256 who, uint96 seen, uint96[2] memory others) public {
        uint32 of_ = _who(who);
        uint256 epoch = _ended() - 1;
        // Sometimes few, sometimes most.
        if (seen % 3 == 0) seen &= TEN_BAD;
        IAvailabilityPanel.Report memory report = _report(of_, epoch, seen, CHECKERS);
        for (uint256 i = 0; i < 2; ++i) report.maps[3 + i] = _map(FIRST_KEY + 3 + i, of_, epoch, others[i]);
        try availability.post(_alone(report)) {
            for (uint256 slot = 0; slot < 96; ++slot) {
                uint256 marks = 3 * _bit(seen, slot) + _bit(others[0], slot) + _bit(others[1], slot);
                if (marks >= 3) badOf[of_][epoch] |= uint96(1 << slot);
            }
        } catch {}
    }

    function flag(uint256 who) public {
        uint256 epoch = _ended() - 1;
        try availability.flag(_who(who), epoch) {
            ++flagsOf[_who(who)][epoch];
        } catch {}
    }

    function answer(uint256 who, uint256 back) public {
        uint32 of_ = _who(who);
        uint256 epoch = _dayBack(of_, back, IAvailabilityPanel.State.Posted);
        if (block.timestamp < _cutoffOf(epoch)) vm.warp(_cutoffOf(epoch));
        vm.prank(_operatorOf(of_));
        try availability.answer(of_, epoch, "reason") {
            bondsTaken += BOND;
        } catch {}
    }

    function rule(uint256 who, uint256 back, bool stands) public {
        uint256 epoch = _dayBack(_who(who), back, IAvailabilityPanel.State.Answered);
        vm.prank(ARBITER);
        try availability.rule(_who(who), epoch, stands, "ruling") {
            if (stands) bondsLost += BOND;
            else isVoid[_who(who)][epoch] = true;
        } catch {}
    }

    function lapse(uint256 who, uint256 back) public {
        uint256 epoch = _dayBack(_who(who), back, IAvailabilityPanel.State.Answered);
        try availability.lapse(_who(who), epoch) {} catch {}
    }

    function slash(uint256 who, uint256 back) public {
        uint32 of_ = _who(who);
        uint256 epoch = _dayBack(of_, back, IAvailabilityPanel.State.Unknown);
        // Half of the time once it is due.
        if (back % 2 == 0 && block.timestamp < _answerEnd(epoch)) vm.warp(_answerEnd(epoch));
        IAvailabilityPanel.State before = availability.dayOf(of_, epoch).state;
        try availability.slash(of_, epoch) {
            ++slashesOf[of_][epoch];
            bool waits = before == IAvailabilityPanel.State.Answered || before == IAvailabilityPanel.State.Void;
            bool open = before == IAvailabilityPanel.State.Posted && block.timestamp < _answerEnd(epoch);
            if (waits || open) ++lateSlashes;
        } catch {}
    }

    function withdrawBonds(uint256 who) public {
        address operator = _operatorOf(_who(who));
        vm.prank(operator);
        try availability.withdrawBonds(operator) returns (uint256 tokens) {
            bondsPaid += tokens;
        } catch {}
    }

    function pass(uint256 hours_) public {
        // Mostly by hours, sometimes beyond a window.
        vm.warp(block.timestamp + (hours_ % 7 == 0 ? 1 + (hours_ % 15) : hours_ % 2) * DAY + (hours_ % 24) * 1 hours);
    }

    function _naiveBps(uint32 who, uint256 window) internal view returns (uint256) {
        uint256 bad = 0;
        uint256 closed = _ended();
        if (block.timestamp < _cutoffOf(closed - 1)) --closed;
        for (uint256 i = 0; i < window && i < closed; ++i) {
            uint256 epoch = closed - 1 - i;
            if (isVoid[who][epoch]) continue;
            for (uint256 slot = 0; slot < 96; ++slot) bad += _bit(badOf[who][epoch], slot);
        }
        return ((96 * window - bad) * 10_000) / (96 * window);
    }

    function _naiveOut(uint32 who, uint256 epochs) internal view returns (bool) {
        uint256 last = _ended() - 1;
        if (!_wasPosted(who, last)) --last;
        if (!_wasPosted(who, last)) return false;
        for (uint256 i = 0; i < epochs; ++i) {
            if (i > last || !_wasPosted(who, last - i)) return false;
            uint256 good = 0;
            for (uint256 slot = 0; slot < 96; ++slot) good += 1 - _bit(badOf[who][last - i], slot);
            if (good * 10_000 >= uint256(NO_REWARD_BELOW) * 96) return false;
        }
        return true;
    }

    /// @dev The epoch of one of the last days, the next older one in that state where there is one; Unknown for any.
    function _dayBack(uint32 who, uint256 back, IAvailabilityPanel.State state) internal view returns (uint256) {
        uint256 count = availability.dayCount(who);
        if (count == 0) return 1;
        uint256 first = count > 6 ? count - 6 : 0;
        IAvailabilityPanel.Day[] memory days_ = availability.daysFrom(who, first, 6);
        uint256 from = (back / 2) % days_.length;
        for (uint256 i = from + 1; i > 0; --i) if (days_[i - 1].state == state) return days_[i - 1].epoch;
        return days_[from].epoch;
    }

    function _ended() internal view returns (uint256) {
        return (block.timestamp - startSeconds) / DAY;
    }

    function _who(uint256 who) internal pure returns (uint32) {
        return uint32(1 + (who % PROVIDERS));
    }

    function _operatorOf(uint32 who) internal pure returns (address) {
        return who == 1 ? OPERATOR : address(uint160(0x0900 + 16 * uint160(who)));
    }

    function _wasPosted(uint32 who, uint256 epoch) private view returns (bool) {
        return badOf[who][epoch] != 0 && !isVoid[who][epoch];
    }

    function _bit(uint96 map, uint256 slot) private pure returns (uint256) {
        return (map >> slot) & 1;
    }
}
