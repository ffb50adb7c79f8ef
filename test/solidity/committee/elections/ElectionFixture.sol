// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CountingRule, ElectionRails, ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {IAlthingToken} from "../../../../contracts/token/IAlthingToken.sol";
import {AlthingToken} from "../../../../contracts/token/AlthingToken.sol";
import {SettableSeats} from "../../../contracts/SettableSeats.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

/// @dev Holders have the keys 1, 2, ... and candidates those from 1,000,001 on; half of the tokens is the treasury's, the other half
/// is spread evenly. The test itself is the timelock and the treasury.
abstract contract ElectionFixture {
    uint256 internal constant VOTABLE = 1_000_000e18;
    uint96 internal constant BOND = 0.1 ether;
    uint24 internal constant WEEK = 7 days;
    uint24 internal constant MIN_VOTING = 6 days;
    uint256 internal constant CANDIDATE_KEY = 1_000_001;
    bytes32 internal constant REASON = keccak256("reason");
    uint256 internal constant ALL = type(uint256).max;
    uint48 internal constant FOREVER = type(uint48).max;

    address internal vetter = address(0xe77e7);
    address internal safe = address(0x5afe);
    address internal stranger = address(0x57a);
    AlthingToken internal token;
    SettableSeats internal seats;
    ICommitteeElections internal elections;

    receive() external payable {}

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        token = AlthingToken(deployBuilt("AlthingToken.sol:AlthingToken", abi.encode("Net", "NET", _allocations())));
        seats = new SettableSeats();
        elections = _deployElections(_terms());
        for (uint256 key = 1; key <= _holders(); ++key) {
            vm.prank(vm.addr(key));
            token.delegate(vm.addr(key));
        }
        vm.deal(address(this), 1_000 ether);
    }

    function _holders() internal view virtual returns (uint256) {
        return 100;
    }

    /// @dev Of each holder.
    function _votes() internal view returns (uint256) {
        return VOTABLE / _holders();
    }

    function _allocations() internal virtual returns (IAlthingToken.Allocation[] memory allocations) {
        allocations = new IAlthingToken.Allocation[](_holders() + 1);
        allocations[0] = IAlthingToken.Allocation(address(this), VOTABLE, true);
        for (uint256 key = 1; key <= _holders(); ++key) {
            allocations[key] = IAlthingToken.Allocation(vm.addr(key), _votes(), false);
        }
    }

    function _deployElections(ElectionTerms memory terms) internal returns (ICommitteeElections) {
        bytes memory arguments = abi.encode(address(this), token, seats, safe, _rails(), terms);
        return ICommitteeElections(deployBuilt("Elections.sol:Elections", arguments));
    }

    function _rails() internal pure returns (ElectionRails memory rails) {
        rails.minWindowSeconds = 1 hours;
        rails.maxWindowSeconds = 60 days;
        rails.minVotingSeconds = MIN_VOTING;
        rails.minTermSeconds = 365 days;
        rails.maxTermSeconds = 730 days;
        rails.maxBondWei = 10 ether;
        rails.maxExclusions = 5;
        rails.maxEndorsementBps = 500;
        rails.maxTurnoutFloorBps = 2_000;
    }

    function _terms() internal view virtual returns (ElectionTerms memory terms) {
        (terms.seats, terms.runnersUp, terms.approvals) = (6, 6, 6);
        (terms.rule, terms.orgCap, terms.minSeats) = (CountingRule.Proportional, 2, 3);
        (terms.maxExclusions, terms.vetter) = (2, vetter);
        (terms.registrationSeconds, terms.endorsementSeconds) = (WEEK, WEEK);
        (terms.vettingSeconds, terms.votingSeconds, terms.extensionSeconds) = (2 * WEEK, 3 * WEEK, WEEK);
        (terms.minEndorsementBps, terms.minCombinationBps, terms.turnoutFloorBps) = (50, 5, 500);
        (terms.bondReturnBps, terms.bondWei) = (25, BOND);
        (terms.decayFromBps, terms.termSeconds) = (10_000, 365 days);
    }

    // ---- the way of an election ------------------------------------------------------------------------------------

    function _candidate(uint256 index) internal pure returns (address) {
        return vm.addr(CANDIDATE_KEY + index);
    }

    function _candidacy(
        uint256 index,
        bytes32 organisation
    ) internal pure returns (ICommitteeElections.Candidacy memory) {
        return
            ICommitteeElections.Candidacy(_candidate(index), organisation, keccak256("statement"), "ipfs://statement");
    }

    function _register(uint256 number, uint256 index, bytes32 organisation) internal {
        ICommitteeElections.Candidacy memory candidacy = _candidacy(index, organisation);
        bytes memory signature = _sign(CANDIDATE_KEY + index, _candidacyDigest(number, candidacy));
        elections.register{value: elections.termsOf(number).bondWei}(number, candidacy, signature);
    }

    function _endorse(uint256 number, uint256 holder, uint256 index, uint256 weightTokens) internal {
        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        (candidates[0], weights[0]) = (_candidate(index), weightTokens);
        vm.prank(vm.addr(holder));
        elections.endorse(number, candidates, weights);
    }

    function _vote(uint256 number, uint256 holder, uint256 approvals) internal {
        vm.prank(vm.addr(holder));
        elections.vote(number, approvals);
    }

    /// @dev An election whose candidates, as many as there are organisations, all qualify with the votes of holder 1 on.
    /// The vote begins.
    function _openVote(bytes32[] memory organisations) internal returns (uint256 number) {
        number = _openEndorsement(organisations);
        uint256 minTokens = elections.standingOf(number).minEndorsementTokens;
        uint256 each = _votes() / minTokens;
        for (uint256 i = 0; i < organisations.length; ++i) _endorse(number, 1 + i / each, i, minTokens);
        _toVote(number);
    }

    function _openVote(uint256 candidates) internal returns (uint256 number) {
        return _openVote(new bytes32[](candidates));
    }

    function _openEndorsement(bytes32[] memory organisations) internal returns (uint256 number) {
        number = elections.open();
        for (uint256 i = 0; i < organisations.length; ++i) _register(number, i, organisations[i]);
        vm.warp(elections.standingOf(number).endorsementSeconds);
    }

    function _toVetting(uint256 number) internal {
        vm.warp(elections.standingOf(number).vettingSeconds);
    }

    function _toVote(uint256 number) internal {
        vm.warp(elections.standingOf(number).votingSeconds);
    }

    function _endVote(uint256 number) internal {
        vm.warp(elections.standingOf(number).votingEndSeconds);
    }

    function _places(uint256 a, uint256 b) internal pure returns (uint256) {
        return (1 << a) | (1 << b);
    }

    function _places(uint256 a, uint256 b, uint256 c) internal pure returns (uint256) {
        return (1 << a) | (1 << b) | (1 << c);
    }

    // ---- signatures, from the words of EIP-712 -----------------------------------------------------------------------

    function _candidacyDigest(
        uint256 number,
        ICommitteeElections.Candidacy memory candidacy
    ) internal view returns (bytes32) {
        bytes32 typehash = keccak256(
            "Candidacy(uint256 election,address candidate,bytes32 organisation,bytes32 statementHash,string statementURI)"
        );
        bytes memory message = abi.encode(
            typehash,
            number,
            candidacy.candidate,
            candidacy.organisation,
            candidacy.statementHash,
            keccak256(bytes(candidacy.statementURI))
        );
        return _typed(address(elections), block.chainid, keccak256(message));
    }

    function _ballot(
        uint256 number,
        uint256 holder,
        uint256 approvals
    ) internal view returns (ICommitteeElections.SignedBallot memory) {
        bytes memory signature = _sign(holder, _ballotDigest(number, vm.addr(holder), approvals));
        return ICommitteeElections.SignedBallot(vm.addr(holder), approvals, FOREVER, signature);
    }

    function _ballotDigest(uint256 number, address voter, uint256 approvals) internal view returns (bytes32) {
        return _ballotDigest(address(elections), block.chainid, number, voter, approvals);
    }

    function _ballotDigest(
        address verifier,
        uint256 chainId,
        uint256 number,
        address voter,
        uint256 approvals
    ) internal view returns (bytes32) {
        return _ballotDigest(verifier, chainId, number, voter, approvals, FOREVER);
    }

    function _ballotDigest(
        address verifier,
        uint256 chainId,
        uint256 number,
        address voter,
        uint256 approvals,
        uint48 untilSeconds
    ) internal view returns (bytes32) {
        address[] memory qualified = elections.qualifiedOf(number);
        bytes memory approved;
        for (uint256 place = 0; place < 256; ++place) {
            if ((approvals >> place) & 1 == 0) continue;
            address candidate = place < qualified.length ? qualified[place] : address(0);
            approved = bytes.concat(approved, abi.encode(candidate));
        }
        bytes32 typehash = keccak256(
            "ElectionBallot(uint256 election,address voter,address[] approved,uint48 untilSeconds)"
        );
        bytes memory message = abi.encode(typehash, number, voter, keccak256(approved), untilSeconds);
        return _typed(verifier, chainId, keccak256(message));
    }

    function _typed(address verifier, uint256 chainId, bytes32 structHash) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Althing Elections"),
                keccak256("1"),
                chainId,
                verifier
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    // ---- what should hold --------------------------------------------------------------------------------------------

    function _assertPhase(uint256 number, ICommitteeElections.Phase phase, string memory what) internal view {
        vm.assertEq(uint256(elections.phaseOf(number)), uint256(phase), what);
    }

    /// @dev The winners, then the runners-up, by number of candidate.
    function _assertResult(uint256 number, uint256[] memory winners, uint256[] memory runnersUp) internal view {
        (bool settled, address[] memory won, address[] memory next, uint48 termSeconds, ) = elections.result(number);
        vm.assertTrue(settled, "settled");
        vm.assertEq(termSeconds, elections.termsOf(number).termSeconds, "term");
        vm.assertEq(won.length, winners.length, "winners");
        vm.assertEq(next.length, runnersUp.length, "runners-up");
        for (uint256 i = 0; i < won.length; ++i) {
            vm.assertEq(won[i], _candidate(winners[i]), string.concat("winner ", vm.toString(i)));
        }
        for (uint256 i = 0; i < next.length; ++i) {
            vm.assertEq(next[i], _candidate(runnersUp[i]), string.concat("runner-up ", vm.toString(i)));
        }
    }

    function _wrongPhase(
        uint256 number,
        ICommitteeElections.Phase phase,
        ICommitteeElections.Phase needed
    ) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICommitteeElections.Elections_WrongPhase.selector, number, phase, needed);
    }

    function _list() internal pure returns (uint256[] memory list) {}

    function _list(uint256 a) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = a;
    }

    function _list(uint256 a, uint256 b) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (a, b);
    }

    function _list(uint256 a, uint256 b, uint256 c) internal pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function _list(uint256 a, uint256 b, uint256 c, uint256 d) internal pure returns (uint256[] memory list) {
        list = new uint256[](4);
        (list[0], list[1], list[2], list[3]) = (a, b, c, d);
    }
}
