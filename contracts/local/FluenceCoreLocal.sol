// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title The settings of Fluence's Core, for a local chain
/// @notice Answers to the calls, views and events that Fluence governs in its live Core, so that a vote on them can be
/// tried end to end. It holds settings alone: no commitments, no rewards. Never deployed to a public network.
/// @dev Interface: ICapacityConst.sol, CapacityConst.sol and Whitelist.sol of github.com/fluencelabs/deal. US dollar
/// amounts and rates count in 1e-7. Published figures: USD 200 a capacity unit, slashing 0%, target USD 0.33 a unit
/// and epoch; the other initial values are chosen for the local chain.
contract FluenceCoreLocal is Ownable {
    enum CapacityConstantType {
        MinDuration,
        USDCollateralPerUnit,
        SlashingRate,
        WithdrawEpochsAfterFailed,
        MaxFailedRatio,
        USDTargetRevenuePerEpoch,
        MinRewardPerEpoch,
        MaxRewardPerEpoch,
        MinProofsPerEpoch,
        MaxProofsPerEpoch
    }

    uint256 private constant EPOCH = 1 days;

    mapping(CapacityConstantType constantType => uint256) private _constants;
    mapping(address account => bool) public isApproved;
    address public oracle;
    uint256 public fltPrice = 0.2e7;

    bytes32 private _difficulty = bytes32(type(uint256).max >> 16);
    bytes32 private _nextDifficulty;
    uint256 private _nextDifficultyEpoch;

    event CapacityConstantUpdated(CapacityConstantType constantType, uint256 newValue);
    event DifficultyUpdated(bytes32 difficulty);
    event OracleSet(address oracle);
    event FLTPriceUpdated(uint256 price);
    event WhitelistAccessGranted(address account);
    event WhitelistAccessRevoked(address account);

    error OnlyOracle(address caller, address oracle);

    constructor(address owner_, address oracle_) Ownable(owner_) {
        oracle = oracle_;
        _constants[CapacityConstantType.MinDuration] = 30;
        _constants[CapacityConstantType.USDCollateralPerUnit] = 200e7;
        _constants[CapacityConstantType.WithdrawEpochsAfterFailed] = 20;
        _constants[CapacityConstantType.MaxFailedRatio] = 13;
        _constants[CapacityConstantType.USDTargetRevenuePerEpoch] = 0.33e7;
        _constants[CapacityConstantType.MinRewardPerEpoch] = 50_000 ether;
        _constants[CapacityConstantType.MaxRewardPerEpoch] = 300_000 ether;
        _constants[CapacityConstantType.MinProofsPerEpoch] = 5;
        _constants[CapacityConstantType.MaxProofsPerEpoch] = 30;
    }

    function setCapacityConstant(CapacityConstantType constantType, uint256 v) external onlyOwner {
        _constants[constantType] = v;
        emit CapacityConstantUpdated(constantType, v);
    }

    function setDifficulty(bytes32 difficulty_) external onlyOwner {
        _difficulty = difficulty();
        _nextDifficulty = difficulty_;
        _nextDifficultyEpoch = block.timestamp / EPOCH + 1;
        emit DifficultyUpdated(difficulty_);
    }

    function setOracle(address oracle_) external onlyOwner {
        oracle = oracle_;
        emit OracleSet(oracle_);
    }

    function setFLTPrice(uint256 price) external {
        if (msg.sender != oracle) revert OnlyOracle(msg.sender, oracle);
        fltPrice = price;
        emit FLTPriceUpdated(price);
    }

    function grantAccess(address account) external onlyOwner {
        isApproved[account] = true;
        emit WhitelistAccessGranted(account);
    }

    function revokeAccess(address account) external onlyOwner {
        isApproved[account] = false;
        emit WhitelistAccessRevoked(account);
    }

    function difficulty() public view returns (bytes32) {
        bool due = _nextDifficultyEpoch != 0 && block.timestamp / EPOCH >= _nextDifficultyEpoch;
        return due ? _nextDifficulty : _difficulty;
    }

    function minDuration() external view returns (uint256) {
        return _constants[CapacityConstantType.MinDuration];
    }

    function usdCollateralPerUnit() external view returns (uint256) {
        return _constants[CapacityConstantType.USDCollateralPerUnit];
    }

    function slashingRate() external view returns (uint256) {
        return _constants[CapacityConstantType.SlashingRate];
    }

    function withdrawEpochsAfterFailed() external view returns (uint256) {
        return _constants[CapacityConstantType.WithdrawEpochsAfterFailed];
    }

    function maxFailedRatio() external view returns (uint256) {
        return _constants[CapacityConstantType.MaxFailedRatio];
    }

    function usdTargetRevenuePerEpoch() external view returns (uint256) {
        return _constants[CapacityConstantType.USDTargetRevenuePerEpoch];
    }

    function minRewardPerEpoch() external view returns (uint256) {
        return _constants[CapacityConstantType.MinRewardPerEpoch];
    }

    function maxRewardPerEpoch() external view returns (uint256) {
        return _constants[CapacityConstantType.MaxRewardPerEpoch];
    }

    function minProofsPerEpoch() external view returns (uint256) {
        return _constants[CapacityConstantType.MinProofsPerEpoch];
    }

    function maxProofsPerEpoch() external view returns (uint256) {
        return _constants[CapacityConstantType.MaxProofsPerEpoch];
    }
}
