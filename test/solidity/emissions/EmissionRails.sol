// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";

/// @dev Of the parameters of emission, in their order, without a ramp.
function emissionRails() pure returns (IGovernedParameters.Rail[10] memory rails) {
    rails[0] = _rail(100e8, 1_000_000e8, 2_500);
    rails[1] = _rail(1, 2, 10_000);
    rails[2] = _rail(1_000, 5_000, 2_000);
    rails[3] = _rail(5_000, 12_500, 1_000);
    rails[4] = _rail(0, 3_000, 2_500);
    rails[5] = _rail(200, 2_000, 2_500);
    rails[6] = _rail(100, 1_000, 2_500);
    rails[7] = _rail(0, 20_000, 2_500);
    rails[8] = _rail(0, 1_000_000e18, 2_500);
    rails[9] = _rail(0, 500_000e18, 1_000);
}

function _rail(uint128 min, uint128 max, uint16 maxStepBps) pure returns (IGovernedParameters.Rail memory) {
    return IGovernedParameters.Rail(min, max, maxStepBps, 1, 30 days, 0, 0);
}
