// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ClassRule, RiskClass} from "../../../../contracts/governance/RiskClass.sol";
import {AlthingToken} from "../../../../contracts/token/AlthingToken.sol";
import {SENTINEL} from "../../../../contracts/token/Sentinel.sol";
import {Coin} from "../../../contracts/Coin.sol";
import {Knob} from "../../../contracts/Knob.sol";
import {GovernorClient} from "../GovernorClient.sol";
import {Proposal, call} from "../Proposal.sol";
import {vm} from "../../Vm.sol";
import {WatchedProposal, codeHashesOf, expectedState, mayRun} from "./WatchedProposal.sol";

/// @dev Does in any order what people may do, and keeps its own record of what must follow. It never reverts, so that
/// no step is lost; what must not happen is counted.
contract GovernanceHandler {
    uint256 private constant MOST_PROPOSALS = 16;
    uint256 private constant SPENDING_PERIOD = 7 days;

    GovernorClient private immutable GOVERNOR;
    TimelockController private immutable TIMELOCK;
    AlthingToken private immutable TOKEN;
    Coin private immutable COIN;
    Knob private immutable KNOB;
    address private immutable GUARDIAN;
    uint256 private immutable GRACE_PERIOD;
    bytes private _knobCode;

    address[] private _holders;
    WatchedProposal[] private _watched;
    mapping(uint256 id => mapping(address voter => uint256)) private _used;
    mapping(address asset => mapping(uint256 period => uint256)) private _spent;

    uint256 public talliesAboveSupply;
    uint256 public talliesAstray;
    uint256 public votesAboveWeight;
    uint256 public votesOfExcluded;
    uint256 public rulesChanged;
    uint256 public outcomesChanged;
    uint256 public unlawfulExecutions;
    uint256 public overspendings;
    uint256 public executions;
    uint256 public treasuryExecutions;

    constructor(
        GovernorClient governor,
        AlthingToken token,
        Coin coin,
        Knob knob,
        address guardian,
        address[] memory holders
    ) {
        GOVERNOR = governor;
        TIMELOCK = TimelockController(payable(governor.timelock()));
        (TOKEN, COIN, KNOB, GUARDIAN) = (token, coin, knob, guardian);
        _holders = holders;
        GRACE_PERIOD = governor.gracePeriodSeconds();
        _knobCode = address(knob).code;
    }

    modifier observed() {
        _;
        for (uint256 i = 0; i < _watched.length; ++i) _observe(_watched[i]);
    }

    // ---- what people do --------------------------------------------------------------------------------------------

    function propose(uint256 kind, uint256 seed, bool andTurn) external observed {
        _propose(kind, seed, andTurn);
    }

    /// @dev A proposal that is carried to its end at once, so that many come that far.
    function enact(uint256 kind, uint256 seed, bool andTurn) external observed {
        uint256 before = _watched.length;
        _propose(kind, seed, andTurn);
        if (_watched.length == before) return;
        _carry(_watched[before], 1);
        _run(_watched[before]);
    }

    function _propose(uint256 kind, uint256 seed, bool andTurn) private {
        if (_watched.length == MOST_PROPOSALS) return;
        Proposal memory p = _calls(kind % 12, seed);
        if (andTurn) p = p.and(address(KNOB), 0, abi.encodeCall(Knob.turn, (seed)));
        p = p.named(vm.toString(_watched.length));
        vm.prank(_holders[0]);
        try GOVERNOR.propose(p.targets, p.values, p.calldatas, p.description) returns (uint256 id) {
            WatchedProposal storage watched = _watched.push();
            watched.proposal = p;
            watched.id = id;
            watched.codeHashes = codeHashesOf(p.targets);
            watched.snapshot = GOVERNOR.proposalSnapshot(id);
        } catch {}
    }

    function vote(uint256 which, uint256 who, uint8 support) external observed {
        if (_watched.length == 0) return;
        _vote(_pick(which), _holders[who % _holders.length], support % 3, "");
    }

    function voteInParts(uint256 which, uint256 who, uint128 a, uint128 b, uint128 c) external observed {
        if (_watched.length == 0) return;
        uint128 most = 6_000_000e18;
        bytes memory parts = abi.encodePacked(a % most, b % most, c % most);
        _vote(_pick(which), _holders[who % _holders.length], 255, parts);
    }

    function voteAsTreasury(uint256 which, uint8 support) external observed {
        if (_watched.length == 0) return;
        _vote(_pick(which), address(TIMELOCK), support % 3, "");
    }

    function carry(uint256 which, uint256 how, uint128 against, uint128 inFavour, bool andRun) external observed {
        if (_watched.length == 0) return;
        WatchedProposal storage watched = _pick(which);
        if (how % 3 == 0) _carryNarrowly(watched, against % 5_000_000e18, inFavour % 15_000_000e18);
        else _carry(watched, how % 7 == 0 ? 0 : 1);
        if (andRun) _run(watched);
    }

    /// @dev With votes near what a quorum or a majority may be, so that a rule that moved would show.
    function _carryNarrowly(WatchedProposal storage watched, uint128 against, uint128 inFavour) private {
        if (vm.getBlockTimestamp() <= watched.snapshot) vm.warp(watched.snapshot + 1);
        _vote(watched, _holders[0], 255, abi.encodePacked(against, inFavour, uint128(0)));
        _end(watched);
    }

    /// @dev To the end of its vote, with everybody's votes.
    function _carry(WatchedProposal storage watched, uint8 support) private {
        if (vm.getBlockTimestamp() <= watched.snapshot) vm.warp(watched.snapshot + 1);
        for (uint256 i = 0; i < _holders.length; ++i) _vote(watched, _holders[i], support, "");
        _end(watched);
    }

    function _end(WatchedProposal storage watched) private {
        _observe(watched);
        uint256 deadline = GOVERNOR.proposalDeadline(watched.id);
        if (vm.getBlockTimestamp() <= deadline) vm.warp(deadline + 1);
    }

    function queue(uint256 which) external observed {
        if (_watched.length == 0) return;
        _queue(_pick(which));
    }

    function execute(uint256 which) external observed {
        if (_watched.length == 0) return;
        _execute(_pick(which));
    }

    function queueAndExecute(uint256 which) external observed {
        if (_watched.length == 0) return;
        _run(_pick(which));
    }

    function cancel(uint256 which, bool asGuardian) external observed {
        if (_watched.length == 0 || which % 4 != 0) return;
        WatchedProposal storage watched = _pick(which / 4);
        Proposal memory p = watched.proposal;
        vm.prank(asGuardian ? GUARDIAN : _holders[0]);
        if (asGuardian) {
            try GOVERNOR.cancelByGuardian(p.targets, p.values, p.calldatas, p.descriptionHash(), "") {
                watched.cancelled = true;
            } catch {}
        } else {
            try GOVERNOR.cancel(p.targets, p.values, p.calldatas, p.descriptionHash()) {
                watched.cancelled = true;
                if (vm.getBlockTimestamp() > watched.snapshot) ++outcomesChanged;
            } catch {}
        }
    }

    function wait(uint256 seconds_) external observed {
        vm.warp(vm.getBlockTimestamp() + (seconds_ % 3 days) + 1);
    }

    /// @dev To a moment at which something ends, or the second after.
    function waitFor(uint256 which, uint256 moment, bool after_) external observed {
        if (_watched.length == 0) return;
        WatchedProposal storage watched = _pick(which);
        uint256 end =
            moment % 4 == 0
                ? watched.snapshot
                : moment % 4 == 1
                    ? GOVERNOR.proposalDeadline(watched.id)
                    : moment % 4 == 2
                        ? watched.eta
                        : (vm.getBlockTimestamp() / SPENDING_PERIOD + 1) * SPENDING_PERIOD - 1;
        if (after_) ++end;
        if (end > vm.getBlockTimestamp() && end < vm.getBlockTimestamp() + 20 days) vm.warp(end);
    }

    function waitUntilExpiry(uint256 which, bool after_) external observed {
        if (_watched.length == 0 || which % 4 != 0) return;
        uint256 end = GOVERNOR.proposalExpiry(_pick(which / 4).id) + (after_ ? 1 : 0);
        if (end > vm.getBlockTimestamp()) vm.warp(end);
    }

    function delegate(uint256 who, uint256 to) external observed {
        vm.prank(_holders[who % _holders.length]);
        TOKEN.delegate(to % 8 == 0 ? SENTINEL : _holders[to % _holders.length]);
    }

    function transfer(uint256 who, uint256 to, uint256 amount) external observed {
        address from = _holders[who % _holders.length];
        amount %= TOKEN.balanceOf(from) / 2 + 1;
        vm.prank(from);
        TOKEN.transfer(to % 8 == 0 ? address(TIMELOCK) : _holders[to % _holders.length], amount);
    }

    function replaceCode(uint256 seed) external observed {
        vm.etch(address(KNOB), seed % 4 != 0 ? _knobCode : bytes.concat(_knobCode, hex"00"));
    }

    // ---- what they propose -----------------------------------------------------------------------------------------

    function _calls(uint256 kind, uint256 seed) private view returns (Proposal memory) {
        address governor = address(GOVERNOR);
        if (kind == 0) return call(address(KNOB), abi.encodeCall(Knob.turn, (seed)));
        if (kind == 1) return call(address(KNOB), seed % 12 ether, abi.encodeCall(Knob.press, ()));
        if (kind == 2) return call(address(KNOB), abi.encodeCall(Knob.smash, ()));
        if (kind <= 5) return call(address(COIN), abi.encodeCall(COIN.transfer, (_holders[1], seed % 1_200e6)));
        if (kind == 6) return call(address(COIN), abi.encodeCall(COIN.approve, (_holders[1], seed % 1_200e6)));
        if (kind == 7) {
            ClassRule memory rule = GOVERNOR.classRule(RiskClass(seed % 3));
            rule.quorumBps = uint16(1 + ((seed >> 8) % 3_000));
            rule.majorityBps = uint16(5_000 + ((seed >> 24) % 4_000));
            return call(governor, abi.encodeCall(GOVERNOR.setClassRule, (RiskClass(seed % 3), rule)));
        }
        if (kind == 8) {
            return call(governor, abi.encodeCall(GOVERNOR.setVotingPeriod, (uint32(1 days + (seed % 29 days)))));
        }
        if (kind == 9) {
            address asset = seed % 2 == 0 ? address(0) : address(COIN);
            uint256 cap = seed % 2 == 0 ? seed % 15 ether : seed % 2_000e6;
            return call(governor, abi.encodeCall(GOVERNOR.setSpendingCap, (asset, cap)));
        }
        if (kind == 10) {
            bytes4 selector = seed % 2 == 0 ? Knob.turn.selector : Knob.smash.selector;
            RiskClass class = RiskClass((seed >> 8) % 3);
            return call(governor, abi.encodeCall(GOVERNOR.setPolicy, (address(KNOB), selector, class)));
        }
        return call(address(TOKEN), abi.encodeCall(TOKEN.delegate, (SENTINEL)));
    }

    // ---- doing it, and keeping record ------------------------------------------------------------------------------

    function _vote(WatchedProposal storage watched, address voter, uint8 support, bytes memory parts) private {
        uint256 usedBefore = _used[watched.id][voter];
        vm.prank(voter);
        try GOVERNOR.castVoteWithReasonAndParams(watched.id, support, "", parts) returns (uint256 weight) {
            _used[watched.id][voter] = usedBefore + weight;
            if (support == 0) watched.against += weight;
            if (support == 1) watched.inFavour += weight;
            if (support == 2) watched.abstain += weight;
            if (support == 255) _addParts(watched, parts);
            if (usedBefore + weight > TOKEN.getPastVotes(voter, watched.snapshot)) ++votesAboveWeight;
            if (voter == address(TIMELOCK)) ++votesOfExcluded;
            if (watched.decided || watched.cancelled) ++outcomesChanged;
        } catch {}
    }

    function _addParts(WatchedProposal storage watched, bytes memory parts) private {
        uint256 word = uint256(bytes32(parts));
        watched.against += word >> 128;
        watched.inFavour += uint128(word);
        uint256 last;
        assembly ("memory-safe") {
            last := shr(128, mload(add(parts, 64)))
        }
        watched.abstain += last;
    }

    function _queue(WatchedProposal storage watched) private {
        Proposal memory p = watched.proposal;
        _observe(watched);
        try GOVERNOR.queue(p.targets, p.values, p.calldatas, p.descriptionHash()) {
            if (!watched.passed || expectedState(watched, GRACE_PERIOD) != IGovernor.ProposalState.Succeeded) {
                ++unlawfulExecutions;
            }
            watched.eta = vm.getBlockTimestamp() + TIMELOCK.getMinDelay();
        } catch {}
    }

    function _run(WatchedProposal storage watched) private {
        _queue(watched);
        if (watched.eta > vm.getBlockTimestamp()) vm.warp(watched.eta);
        _execute(watched);
    }

    function _execute(WatchedProposal storage watched) private {
        bool lawful = mayRun(watched, GRACE_PERIOD);
        Proposal memory p = watched.proposal;
        uint256[2] memory before = [COIN.balanceOf(address(TIMELOCK)), address(TIMELOCK).balance];
        uint256[2] memory caps = [GOVERNOR.spendingCap(address(COIN)), GOVERNOR.spendingCap(address(0))];
        try GOVERNOR.execute(p.targets, p.values, p.calldatas, p.descriptionHash()) {
            ++executions;
            watched.executed = true;
            if (!lawful) ++unlawfulExecutions;
            if (GOVERNOR.proposalClass(watched.id) == RiskClass.Constitutional) return;
            ++treasuryExecutions;
            uint256 allowed =
                bytes4(p.calldatas[0]) == COIN.approve.selector ? COIN.allowance(address(TIMELOCK), _holders[1]) : 0;
            _spend(address(COIN), before[0] - COIN.balanceOf(address(TIMELOCK)) + allowed, caps[0]);
            _spend(address(0), before[1] - address(TIMELOCK).balance, caps[1]);
        } catch {}
    }

    function _spend(address asset, uint256 amount, uint256 cap) private {
        if (amount == 0) return;
        uint256 spent = _spent[asset][vm.getBlockTimestamp() / SPENDING_PERIOD] += amount;
        if (spent > cap) ++overspendings;
    }

    // ---- what must hold --------------------------------------------------------------------------------------------

    function _observe(WatchedProposal storage watched) private {
        IGovernor.ProposalState state = GOVERNOR.state(watched.id);
        (uint256 against, uint256 inFavour, uint256 abstain) = GOVERNOR.proposalVotes(watched.id);
        if (against != watched.against || inFavour != watched.inFavour || abstain != watched.abstain) ++talliesAstray;
        if (state == IGovernor.ProposalState.Pending || vm.getBlockTimestamp() <= watched.snapshot) return;
        if (against + inFavour + abstain > TOKEN.getPastTotalSupply(watched.snapshot)) ++talliesAboveSupply;

        uint256 quorum = GOVERNOR.proposalQuorum(watched.id);
        uint256 majorityBps = GOVERNOR.proposalMajorityBps(watched.id);
        if (!watched.opened) (watched.opened, watched.quorum, watched.majorityBps) = (true, quorum, majorityBps);
        if (watched.quorum != quorum || watched.majorityBps != majorityBps) ++rulesChanged;

        if (state == IGovernor.ProposalState.Active) {
            if (watched.decided || watched.cancelled) ++outcomesChanged;
            return;
        }
        if (!watched.decided) {
            watched.decided = true;
            watched.deadline = GOVERNOR.proposalDeadline(watched.id);
            watched.passed =
                inFavour + abstain >= watched.quorum &&
                inFavour * 10_000 > (inFavour + against) * watched.majorityBps;
        }
        if (state != expectedState(watched, GRACE_PERIOD)) ++outcomesChanged;
    }

    /// @dev Among the latest few: the others are mostly over.
    function _pick(uint256 which) private view returns (WatchedProposal storage) {
        uint256 recent = _watched.length < 4 ? _watched.length : 4;
        return _watched[_watched.length - 1 - (which % recent)];
    }
}
