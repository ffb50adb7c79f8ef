// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ICommittee} from "./ICommittee.sol";
import {isSignedBy} from "./SignedBy.sol";

/// @dev Follows members through their keys, at a cost that does not grow with the number of rotations: else a member could
/// rotate until its recall no longer fits a block.
abstract contract MemberKeys is ICommittee, EIP712 {
    bytes32 private constant ROTATION_TYPEHASH = keccak256("KeyRotation(address oldKey,address newKey)");

    uint256 private _persons;
    /// @dev Only of keys that took part in a rotation.
    mapping(address key => uint256 person) private _personOf;
    mapping(uint256 person => address key) private _keyOf;

    constructor() EIP712("Althing Committee", "1") {}

    /// @inheritdoc ICommittee
    function currentKey(address key) public view returns (address) {
        if (_persons == 0) return key;
        uint256 person = _personOf[key];
        return person == 0 ? key : _keyOf[person];
    }

    /// @inheritdoc ICommittee
    function digestOfRotation(address oldKey, address newKey) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ROTATION_TYPEHASH, oldKey, newKey)));
    }

    /// @dev A key serves one rotation at most, so a proof cannot be used again.
    function _rotate(address oldKey, address newKey, bytes calldata signature) internal {
        if (_personOf[newKey] != 0) revert Committee_KeyRefused(newKey);
        if (!isSignedBy(newKey, digestOfRotation(oldKey, newKey), signature)) revert Committee_KeyNotProved(newKey);
        uint256 person = _personOf[oldKey];
        if (person == 0) {
            person = ++_persons;
            _personOf[oldKey] = person;
        }
        _personOf[newKey] = person;
        _keyOf[person] = newKey;
    }
}
