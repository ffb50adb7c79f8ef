// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {ICommitteeSeats} from "../ICommitteeSeats.sol";
import {IElections} from "../IElections.sol";
import {ICommittee} from "./ICommittee.sol";
import {indexOf} from "./IndexOf.sol";
import {SeatRecords} from "./SeatRecords.sol";

/// @title The committee's seats; see ICommittee
contract CommitteeSeats is SeatRecords, OnlyTimelock {
    uint256 private constant MAX_TERM_SECONDS = 730 days;
    uint256 private constant MAX_FOUNDING_SECONDS = 180 days;
    uint256 private constant MAX_LEAD_SECONDS = 180 days;
    uint256 private constant ANSWER_SECONDS = 7 days;
    uint256 private constant MAX_BY_ELECTIONS = 2;

    struct Answer {
        uint16 term;
        bool accepts;
    }

    /// @dev A settled election. Candidates are known by their place: the winners, then the runners-up. Those, and the
    /// organisations, are read only where they are needed.
    struct Result {
        address[] winners;
        address[] runnersUp;
        bytes32[] organisations;
        uint256 seats;
        bool byElection;
        uint256 organisationCap;
        uint256 termSeconds;
    }

    address private immutable DEPLOYER;
    uint256 public immutable LEAST_SEATS;
    uint256 public immutable TERM_LIMIT;
    uint256 public immutable LEAD_SECONDS;

    mapping(address account => Answer) private _answers;

    constructor(
        CommitteeConfig memory config
    ) OnlyTimelock(config.timelock) SeatRecords(config.safe, config.leastThreshold) {
        _checkBounds("leastSeats", config.leastSeats, config.leastThreshold, MOST_SEATS);
        _checkBounds("termLimit", config.termLimit, 1, type(uint8).max - 1);
        _checkBounds("leadSeconds", config.leadSeconds, 0, MAX_LEAD_SECONDS);
        _checkBounds("foundingMembers", config.foundingMembers.length, config.leastSeats, MOST_SEATS);
        _checkBounds(
            "foundingUntilSeconds",
            config.foundingUntilSeconds,
            block.timestamp,
            block.timestamp + MAX_FOUNDING_SECONDS
        );
        DEPLOYER = msg.sender;
        LEAST_SEATS = config.leastSeats;
        TERM_LIMIT = config.termLimit;
        LEAD_SECONDS = config.leadSeconds;
        _found(config.foundingMembers, config.foundingOrganisations, config.foundingUntilSeconds);
    }

    /// @inheritdoc ICommittee
    function seat(uint256 number) external {
        uint256 source = _sources.length - 1;
        if (source == 0) revert Committee_NoElections();
        Term memory next = _term;
        uint256 lastElection = seatedElection();
        if (number <= lastElection) revert Committee_ElectionPassed(number, lastElection);
        Result memory result = _winnersOf(source, number);
        next.election = uint32(number);
        next.source = uint8(source);
        ++next.seating;
        if (result.byElection) _complete(next, result);
        else _renew(next, result);
        next.leftEmpty = next.filled < next.seats;
        next.vacantSinceSeconds = next.leftEmpty ? uint48(block.timestamp) : 0;
        _term = next;
        emit Seated(next.seating, number, next.number, members(), next.endsSeconds, result.byElection);
    }

    /// @inheritdoc ICommittee
    function fillVacancy() external {
        Term memory current = _term;
        if (standing() != Standing.InTerm) revert Committee_TermEnded(block.timestamp, current.endsSeconds);
        if (current.filled == current.seats) revert Committee_NoVacancy();
        (Seat memory next, address awaited) = _nextRunnerUp(current);
        if (awaited != address(0)) {
            revert Committee_AwaitingAnswer(awaited, current.vacantSinceSeconds + ANSWER_SECONDS);
        }
        if (next.account == address(0)) revert Committee_NoRunnerUp();
        _seats[current.filled] = next;
        ++current.filled;
        ++current.seating;
        if (current.filled == current.seats) current.vacantSinceSeconds = 0;
        _term = current;
        emit VacancyFilled(current.seating, current.election, next.account);
    }

    /// @inheritdoc ICommittee
    function answer(bool accepts) external {
        uint16 number = _term.number;
        _answers[msg.sender] = Answer(number, accepts);
        emit Answered(number, msg.sender, accepts);
    }

    /// @inheritdoc ICommittee
    function resign() external {
        if (!_leave(msg.sender, false)) revert Committee_NotMember(msg.sender);
        emit Resigned(msg.sender);
    }

    /// @inheritdoc ICommittee
    function rotateKey(address newKey, bytes calldata signature) external {
        uint256 index = _indexOf(msg.sender);
        if (index == _term.filled) revert Committee_NotMember(msg.sender);
        bool used = _indexOf(newKey) < _term.filled || _departures[newKey].term == _term.number;
        // Else two winners could come to be one account.
        bool stands = address(elections()) != address(0) && elections().stands(newKey);
        if (used || stands || !_canOwn(newKey)) revert Committee_KeyRefused(newKey);
        (_seats[index].account, _seats[index].sinceSeating) = (newKey, _term.seating);
        emit KeyRotated(msg.sender, newKey);
        _rotate(msg.sender, newKey, signature);
    }

    /// @inheritdoc ICommittee
    function recall(uint16 termNumber_, address[] calldata accounts) external onlyTimelock {
        _recall(termNumber_, accounts);
        (uint256 recalled, uint256 all) = (_term.recalled, _term.seats);
        if (2 * recalled >= all) revert Committee_NoMinority(recalled, all);
    }

    /// @inheritdoc ICommittee
    function recallMany(uint16 termNumber_, address[] calldata accounts) external onlyTimelock {
        _recall(termNumber_, accounts);
    }

    /// @inheritdoc ICommittee
    function setElections(address newElections) external {
        uint256 known = _sources.length;
        bool first = known == 1 && msg.sender == DEPLOYER;
        if (!first && msg.sender != TIMELOCK) revert OnlyTimelock_Refused(msg.sender, TIMELOCK);
        if (newElections.code.length == 0) revert Committee_NoCode(newElections);
        _checkBounds("elections", known, 1, type(uint8).max);
        for (uint256 i = 1; i < known; ++i) {
            if (address(_sources[i]) == newElections) revert Committee_KnownElections(newElections);
        }
        emit ElectionsSet(address(elections()), newElections);
        _sources.push(IElections(newElections));
    }

    /// @inheritdoc ICommitteeSeats
    function mayStand(address candidate) external view returns (bool) {
        if (!_canOwn(candidate) || currentKey(candidate) != candidate) return false;
        Departure memory departure = _departures[candidate];
        bool recalled = departure.recalled && departure.term == _term.number;
        if (recalled && block.timestamp < nextElectionSeconds()) return false;
        Sitting memory sitting = _sitting(_term.filled);
        uint256 index = indexOf(sitting.accounts, sitting.count, candidate);
        return _termsInRow(_term, sitting, index, candidate) < TERM_LIMIT;
    }

    /// @inheritdoc ICommitteeSeats
    function openSeats() external view returns (uint256) {
        Term memory current = _term;
        bool needed = current.leftEmpty || current.filled < LEAST_SEATS;
        bool due = block.timestamp >= nextElectionSeconds();
        if (!needed || due || _runnerUpMayCome(current)) return 0;
        (uint256 opened, ) = _byElections(current);
        return opened < MAX_BY_ELECTIONS ? current.seats - current.filled : 0;
    }

    /// @inheritdoc ICommitteeSeats
    function termNumber() external view returns (uint256) {
        return _term.number;
    }

    /// @inheritdoc ICommitteeSeats
    function seatedElection() public view returns (uint256) {
        // An elections contract never comes back, so what it seated last is what anybody did.
        return _term.source == _sources.length - 1 ? _term.election : 0;
    }

    /// @inheritdoc ICommitteeSeats
    function nextElectionSeconds() public view returns (uint256) {
        Term memory current = _term;
        if (current.filled < LEAST_SEATS) {
            (uint256 opened, bool pending) = _byElections(current);
            if (opened >= MAX_BY_ELECTIONS && !pending && !_runnerUpMayCome(current)) return 0;
        }
        return current.endsSeconds - LEAD_SECONDS;
    }

    function _recall(uint16 termNumber_, address[] calldata accounts) private {
        uint16 current = _term.number;
        if (termNumber_ != current) revert Committee_OtherTerm(termNumber_, current);
        bool any;
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = currentKey(accounts[i]);
            bool sat = _leave(account, true);
            Departure storage departure = _departures[account];
            bool resigned = departure.term == current && !departure.recalled;
            if (!sat && !resigned) continue;
            departure.recalled = true;
            any = true;
            emit Recalled(current, account, sat);
        }
        if (!any) revert Committee_NobodyToRecall(current);
    }

    function _byElections(Term memory current) private view returns (uint256 opened, bool pending) {
        IElections from = elections();
        if (address(from) != address(0)) return from.byElections(current.number);
    }

    /// @dev A new term: the winners, and for each who cannot sit the next runner-up.
    function _renew(Term memory next, Result memory result) private {
        Sitting memory old = _sitting(next.filled);
        uint256 wanted = Math.min(result.winners.length, MOST_SEATS);
        Sitting memory renewed = Sitting(new Seat[](wanted), new address[](wanted), new bytes32[](wanted), 0);
        for (uint256 place = 0; renewed.count < wanted && _hasCandidate(next, result, place); ++place) {
            if (place == result.winners.length) _nameWinners(renewed, result);
            Seat memory candidate = _candidateAt(next, result, place);
            _carryOn(next, old, candidate);
            if (candidate.terms > TERM_LIMIT) _skip(next, candidate.account, SkipReason.TermLimit);
            else _trySeat(next, renewed, result, candidate);
        }
        uint256 least = result.winners.length < LEAST_SEATS ? LEAST_SEATS : 1;
        if (renewed.count < least) revert Committee_TooFew(renewed.count, least);
        for (uint256 i = 0; i < renewed.count; ++i) _seats[i] = renewed.seats[i];
        ++next.number;
        next.endsSeconds = uint48(block.timestamp + Math.min(result.termSeconds, MAX_TERM_SECONDS));
        next.seats = uint8(Math.max(renewed.count, Math.min(result.seats, MOST_SEATS)));
        next.filled = uint8(renewed.count);
        next.recalled = 0;
        next.someLeft = false;
    }

    /// @dev The rest of a term: those who win a by-election join those who sit.
    function _complete(Term memory next, Result memory result) private {
        if (standing() != Standing.InTerm) revert Committee_TermEnded(block.timestamp, next.endsSeconds);
        Sitting memory sitting = _sitting(next.seats);
        _readRunnersUp(next, result);
        _nameOrganisations(sitting);
        uint256 until = Math.min(next.filled + result.winners.length, next.seats);
        for (uint256 place = 0; sitting.count < until && _hasCandidate(next, result, place); ++place) {
            Seat memory candidate = _candidateAt(next, result, place);
            Departure memory departure = _departures[candidate.account];
            bool left = departure.term == next.number;
            if (left && departure.terms > 1) candidate.terms = departure.terms;
            if (left && departure.recalled) _skip(next, candidate.account, SkipReason.RecalledThisTerm);
            else _trySeat(next, sitting, result, candidate);
        }
        for (uint256 i = next.filled; i < sitting.count; ++i) _seats[i] = sitting.seats[i];
        next.filled = uint8(sitting.count);
    }

    /// @dev Adds a candidate to those who sit, or says why not.
    function _trySeat(Term memory next, Sitting memory sitting, Result memory result, Seat memory candidate) private {
        (address account, uint256 count) = (candidate.account, sitting.count);
        // Of a new committee's winners the organisations are not read: they are under the cap together already.
        bool known = result.organisations.length != 0;
        if (!_canOwn(account)) _skip(next, account, SkipReason.CannotOwn);
        else if (indexOf(sitting.accounts, count, account) < count) _skip(next, account, SkipReason.AlreadySits);
        else if (known && !_underCap(sitting, result, candidate.place))
            _skip(next, account, SkipReason.OrganisationCap);
        else {
            sitting.accounts[count] = account;
            sitting.seats[count] = candidate;
            if (known) sitting.organisations[count] = result.organisations[candidate.place];
            sitting.count = count + 1;
        }
    }

    function _skip(Term memory next, address candidate, SkipReason reason) private {
        emit CandidateSkipped(next.election, candidate, reason);
    }

    function _winnersOf(uint256 source, uint256 number) private view returns (Result memory result) {
        IElections from = _sources[source];
        bool settled;
        (settled, result.winners, result.termSeconds) = from.winnersOf(number);
        if (!settled) revert Committee_NotSettled(number);
        (result.seats, result.byElection, result.organisationCap) = from.purpose(number);
    }

    function _readRunnersUp(Term memory by, Result memory result) private view {
        (, , result.runnersUp, , result.organisations) = _sources[by.source].result(by.election);
    }

    /// @dev Reads the runners-up once the winners are through.
    function _hasCandidate(Term memory by, Result memory result, uint256 place) private view returns (bool) {
        uint256 winners = result.winners.length;
        if (place < winners) return true;
        if (place == winners) _readRunnersUp(by, result);
        return place < winners + result.runnersUp.length;
    }

    /// @dev For a seat from now on, in its first term, at its key of today.
    function _candidateAt(
        Term memory by,
        Result memory result,
        uint256 place
    ) private view returns (Seat memory candidate) {
        uint256 winners = result.winners.length;
        candidate.account = currentKey(place < winners ? result.winners[place] : result.runnersUp[place - winners]);
        (candidate.election, candidate.source, candidate.place) = (by.election, by.source, uint8(place));
        (candidate.terms, candidate.sinceSeating) = (1, by.seating);
    }

    /// @dev Whoever sat before a new term and sits again has sat without a break, unless all power had lapsed.
    function _carryOn(Term memory next, Sitting memory old, Seat memory candidate) private view {
        uint256 index = indexOf(old.accounts, old.count, candidate.account);
        candidate.terms = uint8(_termsInRow(next, old, index, candidate.account) + 1);
        if (index == old.count || standing() == Standing.Lapsed) return;
        candidate.sinceSeating = old.seats[index].sinceSeating;
    }

    /// @dev Of a new committee's winners, once the first runner-up is looked at: until then the cap is kept already.
    function _nameWinners(Sitting memory renewed, Result memory result) private pure {
        for (uint256 i = 0; i < renewed.count; ++i) {
            renewed.organisations[i] = result.organisations[renewed.seats[i].place];
        }
    }

    /// @return next seat for the runner-up who may fill a vacancy now; of nobody's account if there is none
    /// @return awaited who comes first and may still answer; zero for nobody
    function _nextRunnerUp(Term memory current) private view returns (Seat memory next, address awaited) {
        if (current.source == 0) return (next, awaited);
        bool overdue = block.timestamp > current.vacantSinceSeconds + ANSWER_SECONDS;
        Result memory result = _winnersOf(current.source, current.election);
        _readRunnersUp(current, result);
        Sitting memory sitting = _sitting(current.filled);
        _nameOrganisations(sitting);
        for (uint256 place = result.winners.length; place < result.organisations.length; ++place) {
            Seat memory candidate = _candidateAt(current, result, place);
            address account = candidate.account;
            if (_departures[account].term == current.number || !_canOwn(account)) continue;
            if (indexOf(sitting.accounts, sitting.count, account) < sitting.count) continue;
            if (!_underCap(sitting, result, place)) continue;
            Answer memory given = _answers[account];
            bool answered = given.term == current.number;
            if (answered && given.accepts) {
                ++candidate.sinceSeating;
                return (candidate, address(0));
            }
            if (!answered && !overdue) return (next, account);
        }
    }

    function _runnerUpMayCome(Term memory current) private view returns (bool) {
        (Seat memory next, address awaited) = _nextRunnerUp(current);
        return next.account != address(0) || awaited != address(0);
    }

    /// @dev Whether a candidate's organisation may have one more seat, among all who sit.
    function _underCap(Sitting memory sitting, Result memory result, uint256 place) private pure returns (bool) {
        bytes32 organisation = result.organisations[place];
        if (organisation == 0) return true;
        uint256 held = 0;
        for (uint256 i = 0; i < sitting.count; ++i) if (sitting.organisations[i] == organisation) ++held;
        return held < result.organisationCap;
    }
}
