// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteePower} from "../../committee/powers/CommitteePower.sol";
import {ICommittee} from "../../committee/seats/ICommittee.sol";
import {IKnowsParties} from "../../committee/seats/ICommitteeGuard.sol";
import {IProviderRegistry} from "../../providers/IProviderRegistry.sol";

/// @dev A power over one provider, whose number is the second argument of its functions, after the seating number. To be listed
/// for members without parties: whoever's organisation the provider names, or ever named, is one.
abstract contract ProviderPower is CommitteePower, IKnowsParties {
    IProviderRegistry public immutable REGISTRY;

    constructor(ICommittee seats, IProviderRegistry registry) CommitteePower(seats) {
        REGISTRY = registry;
    }

    /// @inheritdoc IKnowsParties
    function isParty(bytes calldata call, bytes32 organisation) external view returns (bool) {
        return REGISTRY.hasNamed(uint32(uint256(bytes32(call[36:68]))), organisation);
    }
}
