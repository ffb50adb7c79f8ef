// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {ICommittee} from "../seats/ICommittee.sol";
import {CommitteePower} from "./CommitteePower.sol";
import {ICommitteePause} from "./ICommitteePause.sol";

/// @dev A module that this power is the guardian of, and that ends its own pauses.
interface IPausable {
    function pause() external;
}

/// @title The committee's pause of modules that votes have named
/// @notice A pause ends by itself, and cannot be renewed before as long again has passed. Votes lift it at any time.
/// @dev A module either asks `isPaused`, or is told: then this contract is its guardian, and `pause` is called on it. A
/// module that is told keeps its own end of the pause, and nothing here lifts that.
///
/// Trust assumptions:
/// - Votes name the modules and the length of each one's pause. A module that asks, asks in each function that is to stop,
/// and never in those that `ICommitteePause` lists.
///
/// Invariants:
/// - A pause lasts 14 days at most, and no longer than the module's length when it began.
/// - In any time the committee can pause a module for half of it, and one pause more.
contract CommitteePause is ICommitteePause, CommitteePower, OnlyTimelock {
    uint256 private constant MAX_LENGTH_SECONDS = 14 days;

    /// @param lengthSeconds of a pause; 0 for a module that cannot be paused
    /// @param told whether `pause` is called on the module
    /// @param untilSeconds first second after the last pause
    /// @param readySeconds from when it may be paused again
    struct Module {
        uint32 lengthSeconds;
        bool told;
        uint48 untilSeconds;
        uint48 readySeconds;
    }

    mapping(address module => Module) private _modules;

    event ModuleSet(address indexed module, uint32 oldLengthSeconds, uint32 newLengthSeconds, bool told);
    event Paused(address indexed module, uint256 indexed seating, uint256 untilSeconds, bytes32 reasonHash);
    event Lifted(address indexed module);

    error CommitteePause_NotListed(address module);
    error CommitteePause_MustWait(uint256 nowSeconds, uint256 readySeconds);
    error CommitteePause_NotPaused(address module);
    error CommitteePause_NoCode(address module);
    error CommitteePause_LengthOutOfBounds(uint256 lengthSeconds, uint256 most);

    constructor(ICommittee seats, address timelock) CommitteePower(seats) OnlyTimelock(timelock) {}

    /// @notice Stops a module. By the committee in term.
    /// @param reasonHash hash of the published reason
    function pause(uint256 seating, address module, bytes32 reasonHash) external byCommittee {
        Module storage record = _modules[module];
        uint256 lengthSeconds = record.lengthSeconds;
        if (lengthSeconds == 0) revert CommitteePause_NotListed(module);
        if (block.timestamp < record.readySeconds) {
            revert CommitteePause_MustWait(block.timestamp, record.readySeconds);
        }
        uint256 untilSeconds = block.timestamp + lengthSeconds;
        record.untilSeconds = uint48(untilSeconds);
        record.readySeconds = uint48(untilSeconds + lengthSeconds);
        emit Paused(module, seating, untilSeconds, reasonHash);
        if (record.told) IPausable(module).pause();
    }

    /// @notice Ends a pause before its time. By vote only; when the committee may pause again does not change.
    function lift(address module) external onlyTimelock {
        if (!isPaused(module)) revert CommitteePause_NotPaused(module);
        _modules[module].untilSeconds = uint48(block.timestamp);
        emit Lifted(module);
    }

    /// @notice Names a module and the length of its pause, or, with 0, ends that. By vote only; a running pause stays.
    function setModule(address module, uint32 lengthSeconds, bool told) external onlyTimelock {
        if (module.code.length == 0) revert CommitteePause_NoCode(module);
        if (lengthSeconds > MAX_LENGTH_SECONDS) {
            revert CommitteePause_LengthOutOfBounds(lengthSeconds, MAX_LENGTH_SECONDS);
        }
        Module storage record = _modules[module];
        emit ModuleSet(module, record.lengthSeconds, lengthSeconds, told);
        record.lengthSeconds = lengthSeconds;
        record.told = told;
    }

    function moduleOf(address module) external view returns (Module memory) {
        return _modules[module];
    }

    /// @inheritdoc ICommitteePause
    function isPaused(address module) public view returns (bool) {
        return block.timestamp < _modules[module].untilSeconds;
    }
}
