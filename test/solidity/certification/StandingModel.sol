// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertificates} from "../../../contracts/certification/ICertificates.sol";
import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {Vm} from "../Vm.sol";

/// @dev What standings have to be, written anew from what the interfaces say: certificates, attesters and policies from events
/// alone, stake, units, age and availability as told. Nothing is packed, and every certificate that was ever bound is looked at.
contract StandingModel {
    struct Certificate {
        bytes32 uid;
        uint32 provider;
        uint8 kind;
        uint8 place;
        address attester;
        uint256 issuedSeconds;
        uint256 expiresSeconds;
        uint32[] figures;
        bool revoked;
        bool struck;
        uint256 heldUntilSeconds;
    }

    struct Facts {
        uint256 selfStakeTokens;
        uint256 units;
        uint256 availabilityBps;
        uint256 ageSeconds;
        bool out;
    }

    struct Standing {
        ICertification.Status status;
        uint8 tier;
        bool extended;
        bool[16] unmet;
        bool[16] atOnce;
        uint256[16] deadlineSeconds;
    }

    Certificate[] private _certificates;
    mapping(uint8 kind => address[8]) private _attesters;
    mapping(uint8 kind => uint8) private _firstFigures;
    mapping(uint8 parameter => uint256) public parameters;
    mapping(uint32 provider => Standing) private _standings;
    uint8 private _kinds;

    function read(address certification, Vm.Log[] calldata logs) external {
        for (uint256 i = 0; i < logs.length; ++i) if (logs[i].emitter == certification) _read(logs[i]);
    }

    function sweep(uint32 provider, Facts calldata facts) external {
        Standing storage standing = _standings[provider];
        bool any = false;
        bool passed = false;
        for (uint8 n = 0; n < 16; ++n) {
            (bool met, bool lost) = meets(provider, standing.tier, n, facts);
            if (met) {
                (standing.unmet[n], standing.atOnce[n], standing.deadlineSeconds[n]) = (false, false, 0);
                continue;
            }
            any = true;
            bool fresh = !standing.unmet[n];
            standing.unmet[n] = true;
            if (lost) standing.atOnce[n] = true;
            if (standing.atOnce[n]) standing.deadlineSeconds[n] = 0;
            else if (fresh) {
                uint256 days_ = (block.timestamp + parameters[standing.tier * 32 + 5] + 1 days - 1) / 1 days;
                standing.deadlineSeconds[n] = days_ * 1 days;
            }
            if (standing.atOnce[n] || block.timestamp >= standing.deadlineSeconds[n]) passed = true;
        }
        if (!any) standing.extended = false;
        if (standing.status == ICertification.Status.Removed) return;
        if (!any) standing.status = ICertification.Status.Active;
        else standing.status = passed ? ICertification.Status.Suspended : ICertification.Status.Grace;
    }

    function enter(uint32 provider, uint8 tier) external {
        delete _standings[provider];
        _standings[provider].tier = tier;
    }

    function setRemoved(uint32 provider, bool removed) external {
        Standing storage standing = _standings[provider];
        if (removed) {
            standing.status = ICertification.Status.Removed;
            return;
        }
        standing.status = ICertification.Status.Active;
        for (uint256 n = 0; n < 16; ++n) {
            if (!standing.unmet[n]) continue;
            if (standing.atOnce[n] || block.timestamp >= standing.deadlineSeconds[n]) {
                standing.status = ICertification.Status.Suspended;
            } else if (standing.status == ICertification.Status.Active) standing.status = ICertification.Status.Grace;
        }
    }

    function extend(uint32 provider, uint256 untilSeconds) external {
        Standing storage standing = _standings[provider];
        uint256 untilDay = ((untilSeconds + 1 days - 1) / 1 days) * 1 days;
        standing.extended = true;
        for (uint256 n = 0; n < 16; ++n) {
            bool graced = standing.unmet[n] && !standing.atOnce[n];
            if (graced && standing.deadlineSeconds[n] < untilDay) standing.deadlineSeconds[n] = untilDay;
        }
    }

    function standingOf(uint32 provider) external view returns (Standing memory) {
        return _standings[provider];
    }

    function meetsAll(uint32 provider, uint8 tier, Facts calldata facts) external view returns (bool) {
        for (uint8 n = 0; n < 16; ++n) {
            (bool met, ) = meets(provider, tier, n, facts);
            if (!met) return false;
        }
        return true;
    }

    /// @return met whether the provider reaches what the tier asks for
    /// @return lost whether it would, but for a revocation, a vote or a hold, or whether it is an outage
    function meets(
        uint32 provider,
        uint8 tier,
        uint8 n,
        Facts calldata facts
    ) public view returns (bool met, bool lost) {
        uint8 first = tier * 32;
        if (n == 0) return (facts.selfStakeTokens >= parameters[first], false);
        if (n == 1) return (facts.units >= parameters[first + 1], false);
        if (n == 2) return (facts.availabilityBps >= parameters[first + 2], false);
        if (n == 3) return (facts.ageSeconds >= parameters[first + 4], false);
        if (n == 4) return (parameters[first + 6] == 0 || !facts.out, true);
        if (n < 8 || n - 8 >= _kinds) return (true, false);
        uint256 needed = parameters[first + n];
        uint256 good = 0;
        uint256 all = 0;
        for (uint256 i = 0; i < _certificates.length; ++i) {
            Certificate memory certificate = _certificates[i];
            if (certificate.provider != provider || certificate.kind != n - 8 || _replaced(i)) continue;
            if (!_suits(certificate, first)) continue;
            ++all;
            bool held = block.timestamp < certificate.heldUntilSeconds;
            if (!certificate.revoked && !certificate.struck && !held) ++good;
        }
        return (good >= needed, all >= needed);
    }

    function _read(Vm.Log calldata log) private {
        bytes32 topic = log.topics[0];
        if (topic == ICertificates.KindAdded.selector) {
            (, , , uint8 firstFigure) = abi.decode(log.data, (bytes32, string, uint8, uint8));
            _firstFigures[_kinds++] = firstFigure;
        } else if (topic == ICertificates.AttesterSet.selector) {
            (uint8 place, bool accepted) = abi.decode(log.data, (uint8, bool));
            address attester = address(uint160(uint256(log.topics[2])));
            _attesters[uint8(uint256(log.topics[1]))][place] = accepted ? attester : address(0);
        } else if (topic == IGovernedParameters.ParameterSet.selector) {
            (, uint256 value, ) = abi.decode(log.data, (uint256, uint256, uint256));
            parameters[uint8(uint256(log.topics[1]))] = value;
        } else if (topic == ICertificates.CertificateBound.selector) _readBound(log);
        else if (topic == ICertificates.CertificateRevoked.selector) {
            for (uint256 i = 0; i < _certificates.length; ++i) {
                if (_certificates[i].uid == log.topics[1]) _certificates[i].revoked = true;
            }
        } else if (topic == ICertificates.CertificateHeld.selector) {
            (, uint256 untilSeconds, ) = abi.decode(log.data, (uint8, uint256, bytes32));
            for (uint256 i = 0; i < _certificates.length; ++i) {
                if (_certificates[i].uid == log.topics[1]) _certificates[i].heldUntilSeconds = untilSeconds;
            }
        } else if (topic == ICertificates.CertificateDecided.selector) {
            (, bool stands) = abi.decode(log.data, (uint8, bool));
            for (uint256 i = 0; i < _certificates.length; ++i) {
                if (_certificates[i].uid != log.topics[1]) continue;
                (_certificates[i].struck, _certificates[i].heldUntilSeconds) = (!stands, 0);
            }
        }
    }

    function _readBound(Vm.Log calldata log) private {
        Certificate storage certificate = _certificates.push();
        (certificate.uid, certificate.provider) = (log.topics[1], uint32(uint256(log.topics[2])));
        certificate.kind = uint8(uint256(log.topics[3]));
        (
            certificate.place,
            certificate.attester,
            certificate.issuedSeconds,
            certificate.expiresSeconds,
            ,
            certificate.figures
        ) = abi.decode(log.data, (uint8, address, uint256, uint256, bytes32, uint32[]));
    }

    /// @dev By one that was bound later in the same place.
    function _replaced(uint256 index) private view returns (bool) {
        Certificate storage certificate = _certificates[index];
        for (uint256 i = index + 1; i < _certificates.length; ++i) {
            Certificate storage later = _certificates[i];
            if (later.provider != certificate.provider || later.kind != certificate.kind) continue;
            if (later.place == certificate.place) return true;
        }
        return false;
    }

    /// @dev Whether it would count if nothing had been said against it.
    function _suits(Certificate memory certificate, uint8 first) private view returns (bool) {
        if (_attesters[certificate.kind][certificate.place] != certificate.attester) return false;
        if (certificate.expiresSeconds != 0 && block.timestamp >= certificate.expiresSeconds) return false;
        uint256 age = parameters[first + 16 + certificate.kind];
        if (age != 0 && block.timestamp >= certificate.issuedSeconds + age) return false;
        for (uint256 f = 0; f < certificate.figures.length; ++f) {
            uint8 number = uint8(first + 24 + _firstFigures[certificate.kind] + f);
            if (certificate.figures[f] < parameters[number]) return false;
        }
        return true;
    }
}
