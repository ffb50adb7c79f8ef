// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {IStakeVault} from "../../../contracts/providers/IStakeVault.sol";
import {vm} from "../Vm.sol";
import {CertificationFixture} from "./CertificationFixture.sol";
import {StandingModel} from "./StandingModel.sol";

/// @dev What attesters, operators, votes, the committee, sweepers and time do, in any order, with three providers and three
/// attesters. What is refused is no step. A model follows by the events, and where it differs, `fault` says so.
abstract contract CertificationActors is CertificationFixture {
    uint32 internal constant PROVIDERS = 3;

    StandingModel internal model;
    string internal fault;
    bytes32[] private _uids;
    uint256 internal sweeps;

    function setUp() public virtual override {
        if (address(model) != address(0)) return;
        model = new StandingModel();
        vm.recordLogs();
        super.setUp();
        certification.addTier("better", _askingFor(AUDITED, 2));
        _follow();
        for (uint32 who = 2; who <= PROVIDERS; ++who) _register(_operator(who), PAYEE);
        for (uint32 who = 1; who <= PROVIDERS; ++who) _serve(who, _operator(who), _operator(who), 10, 3_000);
        _toEpoch(3);
    }

    function certify(uint256 who, uint256 attester, uint256 kind, uint32 figure, uint256 days_) public {
        uint64 expiresSeconds = days_ % 3 == 0 ? 0 : uint64(block.timestamp + (days_ % 100) * 1 days + 1);
        uint8 kind_ = uint8(kind % 3);
        bytes memory data = abi.encode(_who(who), keccak256("evidence"));
        for (uint256 i = 0; i < certification.kindOf(kind_).figures; ++i) {
            data = bytes.concat(data, bytes32(uint256(figure % 20)));
        }
        bytes32 uid = _attest(eas, _attester(attester), _schemaOf(kind_), data, expiresSeconds, true);
        _uids.push(uid);
        try certification.bind(uid) {} catch {}
        _follow();
    }

    function revoke(uint256 which) public {
        if (_uids.length == 0) return;
        bytes32 uid = _uids[which % _uids.length];
        if (eas.getAttestation(uid).revocationTime != 0) return;
        _revoke(eas, eas.getAttestation(uid).attester, eas.getAttestation(uid).schema, uid);
        _follow();
    }

    function bind(uint256 which) public {
        if (_uids.length == 0) return;
        try certification.bind(_uids[which % _uids.length]) {} catch {}
        _follow();
    }

    function hold(uint256 which, uint256 days_) public {
        if (_uids.length == 0) return;
        bytes32 uid = _uids[which % _uids.length];
        uint32 who = uint32(abi.decode(eas.getAttestation(uid).data, (uint256)));
        vm.prank(HOLDS);
        try certification.hold(who, uid, block.timestamp + 1 + (days_ % 30) * 1 days, "reason") {} catch {}
        _follow();
    }

    function decide(uint256 which, bool stands) public {
        if (_uids.length == 0) return;
        try certification.decide(_uids[which % _uids.length], stands) {} catch {}
        _follow();
    }

    function setAttester(uint256 attester, uint256 kind, bool accepted) public {
        try certification.setAttester(uint8(kind % 3), _attester(attester), accepted) {} catch {}
        _follow();
    }

    function setPolicy(uint256 tier, uint256 number, uint256 value) public {
        uint8[12] memory numbers = [0, 1, 2, 4, 5, 6, 8, 9, 10, 16, 24, 25];
        uint16[12] memory mosts = [3_000, 12, 10_000, 400, 60, 1, 3, 2, 2, 90, 20, 20];
        uint8 which = numbers[number % 12];
        value = value % (uint256(mosts[number % 12]) + 1);
        if (which == 4 || which == 5 || which == 16) value *= 1 days;
        try certification.setParameter(uint8((tier % 2) * 32 + which), value) {} catch {}
        _follow();
    }

    function setAvailable(uint256 who, uint256 bps, bool out) public {
        available.set(_who(who), bps % 10_001, out);
    }

    function leave(uint256 who, uint256 tokens) public {
        vm.prank(_operator(_who(who)));
        try vault.leave(_who(who), tokens % 2_000e18) {} catch {}
    }

    function stake(uint256 who, uint256 tokens) public {
        address operator = _operator(_who(who));
        _fund(operator, tokens % 1_000e18);
        vm.prank(operator);
        try vault.stake(_who(who), tokens % 1_000e18, address(0)) {} catch {}
    }

    function cover(uint256 who) public {
        try commitments.cover(_who(who)) {} catch {}
    }

    function renew(uint256 who, uint256 epochs) public {
        uint24 untilEpoch = uint24(3_000 + (epochs % 500));
        vm.prank(_operator(_who(who)));
        try commitments.renew(_who(who), untilEpoch) {} catch {}
    }

    function sweep(uint256 who) public {
        uint32 first = _who(who);
        _sweepAndCompare(first);
        if (who % 2 == 0) _sweepAndCompare(_who(who + 1));
    }

    function enter(uint256 who, uint256 tier) public {
        (uint32 to, uint8 into) = (_who(who), uint8(tier % 2));
        ICertification.Standing memory before = certification.standingOf(to);
        bool meets = model.meetsAll(to, into, _factsOf(to));
        vm.prank(_operator(to));
        try certification.enter(to, into) {
            if (!meets) fault = "entered without meeting all";
            model.enter(to, into);
        } catch {
            bool removed = before.status == ICertification.Status.Removed;
            if (meets && !removed && before.tier != into) fault = "did not enter, and meets all";
        }
        _compare(to);
    }

    function setRemoved(uint256 who, bool removed) public {
        if (who % 5 != 0 && removed) return;
        try certification.setRemoved(_who(who), removed) {
            model.setRemoved(_who(who), removed);
        } catch {}
        _compare(_who(who));
    }

    function extend(uint256 who, uint256 days_) public {
        uint32 to = _who(who);
        uint256 untilSeconds = block.timestamp + (days_ % 60) * 1 days;
        vm.prank(EXTENDS);
        try certification.extend(to, untilSeconds, "reason") {
            model.sweep(to, _factsOf(to));
            model.extend(to, untilSeconds);
        } catch {}
        _compare(to);
    }

    function pass(uint256 hours_) public {
        vm.warp(block.timestamp + 1 hours * ((hours_ % 40) + (hours_ % 7 == 0 ? 300 : 0)));
    }

    function _sweepAndCompare(uint32 who) private {
        StandingModel.Facts memory facts = _factsOf(who);
        model.sweep(who, facts);
        _sweep(who);
        ++sweeps;
        ICertification.Status status = _status(who);
        bool active = status == ICertification.Status.Active || status == ICertification.Status.Removed;
        if (active != model.meetsAll(who, model.standingOf(who).tier, facts)) {
            if (status != ICertification.Status.Removed) fault = "active, and only then, who meets all";
        }
        _compare(who);
    }

    function _compare(uint32 who) private {
        ICertification.Standing memory standing = certification.standingOf(who);
        StandingModel.Standing memory expected = model.standingOf(who);
        if (standing.status != expected.status) fault = "status";
        if (standing.tier != expected.tier) fault = "tier";
        if (standing.extended != expected.extended) fault = "extended";
        for (uint8 n = 0; n < 16; ++n) {
            if (((standing.unmet >> n) & 1 != 0) != expected.unmet[n]) fault = "unmet";
            if (((standing.atOnce >> n) & 1 != 0) != expected.atOnce[n]) fault = "at once";
            if (_deadlineSeconds(who, n) != expected.deadlineSeconds[n]) fault = "deadline";
        }
        vm.getRecordedLogs();
    }

    function _follow() private {
        model.read(address(certification), vm.getRecordedLogs());
    }

    function _factsOf(uint32 who) internal view returns (StandingModel.Facts memory facts) {
        IStakeVault.Holding memory holding = vault.holdingOf(who, _operator(who));
        facts.selfStakeTokens = (holding.worthTokens - holding.leavingTokens) / 1e18;
        facts.units = commitments.runningUnits(who);
        facts.availabilityBps = available.availabilityBps(who, 0);
        facts.ageSeconds = block.timestamp - registry.providerOf(who).registeredSeconds;
        facts.out = available.out(who);
    }

    function _who(uint256 drawn) internal pure returns (uint32) {
        return uint32(drawn % PROVIDERS) + 1;
    }

    function _operator(uint32 who) internal pure returns (address) {
        return who == 1 ? OPERATOR : address(uint160(0x1000 + who));
    }

    function _attester(uint256 drawn) private pure returns (address) {
        if (drawn % 3 == 0) return FIRST;
        return drawn % 3 == 1 ? SECOND : STRANGER;
    }
}
