// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {ITiers} from "../../../contracts/certification/ITiers.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {OnlyTimelock} from "../../../contracts/governance/OnlyTimelock.sol";
import {vm} from "../Vm.sol";
import {CertificationFixture} from "./CertificationFixture.sol";

contract TiersTest is CertificationFixture {
    /// @dev Steps are a week apart, so values are set one number after another.
    function testFuzz_EachFigure_IsKeptApartFromTheOthers(uint256 seed) external {
        uint256[32] memory values;
        for (uint8 n = 0; n < 32; ++n) {
            if (!_exists(n)) continue;
            IGovernedParameters.Rail memory rail = certification.rail(n);
            values[n] = rail.min + (uint256(keccak256(abi.encode(seed, n))) % (rail.max - rail.min + 1));
        }
        uint8 tier = certification.addTier("drawn", values);
        vm.assertEq(uint256(tier), 1, "second");
        for (uint8 n = 0; n < 32; ++n) {
            if (_exists(n)) vm.assertEq(certification.parameter(32 + n), values[n], "kept");
        }
        for (uint8 n = 0; n < 32; ++n) {
            if (!_exists(n)) continue;
            uint256 value = values[n] == certification.rail(n).max ? values[n] - 1 : values[n] + 1;
            if (value < certification.rail(n).min) continue;
            certification.setParameter(32 + n, value);
            values[n] = value;
            for (uint8 m = 0; m < 32; ++m) {
                if (_exists(m)) vm.assertEq(certification.parameter(32 + m), values[m], "others stay");
            }
        }
        vm.assertEq(certification.parameter(AUDITED), 1, "other tiers too");
    }

    function test_AKindThatIsAddedLater_IsAskedForByNoTier() external {
        uint8 kind = certification.addKind("later", "later", 2);
        vm.assertEq(certification.parameter(8 + kind), 0, "attesters");
        vm.assertEq(certification.parameter(16 + kind), 0, "age");
        vm.assertEq(certification.parameter(24 + 5), 0, "first figure");
        vm.assertEq(certification.parameter(24 + 6), 0, "second figure");
        certification.setParameter(24 + 6, 7);
        vm.assertEq(certification.parameter(24 + 6), 7, "set");
    }

    function test_RevertWhen_ATierIsNotByVoteOrTooMany() external {
        uint256[32] memory values = _askingFor(0, 0);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(OnlyTimelock.OnlyTimelock_Refused.selector, STRANGER, address(this)));
        certification.addTier("x", values);
        for (uint256 i = 1; i < 8; ++i) certification.addTier("x", values);
        vm.expectRevert(abi.encodeWithSelector(ITiers.Certification_TooManyTiers.selector, 8));
        certification.addTier("x", values);
    }

    function test_RevertWhen_ATierGivesAFigureThatThereIsNot() external {
        uint8[4] memory none = [7, 8 + 3, 16 + 3, 24 + 5];
        for (uint256 i = 0; i < none.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITiers.Certification_NoFigure.selector, none[i], 1));
            certification.addTier("x", _askingFor(none[i], 1));
        }
    }

    function test_RevertWhen_ARailKeepsVotesFromAskingForNothing() external {
        IGovernedParameters.Rail[10] memory rails = certificationRails();
        rails[7].min = 1;
        vm.expectRevert(abi.encodeWithSelector(ITiers.Certification_RailAboveZero.selector, 7, 1));
        this.newCertification(address(eas), rails);
    }

    function test_RevertWhen_AGraceIsUnderADay() external {
        IGovernedParameters.Rail[10] memory rails = certificationRails();
        rails[5].min = 1 days - 1;
        ICertification other = newCertification(address(eas), rails);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_BadRail.selector,
                5,
                1 days - 1,
                180 days,
                1 days,
                365 days
            )
        );
        other.addTier("x", _askingFor(0, 0));
    }

    /// @dev Of three kinds and five figures.
    function _exists(uint8 n) private pure returns (bool) {
        if (n < 8) return n != 7;
        return n < 24 ? n % 8 < 3 : n % 8 < 5;
    }
}
