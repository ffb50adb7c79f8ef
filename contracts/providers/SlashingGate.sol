// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {ISlashingGate} from "./ISlashingGate.sol";
import {StakeVault} from "./StakeVault.sol";

/// @title Slashes with evidence, after a wait; see ISlashingGate
contract SlashingGate is GovernedParameters, ISlashingGate {
    uint256 private constant BPS = 10_000;
    /// @dev Less than the least that leaving takes, which is 7 days.
    uint256 private constant MOST_WAIT_SECONDS = 5 days;
    /// @inheritdoc ISlashingGate
    uint256 public constant LAPSE_SECONDS = 14 days;

    /// @inheritdoc ISlashingGate
    StakeVault public immutable VAULT;

    uint32 private _waitSeconds;
    /// @inheritdoc ISlashingGate
    address public stopper;
    /// @inheritdoc ISlashingGate
    uint256 public requestCount;
    /// @inheritdoc ISlashingGate
    mapping(address slasher => mapping(bytes32 ground => uint256)) public mostBpsOf;

    mapping(uint256 id => Request) private _requests;

    constructor(StakeVault vault, uint256 waitSeconds, Rail memory rail_) OnlyTimelock(vault.TIMELOCK()) {
        VAULT = vault;
        _declare(uint8(Parameter.WaitSeconds), waitSeconds, rail_);
    }

    /// @inheritdoc ISlashingGate
    function request(uint32 provider, bytes32 ground, uint16 bps, bytes32 evidenceHash) external returns (uint256 id) {
        if (bps == 0) revert Gate_NoSlash();
        if (evidenceHash == 0) revert Gate_NoEvidence();
        _checkListed(msg.sender, ground, bps);
        id = ++requestCount;
        uint256 readySeconds = block.timestamp + _waitSeconds;
        _requests[id] = Request(msg.sender, provider, bps, uint40(readySeconds), State.Waiting, ground, evidenceHash);
        emit SlashRequested(id, provider, msg.sender, ground, bps, evidenceHash, readySeconds);
    }

    /// @inheritdoc ISlashingGate
    function stop(uint256 id, bytes32 reasonHash) external {
        if (msg.sender != stopper) revert Gate_NotStopper(msg.sender, stopper);
        if (_requests[id].state != State.Waiting) revert Gate_NotWaiting(id, _requests[id].state);
        _requests[id].state = State.Stopped;
        emit SlashStopped(id, reasonHash);
    }

    /// @inheritdoc ISlashingGate
    function execute(uint256 id) external {
        Request memory asked = _requests[id];
        if (asked.state != State.Waiting) revert Gate_NotWaiting(id, asked.state);
        if (block.timestamp < asked.readySeconds) revert Gate_NotReady(id, block.timestamp, asked.readySeconds);
        uint256 lapsedSeconds = asked.readySeconds + LAPSE_SECONDS;
        if (block.timestamp >= lapsedSeconds) revert Gate_Lapsed(id, block.timestamp, lapsedSeconds);
        _checkListed(asked.slasher, asked.ground, asked.bps);
        _requests[id].state = State.Done;
        emit SlashDone(id);
        VAULT.slash(asked.provider, asked.bps, asked.evidenceHash);
    }

    /// @inheritdoc ISlashingGate
    function setSlasher(address slasher, bytes32 ground, uint16 mostBps) external onlyTimelock {
        if (mostBps > BPS) revert Gate_BadBps(mostBps, BPS);
        emit SlasherListed(slasher, ground, mostBpsOf[slasher][ground], mostBps);
        mostBpsOf[slasher][ground] = mostBps;
    }

    /// @inheritdoc ISlashingGate
    function setStopper(address newStopper) external onlyTimelock {
        emit StopperSet(stopper, newStopper);
        stopper = newStopper;
    }

    /// @inheritdoc ISlashingGate
    function requestOf(uint256 id) external view returns (Request memory) {
        return _requests[id];
    }

    function _write(uint8, uint256 value) internal override {
        _waitSeconds = uint32(value);
    }

    function _read(uint8) internal view override returns (uint256) {
        return _waitSeconds;
    }

    function _checkListed(address slasher, bytes32 ground, uint256 bps) private view {
        uint256 mostBps = mostBpsOf[slasher][ground];
        if (bps > mostBps) revert Gate_NotListed(slasher, ground, bps, mostBps);
    }

    function _limits(uint8) internal pure override returns (Limits memory) {
        return Limits(1 days, MOST_WAIT_SECONDS, 7 days, 0);
    }
}
