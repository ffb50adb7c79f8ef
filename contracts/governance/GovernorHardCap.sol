// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorRiskClasses} from "./GovernorRiskClasses.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {RiskPolicy} from "./RiskPolicy.sol";

/// @dev What may leave the treasury of a listed asset in a period, whatever the class of the vote.
abstract contract GovernorHardCap is GovernorRiskClasses {
    using RiskPolicy for RiskPolicy.Tables;

    /// @inheritdoc IAlthingGovernor
    function hardCap(address asset) external view returns (HardCapStanding memory) {
        return _tables.hardCapStanding(TIMELOCK, asset);
    }

    /// @inheritdoc IAlthingGovernor
    function setHardCapShare(uint16 shareBps) external onlyGovernance {
        _tables.setHardCapShare(shareBps);
    }

    /// @inheritdoc IAlthingGovernor
    function setHardCapped(address asset, bool listed) external onlyGovernance {
        _tables.setHardCapped(asset, listed);
    }
}
