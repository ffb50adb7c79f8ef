// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernedParameters} from "../governance/GovernedParameters.sol";
import {OnlyTimelock} from "../governance/OnlyTimelock.sol";
import {IProviderRegistry} from "./IProviderRegistry.sol";

/// @title Providers, their hardware, and the kinds of units; see IProviderRegistry
contract ProviderRegistry is GovernedParameters, IProviderRegistry {
    /// @inheritdoc IProviderRegistry
    uint256 public constant MAX_KINDS = 16;

    uint256 private constant LEAST_DELAY_SECONDS = 7 days;
    /// @dev So that the weights of millions of providers add up in 64 bits.
    uint256 private constant MOST_WEIGHT = 1_000_000;

    /// @inheritdoc IProviderRegistry
    uint32 public providerCount;
    /// @inheritdoc IProviderRegistry
    bool public isOpen;
    /// @inheritdoc IProviderRegistry
    mapping(address account => bool) public isAdmitted;
    /// @inheritdoc IProviderRegistry
    mapping(address account => uint32 provider) public operatedBy;
    /// @inheritdoc IProviderRegistry
    mapping(uint32 provider => address) public proposedOperator;

    /// @inheritdoc IProviderRegistry
    mapping(uint32 provider => mapping(bytes32 organisation => bool)) public hasNamed;

    /// @inheritdoc IProviderRegistry
    mapping(uint8 kind => bytes32) public kindName;

    mapping(uint32 provider => Provider) private _providers;
    mapping(uint32 provider => mapping(uint8 kind => Hardware)) private _hardware;
    Kind[] private _kinds;

    modifier byOperator(uint32 provider) {
        if (msg.sender != _providers[provider].operator) revert Registry_NotOperator(msg.sender, provider);
        _;
    }

    constructor(address timelock, bool open) OnlyTimelock(timelock) {
        _setOpen(open);
    }

    /// @inheritdoc IProviderRegistry
    function register(address payee, bytes32 organisation, bytes32 statementHash) external returns (uint32 provider) {
        if (!isOpen && !isAdmitted[msg.sender]) revert Registry_NotAdmitted(msg.sender);
        if (payee == address(0)) revert Registry_ZeroAddress();
        provider = ++providerCount;
        _place(provider, msg.sender);
        Provider storage record = _providers[provider];
        (record.registeredSeconds, record.payee) = (uint40(block.timestamp), payee);
        emit ProviderRegistered(provider, msg.sender, payee, organisation);
        _setStatement(provider, organisation, statementHash);
        _setStatus(provider, Status.Active);
    }

    /// @inheritdoc IProviderRegistry
    function setStatement(uint32 provider, bytes32 organisation, bytes32 statementHash) external byOperator(provider) {
        _setStatement(provider, organisation, statementHash);
    }

    /// @inheritdoc IProviderRegistry
    function setPayee(uint32 provider, address payee) external {
        address oldPayee = _providers[provider].payee;
        if (msg.sender != oldPayee) revert Registry_NotOperator(msg.sender, provider);
        if (payee == address(0)) revert Registry_ZeroAddress();
        emit PayeeSet(provider, oldPayee, payee);
        _providers[provider].payee = payee;
    }

    /// @inheritdoc IProviderRegistry
    function proposeOperator(uint32 provider, address operator) external byOperator(provider) {
        proposedOperator[provider] = operator;
        emit OperatorProposed(provider, operator);
    }

    /// @inheritdoc IProviderRegistry
    function acceptOperator(uint32 provider) external {
        address proposed = proposedOperator[provider];
        if (msg.sender != proposed) revert Registry_NotProposed(msg.sender, provider, proposed);
        delete proposedOperator[provider];
        delete operatedBy[_providers[provider].operator];
        _place(provider, msg.sender);
    }

    /// @inheritdoc IProviderRegistry
    function declareHardware(
        uint32 provider,
        uint8 kind,
        uint16 number,
        bytes32 descriptionHash
    ) external byOperator(provider) {
        _checkActive(provider);
        _listedKind(kind);
        _hardware[provider][kind] = Hardware(number, uint40(block.timestamp), descriptionHash);
        emit HardwareDeclared(provider, kind, number, descriptionHash);
    }

    /// @inheritdoc IProviderRegistry
    function close(uint32 provider) external byOperator(provider) {
        _checkActive(provider);
        _setStatus(provider, Status.Closed);
    }

    /// @inheritdoc IProviderRegistry
    function setBarred(uint32 provider, bool barred) external onlyTimelock {
        Status status = _providers[provider].status;
        if (status == Status.Unknown) revert Registry_NotActive(provider, status);
        if (barred == (status == Status.Barred)) revert Registry_StatusUnchanged(provider, status);
        _setStatus(provider, barred ? Status.Barred : Status.Active);
    }

    /// @inheritdoc IProviderRegistry
    function setOpen(bool open) external onlyTimelock {
        _setOpen(open);
    }

    /// @inheritdoc IProviderRegistry
    function setAdmitted(address account, bool admitted) external onlyTimelock {
        isAdmitted[account] = admitted;
        emit AdmissionSet(account, admitted);
    }

    /// @inheritdoc IProviderRegistry
    function addKind(
        bytes32 name,
        uint32 weight,
        Rail calldata weightRail,
        uint64 stakeUsd8,
        Rail calldata stakeRail
    ) external onlyTimelock returns (uint8 kind) {
        if (_kinds.length == MAX_KINDS) revert Registry_TooManyKinds(MAX_KINDS);
        kind = uint8(_kinds.length);
        _kinds.push(Kind(true, 0, 0));
        kindName[kind] = name;
        emit KindAdded(kind, name);
        _declare(2 * kind, weight, weightRail);
        _declare(2 * kind + 1, stakeUsd8, stakeRail);
    }

    /// @inheritdoc IProviderRegistry
    function setKindListed(uint8 kind, bool listed) external onlyTimelock {
        _kind(kind).listed = listed;
        emit KindListed(kind, listed);
    }

    /// @inheritdoc IProviderRegistry
    function providerOf(uint32 provider) external view returns (Provider memory) {
        return _providers[provider];
    }

    /// @inheritdoc IProviderRegistry
    function offerOf(uint32 provider, uint8 kind) external view returns (Offer memory) {
        _checkActive(provider);
        Kind memory kind_ = _listedKind(kind);
        uint16 declaredUnits = _hardware[provider][kind].number;
        return Offer(_providers[provider].operator, declaredUnits, kind_.weight, kind_.stakeUsd8);
    }

    /// @inheritdoc IProviderRegistry
    function activeOperator(uint32 provider) external view returns (address) {
        _checkActive(provider);
        return _providers[provider].operator;
    }

    /// @inheritdoc IProviderRegistry
    function payeeOf(uint32 provider) external view returns (address) {
        return _providers[provider].payee;
    }

    /// @inheritdoc IProviderRegistry
    function hardwareOf(uint32 provider, uint8 kind) external view returns (Hardware memory) {
        return _hardware[provider][kind];
    }

    /// @inheritdoc IProviderRegistry
    function kindOf(uint8 kind) external view returns (Kind memory) {
        return _kind(kind);
    }

    /// @inheritdoc IProviderRegistry
    function kindCount() external view returns (uint256) {
        return _kinds.length;
    }

    function _place(uint32 provider, address operator) private {
        uint32 other = operatedBy[operator];
        if (other != 0) revert Registry_OperatorTaken(operator, other);
        emit OperatorSet(provider, _providers[provider].operator, operator);
        operatedBy[operator] = provider;
        _providers[provider].operator = operator;
    }

    function _setStatement(uint32 provider, bytes32 organisation, bytes32 statementHash) private {
        (_providers[provider].organisation, _providers[provider].statementHash) = (organisation, statementHash);
        hasNamed[provider][organisation] = true;
        emit StatementSet(provider, organisation, statementHash);
    }

    function _setStatus(uint32 provider, Status status) private {
        emit StatusSet(provider, _providers[provider].status, status);
        (_providers[provider].status, _providers[provider].statusSeconds) = (status, uint40(block.timestamp));
    }

    function _setOpen(bool open) private {
        isOpen = open;
        emit RegistrationSet(open);
    }

    function _write(uint8 parameter_, uint256 value) internal override {
        Kind storage kind = _kinds[parameter_ / 2];
        if (parameter_ % 2 == 0) kind.weight = uint32(value);
        else kind.stakeUsd8 = uint64(value);
    }

    function _read(uint8 parameter_) internal view override returns (uint256) {
        Kind storage kind = _kinds[parameter_ / 2];
        return parameter_ % 2 == 0 ? kind.weight : kind.stakeUsd8;
    }

    function _checkActive(uint32 provider) private view {
        Status status = _providers[provider].status;
        if (status != Status.Active) revert Registry_NotActive(provider, status);
    }

    function _kind(uint8 kind) private view returns (Kind storage) {
        if (kind >= _kinds.length) revert Registry_UnknownKind(kind);
        return _kinds[kind];
    }

    function _listedKind(uint8 kind) private view returns (Kind memory kind_) {
        kind_ = _kind(kind);
        if (!kind_.listed) revert Registry_KindNotListed(kind);
    }

    /// @dev A unit has some stake behind it, so that there is somebody to earn its stakers' part. No ramp: activation reads both as they are stored.
    function _limits(uint8 parameter_) internal pure override returns (Limits memory) {
        bool isWeight = parameter_ % 2 == 0;
        return
            isWeight
                ? Limits(1, MOST_WEIGHT, LEAST_DELAY_SECONDS, 0)
                : Limits(1, type(uint64).max, LEAST_DELAY_SECONDS, 0);
    }
}
