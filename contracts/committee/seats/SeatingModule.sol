// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {ICommittee} from "./ICommittee.sol";
import {indexOf} from "./IndexOf.sol";
import {ISafe, SAFE_SENTINEL} from "./ISafe.sol";

/// @title Makes the Safe's owners and threshold those of the committee
/// @notice Anyone may call `sync`, at any time and as often as they like: the Safe's owners become the members, and its
/// threshold the committee's. Those who left stay owners while there would be fewer owners than the least threshold; the
/// guard does not count them.
/// @dev A module has total power over its Safe. This one uses it for owners and threshold, and, by vote alone, for modules
/// and the guard, so that a faulty guard can always be replaced.
///
/// Trust assumptions:
/// - The Safe is the canonical 1.4.1. Its owner functions call nobody, so nothing runs between two steps of a sync.
/// - The seats name at most twelve members, none of which the Safe would refuse as an owner.
///
/// Invariants:
/// - After a sync the owners are the members, and as many of those who left as the least threshold needs.
/// - At every step 1 <= threshold <= number of owners.
/// - The last module is never disabled and the guard never removed, only replaced.
contract SeatingModule is OnlyTimelock {
    uint256 private constant MOST_MODULES = 32;

    /// @dev The Safe's owners, in its order, beside the members that they are to be.
    /// @param stays of each owner, whether it is a member
    /// @param joins of each member, whether it is no owner yet
    /// @param joining how many do
    struct Roll {
        address[] owners;
        bool[] stays;
        address[] members;
        bool[] joins;
        uint256 joining;
    }

    ICommittee public immutable SEATS;
    ISafe public immutable SAFE;

    event Synced(uint256 indexed seating, uint256 owners, uint256 threshold);
    event ModuleEnabled(address indexed module);
    event ModuleDisabled(address indexed module);
    event GuardSet(address indexed guard);

    /// @notice The Safe did not do what it was told: this call to itself failed.
    error Seating_SafeRefused(bytes call);
    error Seating_NotEnabled(address module);
    /// @notice Without a module nobody could seat anybody; enable its successor first.
    error Seating_LastModule(address module);
    error Seating_NoCode(address account);

    constructor(ICommittee seats, address timelock) OnlyTimelock(timelock) {
        SEATS = seats;
        SAFE = ISafe(seats.SAFE());
    }

    /// @notice Seats a settled election and makes the Safe follow. Anyone may call.
    function seat(uint256 election) external {
        SEATS.seat(election);
        sync();
    }

    /// @notice Lets another module act for the Safe. By vote only.
    function enableModule(address module) external onlyTimelock {
        if (module.code.length == 0) revert Seating_NoCode(module);
        emit ModuleEnabled(module);
        _order(abi.encodeCall(ISafe.enableModule, (module)));
    }

    /// @notice Ends a module, this one too if there is another. By vote only.
    function disableModule(address module) external onlyTimelock {
        (address[] memory modules, ) = SAFE.getModulesPaginated(SAFE_SENTINEL, MOST_MODULES);
        uint256 index = indexOf(modules, modules.length, module);
        if (index == modules.length) revert Seating_NotEnabled(module);
        if (modules.length == 1) revert Seating_LastModule(module);
        emit ModuleDisabled(module);
        _order(abi.encodeCall(ISafe.disableModule, (_before(modules, index), module)));
    }

    /// @notice Replaces the guard. By vote only; works whatever the guard in place does.
    function setGuard(address guard) external onlyTimelock {
        if (guard.code.length == 0) revert Seating_NoCode(guard);
        emit GuardSet(guard);
        _order(abi.encodeCall(ISafe.setGuard, (guard)));
    }

    /// @notice Whether `sync` would change nothing.
    function isSynced() external view returns (bool) {
        Roll memory roll = _roll();
        uint256 owners = roll.owners.length;
        uint256 threshold = Math.min(SEATS.threshold(), owners);
        return roll.joining == 0 && owners <= _needed(roll) && SAFE.getThreshold() == threshold;
    }

    /// @notice Makes the Safe's owners and threshold those of the committee. Anyone may call; without need it does nothing.
    function sync() public {
        Roll memory roll = _roll();
        uint256 count = roll.owners.length;
        uint256 threshold = SAFE.getThreshold();
        uint256 oldThreshold = threshold;
        bool changes = roll.joining != 0;
        // Whoever then is left to join, or to leave, has nobody to change places with: there are not both.
        _swap(roll);
        if (roll.joining != 0) count = _add(roll, threshold);
        uint256 needed = _needed(roll);
        if (count > needed) {
            changes = true;
            // Lowered before, and once, so that it is legal at each step.
            threshold = _setThreshold(threshold, Math.min(threshold, needed));
            _remove(roll, count - needed, threshold);
            count = needed;
        }
        threshold = _setThreshold(threshold, Math.min(SEATS.threshold(), count));
        if (changes || threshold != oldThreshold) emit Synced(SEATS.seating(), count, threshold);
    }

    /// @dev Puts members in the places of those who left.
    function _swap(Roll memory roll) private {
        (address[] memory owners, address[] memory members) = (roll.owners, roll.members);
        uint256 joiner = 0;
        for (uint256 i = 0; i < owners.length && roll.joining != 0; ++i) {
            if (roll.stays[i]) continue;
            while (!roll.joins[joiner]) ++joiner;
            _order(abi.encodeCall(ISafe.swapOwner, (_before(owners, i), owners[i], members[joiner])));
            owners[i] = members[joiner];
            roll.stays[i] = true;
            roll.joins[joiner] = false;
            --roll.joining;
        }
    }

    function _add(Roll memory roll, uint256 threshold) private returns (uint256 count) {
        count = roll.owners.length + roll.joining;
        for (uint256 i = 0; i < roll.members.length; ++i) {
            if (!roll.joins[i]) continue;
            _order(abi.encodeCall(ISafe.addOwnerWithThreshold, (roll.members[i], threshold)));
        }
    }

    function _remove(Roll memory roll, uint256 surplus, uint256 threshold) private {
        address prev = SAFE_SENTINEL;
        for (uint256 i = 0; surplus != 0; ++i) {
            address owner = roll.owners[i];
            if (roll.stays[i]) {
                prev = owner;
                continue;
            }
            _order(abi.encodeCall(ISafe.removeOwner, (prev, owner, threshold)));
            --surplus;
        }
    }

    function _setThreshold(uint256 oldThreshold, uint256 newThreshold) private returns (uint256) {
        if (newThreshold != oldThreshold) _order(abi.encodeCall(ISafe.changeThreshold, (newThreshold)));
        return newThreshold;
    }

    /// @dev A module's call answers false where it fails, and would otherwise look like a success.
    function _order(bytes memory call) private {
        if (!SAFE.execTransactionFromModule(address(SAFE), 0, call, 0)) revert Seating_SafeRefused(call);
    }

    function _roll() private view returns (Roll memory roll) {
        (address[] memory members, address[] memory owners) = (SEATS.members(), SAFE.getOwners());
        (roll.members, roll.owners) = (members, owners);
        roll.joins = new bool[](members.length);
        roll.stays = new bool[](owners.length);
        for (uint256 i = 0; i < members.length; ++i) {
            uint256 at = indexOf(owners, owners.length, members[i]);
            if (at < owners.length) {
                roll.stays[at] = true;
            } else {
                roll.joins[i] = true;
                ++roll.joining;
            }
        }
    }

    /// @dev How many owners there are to be.
    function _needed(Roll memory roll) private view returns (uint256) {
        return Math.max(roll.members.length, SEATS.LEAST_THRESHOLD());
    }

    function _before(address[] memory list, uint256 index) private pure returns (address) {
        return index == 0 ? SAFE_SENTINEL : list[index - 1];
    }
}
