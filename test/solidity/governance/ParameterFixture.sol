// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {Dials} from "../../contracts/Dials.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev A threshold that falls over 14 days and rises at once, a cap that moves both ways over a year and fills 128 bits, and
/// a fee without a ramp. The test itself is the timelock.
abstract contract ParameterFixture {
    uint8 internal constant THRESHOLD = 0;
    uint8 internal constant CAP = 1;
    uint8 internal constant FEE = 2;
    uint128 internal constant ALL_BITS = type(uint128).max;

    address internal constant STEWARD = address(0x57e4a2d);
    address internal constant STRANGER = address(0xbad);

    Dials internal dials;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) = _config();
        dials = newDials(values, rails);
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newDials(uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) public returns (Dials) {
        return Dials(deployBuilt("Dials.sol:Dials", abi.encode(address(this), values, rails)));
    }

    function _config() internal pure returns (uint256[3] memory values, IGovernedParameters.Rail[3] memory rails) {
        values = [uint256(6_000), 1_000e18, 100];
        rails[THRESHOLD] = IGovernedParameters.Rail(3_000, 9_000, 0, 500, 3 days, 0, 14 days);
        rails[CAP] = IGovernedParameters.Rail(0, ALL_BITS, 0, ALL_BITS, 1 days, 365 days, 365 days);
        rails[FEE] = IGovernedParameters.Rail(50, 1_000, 1_000, 1, 30 days, 0, 0);
    }

    /// @dev On the straight line of a ramp, or at its end.
    function _onLine(
        uint256 from,
        uint256 to,
        uint256 setSeconds,
        uint256 inForceSeconds,
        uint256 atSeconds
    ) internal pure returns (uint256) {
        if (atSeconds >= inForceSeconds) return to;
        uint256 way = to > from ? to - from : from - to;
        uint256 gone = (way * (atSeconds - setSeconds)) / (inForceSeconds - setSeconds);
        return to > from ? from + gone : from - gone;
    }

    function _expectTooSoon(uint8 which, uint256 readySeconds) internal {
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_StepTooSoon.selector,
                which,
                block.timestamp,
                readySeconds
            )
        );
    }

    function _expectTooLarge(uint8 which, uint256 oldValue, uint256 newValue, uint256 maxStep) internal {
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedParameters.Parameter_StepTooLarge.selector,
                which,
                oldValue,
                newValue,
                maxStep
            )
        );
    }
}
