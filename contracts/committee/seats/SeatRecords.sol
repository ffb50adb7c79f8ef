// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IElections} from "../IElections.sol";
import {ICommittee} from "./ICommittee.sol";
import {indexOf} from "./IndexOf.sol";
import {SAFE_SENTINEL} from "./ISafe.sol";
import {MemberKeys} from "./MemberKeys.sol";

/// @dev Who sits, who left, and until when: the records that elections, votes and members change.
abstract contract SeatRecords is MemberKeys {
    uint256 internal constant MOST_SEATS = 12;
    uint256 private constant CARETAKER_SECONDS = 90 days;

    /// @dev How one who left before the end of a term stood then.
    struct Departure {
        uint16 term;
        uint8 terms;
        bool recalled;
    }

    /// @dev Seats in memory, with room for more, the accounts in them, and their organisations where those are asked for.
    struct Sitting {
        Seat[] seats;
        address[] accounts;
        bytes32[] organisations;
        uint256 count;
    }

    /// @inheritdoc ICommittee
    address public immutable SAFE;
    /// @inheritdoc ICommittee
    uint256 public immutable LEAST_THRESHOLD;

    Term internal _term;
    /// @dev The first `_term.filled` are in use; what lies beyond is left over, and spares the next term gas.
    Seat[MOST_SEATS] internal _seats;
    /// @dev In the order of their naming; the founding committee's, which is none, first.
    IElections[] internal _sources;
    bytes32[] private _foundingOrganisations;
    mapping(address account => Departure) internal _departures;

    constructor(address safe, uint256 leastThreshold) {
        if (safe.code.length == 0) revert Committee_NoCode(safe);
        _checkBounds("leastThreshold", leastThreshold, 1, MOST_SEATS);
        SAFE = safe;
        LEAST_THRESHOLD = leastThreshold;
    }

    /// @inheritdoc ICommittee
    function filledSeats() external view returns (Seat[] memory filled) {
        filled = new Seat[](_term.filled);
        for (uint256 i = 0; i < filled.length; ++i) filled[i] = _seats[i];
    }

    /// @inheritdoc ICommittee
    function tenures() external view returns (address[] memory accounts, uint256[] memory sinceSeatings) {
        uint256 count = _term.filled;
        (accounts, sinceSeatings) = (new address[](count), new uint256[](count));
        for (uint256 i = 0; i < count; ++i) {
            Seat storage held = _seats[i];
            (accounts[i], sinceSeatings[i]) = (held.account, held.sinceSeating);
        }
    }

    /// @inheritdoc ICommittee
    function organisationOf(address member) external view returns (bytes32) {
        uint256 index = _indexOf(member);
        if (index == _term.filled) revert Committee_NotMember(member);
        Seat memory held = _seats[index];
        if (held.source == 0) return _foundingOrganisations[held.place];
        (, , , , bytes32[] memory organisations) = _sources[held.source].result(held.election);
        return organisations[held.place];
    }

    /// @inheritdoc ICommittee
    function term() external view returns (Term memory) {
        return _term;
    }

    /// @inheritdoc ICommittee
    function seating() external view returns (uint256) {
        return _term.seating;
    }

    /// @inheritdoc ICommittee
    function threshold() external view returns (uint256) {
        return Math.max(Math.ceilDiv(2 * uint256(_term.filled), 3), LEAST_THRESHOLD);
    }

    /// @inheritdoc ICommittee
    function elections() public view returns (IElections) {
        return _sources[_sources.length - 1];
    }

    /// @inheritdoc ICommittee
    function members() public view returns (address[] memory accounts) {
        accounts = new address[](_term.filled);
        for (uint256 i = 0; i < accounts.length; ++i) accounts[i] = _seats[i].account;
    }

    /// @inheritdoc ICommittee
    function standing() public view returns (Standing) {
        uint256 endsSeconds = _term.endsSeconds;
        if (block.timestamp <= endsSeconds) return Standing.InTerm;
        return block.timestamp <= endsSeconds + CARETAKER_SECONDS ? Standing.Caretaker : Standing.Lapsed;
    }

    /// @dev Once, from the constructor.
    function _found(address[] memory accounts, bytes32[] memory organisations, uint48 untilSeconds) internal {
        _checkBounds("foundingOrganisations", organisations.length, accounts.length, accounts.length);
        _sources.push();
        _foundingOrganisations = organisations;
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            if (!_canOwn(account) || _indexOf(account) < i) revert Committee_CannotSit(account);
            _seats[i] = Seat(account, 0, 0, uint8(i), 0, 1);
            _term.filled = uint8(i + 1);
        }
        _term.number = 1;
        _term.endsSeconds = untilSeconds;
        _term.seating = 1;
        _term.seats = uint8(accounts.length);
        emit Seated(1, 0, 1, accounts, untilSeconds, false);
    }

    /// @dev Empties a member's seat, and keeps how it left.
    function _leave(address account, bool recalled) internal returns (bool sat) {
        Term memory current = _term;
        uint256 index = _indexOf(account);
        if (index == current.filled) return false;
        _departures[account] = Departure(current.number, _seats[index].terms, recalled);
        current.someLeft = true;
        if (recalled) ++current.recalled;
        --current.filled;
        _seats[index] = _seats[current.filled];
        if (current.vacantSinceSeconds == 0) current.vacantSinceSeconds = uint48(block.timestamp);
        _term = current;
        return true;
    }

    /// @dev Terms begun in a row, up to the current one.
    /// @param index of the account among those who sit; their number if it is not among them
    function _termsInRow(
        Term memory current,
        Sitting memory sitting,
        uint256 index,
        address account
    ) internal view returns (uint256) {
        if (index < sitting.count) return sitting.seats[index].terms;
        if (!current.someLeft) return 0;
        Departure memory departure = _departures[account];
        return departure.term == current.number ? departure.terms : 0;
    }

    function _sitting(uint256 room) internal view returns (Sitting memory sitting) {
        uint256 count = _term.filled;
        sitting = Sitting(new Seat[](room), new address[](room), new bytes32[](room), count);
        for (uint256 i = 0; i < count; ++i) {
            sitting.seats[i] = _seats[i];
            sitting.accounts[i] = sitting.seats[i].account;
        }
    }

    /// @dev Looks up for whom each of them stood; asks the election of one after another only where it changes.
    function _nameOrganisations(Sitting memory sitting) internal view {
        bytes32[] memory organisations;
        for (uint256 i = 0; i < sitting.count; ++i) {
            Seat memory held = sitting.seats[i];
            if (held.source == 0) {
                sitting.organisations[i] = _foundingOrganisations[held.place];
                continue;
            }
            Seat memory before = sitting.seats[i == 0 ? 0 : i - 1];
            bool same = before.source == held.source && before.election == held.election;
            if (i == 0 || !same) (, , , , organisations) = _sources[held.source].result(held.election);
            sitting.organisations[i] = organisations[held.place];
        }
    }

    function _indexOf(address account) internal view returns (uint256 index) {
        uint256 filled = _term.filled;
        while (index < filled && _seats[index].account != account) ++index;
    }

    /// @dev What Safe 1.4.1 takes as an owner.
    function _canOwn(address account) internal view returns (bool) {
        return account != address(0) && account != SAFE_SENTINEL && account != SAFE;
    }

    function _checkBounds(bytes32 setting, uint256 value, uint256 min, uint256 max) internal pure {
        if (value < min || value > max) revert Committee_OutOfBounds(setting, value, min, max);
    }
}
