// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ElectionTerms} from "../../../../contracts/committee/elections/ElectionTerms.sol";
import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev What candidates, holders, relayers, the vetter and votes do, in any order. What each step must keep is looked at
/// on the spot and kept as a word, as a revert here would only be taken back.
contract ElectionActors is ElectionFixture {
    uint256 private constant CANDIDATES = 12;

    string public violation;
    uint256[] public used;
    mapping(uint256 approvals => bool) private _seen;
    mapping(uint256 number => bytes32) private _termsOf;
    mapping(uint256 number => bytes32) private _resultOf;
    /// @dev What the running election's ballots add up to, by our own account.
    uint256 public castTokens;
    uint256 public steps;

    function _holders() internal pure override returns (uint256) {
        return 40;
    }

    function _terms() internal view override returns (ElectionTerms memory terms) {
        terms = super._terms();
        (terms.seats, terms.runnersUp, terms.approvals, terms.minSeats) = (4, 3, 4, 2);
        (terms.decayFromBps, terms.turnoutFloorBps) = (5_000, 1_000);
    }

    /// @dev Once: it is also among the functions that the fuzzer calls.
    function setUp() public override {
        if (address(elections) != address(0)) return;
        super.setUp();
        _open();
        _fill();
    }

    function register(uint8 index, uint8 organisation) external {
        uint256 number = elections.latest();
        if (elections.phaseOf(number) != ICommitteeElections.Phase.Registration) return;
        if (elections.candidateOf(number, _candidate(index % CANDIDATES)).registration != 0) return;
        _register(number, index % CANDIDATES, bytes32(uint256(organisation % 3)));
    }

    function endorse(uint8 holder, uint8 index, uint256 weightTokens) external {
        uint256 number = elections.latest();
        if (elections.phaseOf(number) != ICommitteeElections.Phase.Endorsement) return;
        uint256 key = 1 + (holder % _holders());
        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        (candidates[0], weights[0]) = (_candidate(index % CANDIDATES), weightTokens % (2 * _votes()));
        vm.prank(vm.addr(key));
        try elections.endorse(number, candidates, weights) {} catch {}
        uint256 snapshot = elections.standingOf(number).endorsementSeconds - 1;
        _check(
            elections.endorsedBy(number, vm.addr(key)) <= token.getPastVotes(vm.addr(key), snapshot),
            "endorsed beyond the votes"
        );
    }

    function exclude(uint8 index, bool restored) external {
        uint256 number = elections.latest();
        vm.prank(vetter);
        try elections.exclude(number, _candidate(index % CANDIDATES), REASON) {} catch {}
        if (!restored) return;
        try elections.restore(number, _candidate(index % CANDIDATES)) {} catch {}
    }

    function vote(uint8 holder, uint256 approvals) external {
        uint256 number = elections.latest();
        if (elections.phaseOf(number) != ICommitteeElections.Phase.Voting) return;
        uint256 key = 1 + (holder % _holders());
        approvals = _some(number, approvals);
        uint256 weightTokens = elections.weightNow(number, vm.addr(key));
        vm.prank(vm.addr(key));
        try elections.vote(number, approvals) {
            _note(number, key, approvals, weightTokens);
        } catch {}
    }

    function voteBySig(uint8[5] memory holders, uint256[5] memory approvals) external {
        uint256 number = elections.latest();
        if (elections.phaseOf(number) != ICommitteeElections.Phase.Voting) return;
        ICommitteeElections.SignedBallot[] memory ballots = new ICommitteeElections.SignedBallot[](5);
        bool[5] memory fresh;
        for (uint256 i = 0; i < 5; ++i) {
            uint256 key = 1 + (holders[i] % _holders());
            ballots[i] = _ballot(number, key, _some(number, approvals[i]));
            fresh[i] = elections.ballotOf(number, vm.addr(key)) == 0;
        }
        elections.voteBySig(number, ballots);
        for (uint256 i = 0; i < 5; ++i) {
            uint256 key = 1 + (holders[i] % _holders());
            uint256 cast = elections.ballotOf(number, vm.addr(key));
            if (!fresh[i] || cast == 0) continue;
            _note(number, key, cast, elections.weightNow(number, vm.addr(key)));
            // Noted once, however many ballots the holder had in the batch.
            for (uint256 j = i; j < 5; ++j) if (holders[j] % _holders() == key - 1) fresh[j] = false;
        }
    }

    function move(uint8 from, uint8 to, uint256 tokens) external {
        address holder = vm.addr(1 + (from % _holders()));
        uint256 balance = token.balanceOf(holder);
        vm.prank(holder);
        token.transfer(vm.addr(1 + (to % _holders())), tokens % (balance + 1));
    }

    function pass(uint32 seconds_) external {
        vm.warp(block.timestamp + (seconds_ % 5 days));
    }

    /// @dev To the next phase, as few random steps get through all of them.
    function hurry() external {
        ICommitteeElections.Standing memory standing = elections.standingOf(elections.latest());
        if (block.timestamp < standing.endorsementSeconds) vm.warp(standing.endorsementSeconds);
        else if (block.timestamp < standing.vettingSeconds) vm.warp(standing.vettingSeconds);
        else if (block.timestamp < standing.votingSeconds) vm.warp(standing.votingSeconds);
        else if (block.timestamp < standing.votingEndSeconds) vm.warp(standing.votingEndSeconds);
    }

    function count(uint8 steps_) external {
        uint256 number = elections.latest();
        if (elections.phaseOf(number) != ICommitteeElections.Phase.Counting) return;
        (, uint256 total, ) = elections.tallyOf(number);
        try elections.count(number, 1 + total + (steps_ % 9)) {
            ++steps;
        } catch {
            violation = "a count failed";
        }
        _checkResult(number);
    }

    function setTerms(uint8 seats_, uint16 floorBps) external {
        ElectionTerms memory terms = _terms();
        terms.seats = 4 + (seats_ % 9);
        terms.turnoutFloorBps = floorBps % 2_001;
        elections.setNextTerms(terms);
    }

    function open(bool filled) external {
        ICommitteeElections.Phase phase = elections.phaseOf(elections.latest());
        if (phase != ICommitteeElections.Phase.Settled && phase != ICommitteeElections.Phase.Failed) return;
        _open();
        if (filled) _fill();
    }

    function world() external view returns (ICommitteeElections, uint256 number, uint256 holders) {
        return (elections, elections.latest(), _holders());
    }

    /// @dev What an election is held by, and a result, stay.
    function frozen() external view returns (bool) {
        for (uint256 number = 1; number <= elections.latest(); ++number) {
            if (keccak256(abi.encode(elections.termsOf(number))) != _termsOf[number]) return false;
            if (_resultOf[number] != 0 && _resultHash(number) != _resultOf[number]) return false;
        }
        return true;
    }

    function usedCombinations() external view returns (uint256[] memory) {
        return used;
    }

    function _open() private {
        for (uint256 i = 0; i < used.length; ++i) _seen[used[i]] = false;
        delete used;
        castTokens = 0;
        uint256 number = elections.open();
        _termsOf[number] = keccak256(abi.encode(elections.termsOf(number)));
    }

    /// @dev Candidates enough, up to their vetting, as few random steps get so far.
    function _fill() private {
        uint256 number = elections.latest();
        for (uint256 i = 0; i < 8; ++i) _register(number, i, bytes32(i % 3));
        vm.warp(elections.standingOf(number).endorsementSeconds);
        for (uint256 i = 0; i < 8; ++i) _endorse(number, 1 + i, i, VOTABLE / 200);
        _toVetting(number);
    }

    function _note(uint256 number, uint256 key, uint256 approvals, uint256 weightTokens) private {
        uint256 snapshot = elections.standingOf(number).votingSeconds - 1;
        _check(weightTokens <= token.getPastVotes(vm.addr(key), snapshot), "a ballot above its weight");
        castTokens += weightTokens;
        if (!_seen[approvals]) used.push(approvals);
        _seen[approvals] = true;
    }

    /// @dev One to five places, some of which nobody may have.
    function _some(uint256 number, uint256 draw) private view returns (uint256 approvals) {
        uint256 qualified = elections.standingOf(number).qualified;
        for (uint256 i = 0; i <= draw % 5; ++i)
            approvals |= 1 << (uint256(keccak256(abi.encode(draw, i))) % (qualified + 1));
    }

    function _checkResult(uint256 number) private {
        (bool settled, address[] memory winners, address[] memory next, , bytes32[] memory organisations) = elections
            .result(number);
        if (!settled) return;
        _resultOf[number] = _resultHash(number);
        ElectionTerms memory terms = elections.termsOf(number);
        ICommitteeElections.Standing memory standing = elections.standingOf(number);
        uint256 left = standing.qualified - _bits(standing.excludedPlaces);
        uint256 expected = left < terms.seats ? left : terms.seats;
        _check(winners.length <= expected, "too many winners");
        _check(winners.length + next.length <= left, "somebody twice");
        for (uint256 i = 0; i < winners.length; ++i) {
            ICommitteeElections.CandidateRecord memory record = elections.candidateOf(number, winners[i]);
            _check(record.qualified, "a winner who did not qualify");
            _check((standing.excludedPlaces >> record.place) & 1 == 0, "a winner who was excluded");
            uint256 same;
            for (uint256 j = 0; j < winners.length; ++j) {
                _check(i == j || winners[i] != winners[j], "a winner twice");
                if (organisations[j] == organisations[i]) ++same;
            }
            _check(organisations[i] == 0 || same <= terms.orgCap, "an organisation above its cap");
        }
        _check(winners.length == expected || _allCapped(number, terms, winners), "an empty seat");
    }

    /// @dev Whether every candidate left is of an organisation that has its cap.
    function _allCapped(
        uint256 number,
        ElectionTerms memory terms,
        address[] memory winners
    ) private view returns (bool) {
        address[] memory qualified = elections.qualifiedOf(number);
        uint256 excluded = elections.standingOf(number).excludedPlaces;
        for (uint256 place = 0; place < qualified.length; ++place) {
            if ((excluded >> place) & 1 == 1) continue;
            bytes32 organisation = elections.candidateOf(number, qualified[place]).organisation;
            uint256 same;
            bool won;
            for (uint256 j = 0; j < winners.length; ++j) {
                if (winners[j] == qualified[place]) won = true;
                if (elections.candidateOf(number, winners[j]).organisation == organisation) ++same;
            }
            if (!won && (organisation == 0 || same < terms.orgCap)) return false;
        }
        return true;
    }

    function _resultHash(uint256 number) private view returns (bytes32) {
        (
            bool settled,
            address[] memory winners,
            address[] memory next,
            uint48 term,
            bytes32[] memory organisations
        ) = elections.result(number);
        return keccak256(abi.encode(settled, winners, next, term, organisations));
    }

    function _bits(uint256 word) private pure returns (uint256 many) {
        for (; word != 0; word &= word - 1) ++many;
    }

    function _check(bool holds, string memory broken) private {
        if (!holds) violation = broken;
    }
}
