// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertification} from "./ICertification.sol";

/// @dev What is kept of each provider: one slot, and a second that is read while something is unmet.
abstract contract ProviderStandings is ICertification {
    mapping(uint32 provider => Standing) internal _standings;
    /// @dev Of requirements that are unmet and have a grace; what it says of others is old.
    mapping(uint32 provider => uint256) private _deadlines;

    /// @inheritdoc ICertification
    function standingOf(uint32 provider) external view returns (Standing memory) {
        return _standings[provider];
    }

    /// @inheritdoc ICertification
    function deadlinesOf(uint32 provider) external view returns (uint256) {
        return _deadlinesOf(provider, _standings[provider]);
    }

    function _setDeadlines(uint32 provider, uint256 deadlines) internal {
        _deadlines[provider] = deadlines;
    }

    function _deadlinesOf(uint32 provider, Standing memory standing) internal view returns (uint256 deadlines) {
        uint256 graced = standing.unmet & ~standing.atOnce;
        if (graced == 0) return 0;
        deadlines = _deadlines[provider];
        for (uint256 i = 0; i < 16; ++i) {
            if ((graced >> i) & 1 == 0) deadlines &= ~(uint256(type(uint16).max) << (16 * i));
        }
    }
}
