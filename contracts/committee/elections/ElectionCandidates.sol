// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {Election, OPEN, Shares, Vetting} from "./Election.sol";
import {ElectionRecords} from "./ElectionRecords.sol";
import {ElectionSignatures} from "./ElectionSignatures.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";
import {ICommitteeSeats} from "../ICommitteeSeats.sol";

/// @dev Registration, endorsement, vetting and bonds.
abstract contract ElectionCandidates is ElectionRecords, OnlyTimelock, EIP712 {
    bytes32 public constant CANDIDACY_TYPEHASH = keccak256(
        "Candidacy(uint256 election,address candidate,bytes32 organisation,bytes32 statementHash,string statementURI)"
    );

    /// @dev Ends the list of owners in a Safe.
    address private constant SAFE_SENTINEL = address(1);

    ICommitteeSeats public immutable SEATS;
    address public immutable SAFE;

    constructor(ICommitteeSeats seats, address safe) {
        SEATS = seats;
        SAFE = safe;
    }

    /// @inheritdoc ICommitteeElections
    function register(uint256 number, Candidacy calldata candidacy, bytes calldata signature) external payable {
        Election storage election = _inPhase(number, Phase.Registration);
        address candidate = candidacy.candidate;
        if (msg.value != election.terms.bondWei) revert Elections_WrongBond(msg.value, election.terms.bondWei);
        if (election.records[candidate].registration != 0) revert Elections_AlreadyRegistered(candidate);
        if (!_mayStand(candidate)) revert Elections_MayNotStand(candidate);
        if (!ElectionSignatures.isSigned(candidate, _candidacyDigest(number, candidacy), signature)) {
            revert Elections_BadSignature(candidate);
        }

        uint32 registration = ++election.candidates;
        election.records[candidate].registration = registration;
        election.records[candidate].organisation = candidacy.organisation;
        emit CandidateRegistered(
            number,
            candidate,
            candidacy.organisation,
            registration,
            candidacy.statementHash,
            candidacy.statementURI
        );
    }

    /// @inheritdoc ICommitteeElections
    function endorse(uint256 number, address[] calldata candidates, uint256[] calldata weightsTokens) external {
        Election storage election = _inPhase(number, Phase.Endorsement);
        if (candidates.length != weightsTokens.length) {
            revert Elections_BadEndorsements(candidates.length, weightsTokens.length);
        }
        Shares memory shares = _endorsementShares(election);
        if (election.endorsement.minTokens == 0) election.endorsement = shares;

        uint256 votesTokens = _votesOf(msg.sender, _endorsementSeconds(election) - 1);
        uint256 spentTokens = election.endorsed[msg.sender];
        for (uint256 i = 0; i < candidates.length; ++i) {
            uint256 weightTokens = weightsTokens[i];
            if (weightTokens == 0) revert Elections_EmptyEndorsement(candidates[i]);
            if (weightTokens > votesTokens - spentTokens) {
                revert Elections_EndorsementsExceedVotes(msg.sender, spentTokens, votesTokens);
            }
            spentTokens += weightTokens;
            _addEndorsement(election, number, candidates[i], weightTokens, shares.minTokens);
        }
        election.endorsed[msg.sender] = spentTokens;
    }

    /// @inheritdoc ICommitteeElections
    function exclude(uint256 number, address candidate, bytes32 reasonHash) external {
        Election storage election = _inPhase(number, Phase.Vetting);
        if (msg.sender != election.terms.vetter) revert Elections_NotVetter(msg.sender, election.terms.vetter);
        if (reasonHash == 0) revert Elections_NoReason();
        CandidateRecord storage record = _qualified(election, candidate);
        if (record.excludedOnce) revert Elections_ExcludedBefore(candidate);

        Vetting memory vetting = election.vetting;
        if (vetting.exclusions >= election.terms.maxExclusions) {
            revert Elections_TooManyExclusions(election.terms.maxExclusions);
        }
        vetting.exclusions += 1;
        vetting.excludedPlaces |= uint200(1) << record.place;
        uint256 left = election.box.qualified() - _countPlaces(vetting.excludedPlaces);
        if (left < election.terms.minSeats) revert Elections_TooFewLeft(left, election.terms.minSeats);

        record.excludedOnce = true;
        election.vetting = vetting;
        emit CandidateExcluded(number, candidate, reasonHash);
    }

    /// @inheritdoc ICommitteeElections
    function restore(uint256 number, address candidate) external onlyTimelock {
        Election storage election = _elections[number];
        if (phaseOf(number) != Phase.Vetting) election = _inPhase(number, Phase.Voting);
        uint200 place = uint200(1) << _qualified(election, candidate).place;
        if (election.vetting.excludedPlaces & place == 0) revert Elections_NotExcluded(candidate);
        election.vetting.excludedPlaces &= ~place;
        emit CandidateRestored(number, candidate);
    }

    /// @inheritdoc ICommitteeElections
    function payOutBond(uint256 number, address candidate) external {
        _payOutBond(number, candidate, candidate);
    }

    /// @inheritdoc ICommitteeElections
    function collectBond(uint256 number, address to) external {
        _payOutBond(number, msg.sender, to);
    }

    /// @inheritdoc ICommitteeElections
    function candidateOf(uint256 number, address candidate) external view returns (CandidateRecord memory) {
        return _elections[number].records[candidate];
    }

    /// @inheritdoc ICommitteeElections
    function qualifiedOf(uint256 number) external view returns (address[] memory candidates) {
        Election storage election = _elections[number];
        candidates = new address[](election.box.qualified());
        for (uint256 place = 0; place < candidates.length; ++place) candidates[place] = election.qualified[place];
    }

    /// @inheritdoc ICommitteeElections
    function endorsedBy(uint256 number, address holder) external view returns (uint256) {
        return _elections[number].endorsed[holder];
    }

    /// @param to where a bond goes that is not the treasury's
    function _payOutBond(uint256 number, address candidate, address to) private {
        Election storage election = _elections[number];
        CandidateRecord storage record = election.records[candidate];
        if (record.registration == 0) revert Elections_NotRegistered(candidate);
        if (record.bondPaidOut) revert Elections_BondPaidOut(candidate);
        // Whoever stood where it gave way could not be endorsed to the end.
        if (!election.gaveWay) {
            uint256 dueSeconds = _vettingSeconds(election);
            if (block.timestamp < dueSeconds) revert Elections_BondNotDue(block.timestamp, dueSeconds);
            if (record.endorsedTokens < _endorsementShares(election).otherTokens) to = TIMELOCK;
        }
        record.bondPaidOut = true;
        uint256 bondWei = election.terms.bondWei;
        emit BondPaidOut(number, candidate, to, bondWei);
        Address.sendValue(payable(to), bondWei);
    }

    function _mayStand(address candidate) private view returns (bool) {
        bool listable = candidate != address(0) && candidate != SAFE_SENTINEL && candidate != SAFE;
        return listable && SEATS.mayStand(candidate);
    }

    function _candidacyDigest(uint256 number, Candidacy calldata candidacy) private view returns (bytes32) {
        bytes32 uriHash = keccak256(bytes(candidacy.statementURI));
        bytes memory message = abi.encode(
            CANDIDACY_TYPEHASH,
            number,
            candidacy.candidate,
            candidacy.organisation,
            candidacy.statementHash,
            uriHash
        );
        return _hashTypedDataV4(keccak256(message));
    }

    function _addEndorsement(
        Election storage election,
        uint256 number,
        address candidate,
        uint256 weightTokens,
        uint256 minTokens
    ) private {
        CandidateRecord storage record = election.records[candidate];
        if (record.registration == 0) revert Elections_NotRegistered(candidate);
        // No cast cuts anything off: the token has fewer units.
        uint112 totalTokens = record.endorsedTokens + uint112(weightTokens);
        record.endorsedTokens = totalTokens;
        emit CandidateEndorsed(number, candidate, msg.sender, weightTokens, totalTokens);
        if (totalTokens >= minTokens && !record.qualified) _qualify(election, number, candidate, record);
    }

    /// @dev There is a place for each: with a 200th of the votable supply or more to each, at most 200 qualify.
    function _qualify(
        Election storage election,
        uint256 number,
        address candidate,
        CandidateRecord storage record
    ) private {
        uint8 place = uint8(election.box.qualified());
        election.box = election.box.withQualified();
        (record.place, record.qualified) = (place, true);
        election.qualified[place] = candidate;
        election.registrations[place] = record.registration;
        // Open at once, so that no ballot for one candidate has to.
        election.combinations[uint256(1) << place] = OPEN;
        emit CandidateQualified(number, candidate, place);
    }

    function _qualified(
        Election storage election,
        address candidate
    ) private view returns (CandidateRecord storage record) {
        record = election.records[candidate];
        if (!record.qualified) revert Elections_NotQualified(candidate);
    }

    function _countPlaces(uint256 places) private pure returns (uint256 many) {
        for (; places != 0; places &= places - 1) ++many;
    }
}
