// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {vm} from "../Vm.sol";
import {CertificationFixture} from "./CertificationFixture.sol";

/// @dev In isolation every call from here is a transaction of its own, with its base cost and cold storage. A hundred providers
/// with units that run, each with a certificate of each of three kinds, all of which their tier asks for.
///
/// hardhat-config: isolate = true
contract CertificationGasTest is CertificationFixture {
    uint32 private constant PROVIDERS = 100;
    string private constant GROUP = "certification";

    uint32[] private _providers;
    bytes32[] private _audits;

    function test_Bind() external {
        bytes32 uid = _audit(FIRST, provider, 0);
        certification.bind(uid);
        vm.assertLe(vm.snapshotGasLastCall(GROUP, "bind, a provider's first"), 130_000, "first");
        uid = _audit(SECOND, provider, 0);
        certification.bind(uid);
        vm.assertLe(vm.snapshotGasLastCall(GROUP, "bind, another attester's"), 130_000, "another");
        uid = _certificate(FIRST, BENCHMARK, provider, _figures(4, 10));
        certification.bind(uid);
        vm.assertLe(vm.snapshotGasLastCall(GROUP, "bind, with four figures"), 130_000, "figures");
        vm.warp(block.timestamp + 1);
        uid = _certificate(FIRST, BENCHMARK, provider, _figures(4, 11));
        certification.bind(uid);
        vm.assertLe(vm.snapshotGasLastCall(GROUP, "bind, a later one with four figures"), 130_000, "later");
    }

    function test_Revoke() external {
        bytes32 uid = _certify(FIRST, AUDIT, provider);
        _revokeAs(FIRST, AUDIT, uid);
        vm.snapshotGasLastCall(GROUP, "revoke at EAS");
    }

    function test_Sweep() external {
        _serveHundred();
        certification.sweep(_providers);
        uint256 nobody = vm.snapshotGasLastCall(GROUP, "sweep 100, nobody changes");

        uint256 state = vm.snapshotState();
        _revokeFirst(10);
        certification.sweep(_providers);
        vm.assertLe(vm.snapshotGasLastCall(GROUP, "sweep 100, ten are suspended"), 2_200_000, "ten");
        vm.revertToState(state);

        state = vm.snapshotState();
        _revokeFirst(PROVIDERS);
        certification.sweep(_providers);
        vm.assertLe(vm.snapshotGasLastCall(GROUP, "sweep 100, all are suspended"), 7_000_000, "all");
        vm.revertToState(state);

        certification.setParameter(AUDITED, 2);
        certification.sweep(_providers);
        vm.snapshotGasLastCall(GROUP, "sweep 100, all get a grace");
        vm.warp(_deadlineSeconds(_providers[0], AUDITED));
        certification.sweep(_providers);
        vm.snapshotGasLastCall(GROUP, "sweep 100, every grace ends");
        for (uint256 i = 0; i < PROVIDERS; ++i) _certify(SECOND, AUDIT, _providers[i]);
        certification.sweep(_providers);
        vm.snapshotGasLastCall(GROUP, "sweep 100, all come back");
        vm.assertLe(nobody, 1_700_000, "nobody");
    }

    function test_SweepOfAll() external {
        _serveHundred();
        certification.setParameter(24, 3);
        certification.setParameter(24 + 1, 8);
        certification.sweep(_providers);
        vm.snapshotGasLastCall(GROUP, "sweep 100, with figures of two kinds");
        certification.setParameter(0, 100);
        certification.setParameter(1, 1);
        certification.setParameter(4, 1);
        certification.sweep(_providers);
        vm.snapshotGasLastCall(GROUP, "sweep 100, with figures, stake, units and age");
    }

    function _serveHundred() private {
        vm.warp(startSeconds + 2 * DAY);
        for (uint32 i = 0; i < PROVIDERS; ++i) {
            address operator = address(uint160(0x09e7a700 + i));
            uint32 who = _register(operator, PAYEE);
            _providers.push(who);
            _serve(who, operator, operator, 1, 300);
            _audits.push(_certify(FIRST, AUDIT, who));
            _certify(FIRST, LEVEL, who);
            _certify(FIRST, BENCHMARK, who);
        }
        certification.setParameter(8 + LEVEL, 1);
        certification.setParameter(8 + BENCHMARK, 1);
        vm.warp(startSeconds + 5 * DAY);
        vm.assertEq(uint256(_status(_providers[0])), uint256(ICertification.Status.Active), "active");
    }

    function _revokeFirst(uint256 count) private {
        for (uint256 i = 0; i < count; ++i) _revokeAs(FIRST, AUDIT, _audits[i]);
    }
}
