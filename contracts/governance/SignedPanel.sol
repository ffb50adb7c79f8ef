// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ISignedPanel} from "./ISignedPanel.sol";
import {OnlyTimelock} from "./OnlyTimelock.sol";

uint256 constant MAX_REPORTERS = 12;

/// @dev Who may report, and whether they signed; see ISignedPanel. What they report, and the rounds that hold it, are the
/// deriving contract's: a round keeps the number of its set, and a bit for each place that has reported.
abstract contract SignedPanel is OnlyTimelock, ISignedPanel {
    /// @param set number of the present set of reporters
    struct Panel {
        uint32 set;
        uint8 quorum;
    }

    Panel internal _panel;
    address[] private _reporters;
    /// @dev Place in the present set, from 1; 0 for none.
    mapping(address reporter => uint256 place) private _places;

    constructor(address timelock, address[] memory reporters_, uint8 quorum_) OnlyTimelock(timelock) {
        _setReporters(reporters_, quorum_);
    }

    /// @inheritdoc ISignedPanel
    function setReporters(address[] calldata newReporters, uint8 newQuorum) external onlyTimelock {
        _setReporters(newReporters, newQuorum);
    }

    /// @inheritdoc ISignedPanel
    function reporters() external view returns (address[] memory) {
        return _reporters;
    }

    /// @inheritdoc ISignedPanel
    function quorum() external view returns (uint256) {
        return _panel.quorum;
    }

    /// @dev What the deriving contract forgets with a set that is replaced.
    function _onNewSet() internal virtual {}

    /// @dev The bit of a present reporter in what a round marks; 0 for anyone else.
    function _bitOf(address reporter) internal view returns (uint16) {
        uint256 place = _places[reporter];
        return place == 0 ? 0 : uint16(1 << place);
    }

    /// @dev The bit of a present reporter who signed the digest.
    function _signedBit(address reporter, bytes32 digest, bytes calldata signature) internal view returns (uint16 bit) {
        bit = _bitOf(reporter);
        if (bit == 0) revert Reports_NotReporter(reporter);
        if (!_isSigned(reporter, digest, signature)) revert Reports_BadSignature(reporter);
    }

    /// @dev The key first: an account with EIP-7702 code still signs with it.
    function _isSigned(address reporter, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && signer == reporter) return true;
        return reporter.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(reporter, digest, signature);
    }

    function _setReporters(address[] memory newReporters, uint8 newQuorum) private {
        uint256 count = newReporters.length;
        if (count == 0 || count > MAX_REPORTERS) revert Reports_BadCount(count, MAX_REPORTERS);
        if (newQuorum <= count / 2 || newQuorum > count) revert Reports_BadQuorum(newQuorum, count / 2 + 1, count);
        address[] memory oldReporters = _reporters;
        for (uint256 i = 0; i < oldReporters.length; ++i) delete _places[oldReporters[i]];
        for (uint256 i = 0; i < count; ++i) {
            if (newReporters[i] == address(0)) revert Reports_ZeroReporter();
            if (_places[newReporters[i]] != 0) revert Reports_DuplicateReporter(newReporters[i]);
            _places[newReporters[i]] = i + 1;
        }
        emit ReportersSet(oldReporters, _panel.quorum, newReporters, newQuorum);
        _reporters = newReporters;
        _panel = Panel(_panel.set + 1, newQuorum);
        _onNewSet();
    }
}
