// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {IElections} from "../IElections.sol";
import {BallotBox, Box} from "./BallotBox.sol";
import {Election, Shares, Tally} from "./Election.sol";
import {ElectionCandidates} from "./ElectionCandidates.sol";
import {ElectionCount} from "./ElectionCount.sol";
import {ElectionRecords} from "./ElectionRecords.sol";
import {ElectionRails, ElectionTerms} from "./ElectionTerms.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";
import {ICommitteeSeats} from "../ICommitteeSeats.sol";
import {TermsRails} from "./TermsRails.sol";

/// @title The elections of the committee; see ICommitteeElections
contract Elections is ElectionCount {
    /// @dev How long a settled election keeps others from being opened, by anyone but a vote, if nobody seats it or too
    /// few of its winners can sit.
    uint256 private constant SEATING_SECONDS = 14 days;

    ElectionTerms private _nextTerms;
    mapping(uint256 term => uint256) private _byElections;
    /// @dev Written by the constructor alone.
    ElectionRails private _rails;

    /// @param timelock who acts for votes, and the treasury that bonds go to
    /// @param seats asked when an election is due and who may stand
    /// @param safe the committee's, which can not be its own owner
    /// @param rails_ fixed
    constructor(
        address timelock,
        address token,
        ICommitteeSeats seats,
        address safe,
        ElectionRails memory rails_,
        ElectionTerms memory firstTerms
    ) OnlyTimelock(timelock) EIP712("Althing Elections", "1") ElectionRecords(token) ElectionCandidates(seats, safe) {
        uint256 supplyTokens = IERC20(token).totalSupply();
        if (supplyTokens > type(uint112).max) revert Elections_SupplyTooLarge(supplyTokens, type(uint112).max);
        TermsRails.checkRails(rails_);
        _rails = rails_;
        emit RailsSet(rails_);
        _setNextTerms(firstTerms);
    }

    /// @inheritdoc ICommitteeElections
    function setNextTerms(ElectionTerms calldata terms) external onlyTimelock {
        _setNextTerms(terms);
    }

    /// @inheritdoc IElections
    function open() external returns (uint256 number) {
        if (msg.sender != TIMELOCK) {
            uint256 dueSeconds = SEATS.nextElectionSeconds();
            if (block.timestamp < dueSeconds) revert Elections_NotDue(block.timestamp, dueSeconds);
            // The winners of a by-election may still sit when this one has opened.
            if (!_elections[latest].byElection) _checkSeated();
        }
        return _open(_nextTerms, false);
    }

    /// @inheritdoc ICommitteeElections
    function openByElection() external returns (uint256 number) {
        uint256 openSeats = SEATS.openSeats();
        if (openSeats == 0) revert Elections_NoOpenSeats();
        _checkSeated();
        ElectionTerms memory terms = _nextTerms;
        if (openSeats < terms.seats) terms.seats = uint8(openSeats);
        if (terms.approvals > terms.seats) terms.approvals = terms.seats;
        terms.minSeats = 1;
        uint256 endSeconds = block.timestamp + TermsRails.mostSeconds(terms);
        uint256 dueSeconds = SEATS.nextElectionSeconds();
        if (endSeconds > dueSeconds) revert Elections_RunsIntoTheNext(endSeconds, dueSeconds);
        ++_byElections[SEATS.termNumber()];
        return _open(terms, true);
    }

    /// @inheritdoc IElections
    function purpose(uint256 number) external view returns (uint8 seats, bool byElection, uint8 organisationCap) {
        Election storage election = _elections[number];
        return (election.terms.seats, election.byElection, election.terms.orgCap);
    }

    /// @inheritdoc IElections
    function byElections(uint256 term) external view returns (uint256 opened, bool pending) {
        Phase phase = phaseOf(latest);
        bool over = phase == Phase.Failed || phase == Phase.GaveWay || SEATS.seatedElection() >= latest;
        return (_byElections[term], _elections[latest].byElection && !over);
    }

    /// @inheritdoc IElections
    function stands(address account) external view returns (bool) {
        Phase phase = phaseOf(latest);
        bool registered = _elections[latest].records[account].registration != 0;
        return registered && phase != Phase.Failed && phase != Phase.GaveWay;
    }

    /// @inheritdoc ICommitteeElections
    function nextTerms() external view returns (ElectionTerms memory) {
        return _nextTerms;
    }

    /// @inheritdoc ICommitteeElections
    function rails() external view returns (ElectionRails memory) {
        return _rails;
    }

    /// @inheritdoc ICommitteeElections
    function termsOf(uint256 number) external view returns (ElectionTerms memory) {
        return _elections[number].terms;
    }

    /// @inheritdoc ICommitteeElections
    function standingOf(uint256 number) external view returns (Standing memory standing) {
        Election storage election = _elections[number];
        Box box = election.box;
        standing.phase = phaseOf(number);
        if (standing.phase == Phase.None) return standing;
        standing.byElection = election.byElection;
        standing.endorsementSeconds = uint48(_endorsementSeconds(election));
        standing.vettingSeconds = uint48(_vettingSeconds(election));
        standing.votingSeconds = uint48(box.startSeconds());
        standing.candidates = election.candidates;
        standing.qualified = box.qualified();
        standing.combinations = box.combinations();
        standing.excludedPlaces = election.vetting.excludedPlaces;
        standing.turnoutTokens = box.turnoutTokens();
        if (standing.phase == Phase.GaveWay) return standing;
        if (block.timestamp >= standing.endorsementSeconds) {
            standing.minEndorsementTokens = _endorsementShares(election).minTokens;
        }
        uint256 endSeconds = box.endSeconds();
        if (block.timestamp >= box.startSeconds()) {
            Shares memory shares = _votingShares(election, box);
            standing.minCombinationTokens = shares.minTokens;
            standing.turnoutFloorTokens = shares.otherTokens;
            bool short = block.timestamp >= endSeconds && box.turnoutTokens() < shares.otherTokens;
            standing.extended = box.extended() || (short && box.extensionSeconds() != 0);
        }
        if (standing.extended) endSeconds += box.extensionSeconds();
        standing.votingEndSeconds = uint48(endSeconds);
    }

    function _setNextTerms(ElectionTerms memory terms) private {
        TermsRails.check(terms, _rails, SEATS.LEAD_SECONDS());
        emit NextTermsSet(_nextTerms, terms);
        _nextTerms = terms;
    }

    /// @dev Else whoever settles an election could open another at once, before it is seated and none is due any more.
    function _checkSeated() private view {
        Election storage election = _elections[latest];
        Tally memory tally = election.tally;
        if (tally.outcome != Phase.Settled || SEATS.seatedElection() >= latest) return;
        uint256 untilSeconds = election.box.endSeconds() + tally.settledAfterSeconds + SEATING_SECONDS;
        if (block.timestamp < untilSeconds) revert Elections_AwaitsSeating(latest, untilSeconds);
    }

    function _open(ElectionTerms memory terms, bool byElection) private returns (uint256 number) {
        number = latest + 1;
        _end(number - 1, byElection, number);
        latest = number;
        Election storage election = _elections[number];
        election.terms = terms;
        election.openedSeconds = uint40(block.timestamp);
        election.byElection = byElection;
        uint40 startSeconds = uint40(_vettingSeconds(election) + terms.vettingSeconds);
        election.box = BallotBox.create(
            startSeconds,
            terms.votingSeconds,
            terms.extensionSeconds,
            terms.decayFromBps,
            terms.approvals
        );
        emit ElectionOpened(number, byElection, msg.sender, terms);
    }

    /// @dev Refuses where the election before still runs, unless it gives way.
    function _end(uint256 number, bool byElection, uint256 next) private {
        Phase phase = phaseOf(number);
        bool over = phase == Phase.Settled || phase == Phase.Failed || phase == Phase.GaveWay;
        if (phase == Phase.None || over) return;
        Election storage election = _elections[number];
        if (byElection || !election.byElection) revert Elections_Running(number, phase);
        election.gaveWay = true;
        election.box = election.box.closed();
        emit ElectionGaveWay(number, next);
    }
}
