// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {ICommittee} from "./ICommittee.sol";
import {ICommitteeGuard, IKnowsParties} from "./ICommitteeGuard.sol";
import {indexOf} from "./IndexOf.sol";
import {ISafe, ISafeGuard} from "./ISafe.sol";

/// @title The guard of the committee's Safe; see ICommitteeGuard
contract CommitteeGuard is ICommitteeGuard, OnlyTimelock {
    uint256 private constant SIGNATURE_BYTES = 65;

    /// @dev A signed transaction, as the Safe hashes it.
    struct Transaction {
        address to;
        uint256 value;
        bytes data;
        uint8 operation;
        uint256 safeTxGas;
        uint256 baseGas;
        uint256 gasPrice;
        address gasToken;
        address refundReceiver;
    }

    ICommittee public immutable SEATS;
    ISafe public immutable SAFE;

    /// @inheritdoc ICommitteeGuard
    mapping(address target => Access) public accessTo;

    constructor(ICommittee seats, address timelock, Power[] memory powers) OnlyTimelock(timelock) {
        SEATS = seats;
        SAFE = ISafe(seats.SAFE());
        for (uint256 i = 0; i < powers.length; ++i) _setPower(powers[i]);
    }

    /// @inheritdoc ICommitteeGuard
    function setPower(Power calldata power) external onlyTimelock {
        _setPower(power);
    }

    /// @inheritdoc ISafeGuard
    function checkTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address payable refundReceiver,
        bytes calldata signatures,
        address
    ) external view {
        _check(
            Transaction(to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver),
            signatures
        );
    }

    /// @inheritdoc ISafeGuard
    function checkAfterExecution(bytes32, bool) external pure {}

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(ISafeGuard).interfaceId || interfaceId == type(IERC165).interfaceId;
    }

    function _check(Transaction memory transaction, bytes calldata signatures) private view {
        if (transaction.operation != 0 || transaction.value != 0 || transaction.gasPrice != 0) {
            revert Guard_NotPlain(transaction.operation, transaction.value, transaction.gasPrice);
        }
        Access access = _accessOf(transaction);
        ICommittee.Standing standing = SEATS.standing();
        bool caretakes = standing == ICommittee.Standing.Caretaker && access == Access.MembersAndCaretakers;
        if (standing != ICommittee.Standing.InTerm && !caretakes) revert Guard_TermEnded(standing, access);

        uint256 count = SAFE.getThreshold();
        uint256 needed = SEATS.threshold();
        if (count < needed) revert Guard_NotSynced(count, needed);
        if (signatures.length < count * SIGNATURE_BYTES) {
            revert Guard_SignaturesTooShort(signatures.length, count * SIGNATURE_BYTES);
        }
        bytes32 hash = _hashOf(transaction);
        uint256 seating = _seatingOf(transaction);
        (address[] memory members, uint256[] memory sinceSeatings) = SEATS.tenures();
        for (uint256 i = 0; i < count; ++i) {
            address signer = _signer(hash, signatures[i * SIGNATURE_BYTES:(i + 1) * SIGNATURE_BYTES]);
            uint256 index = indexOf(members, members.length, signer);
            if (index == members.length) revert Guard_NotMember(signer);
            if (sinceSeatings[index] > seating) revert Guard_SatLater(signer, seating, sinceSeatings[index]);
            if (access == Access.MembersWithoutParties) _checkNoParty(transaction, signer);
        }
    }

    function _checkNoParty(Transaction memory transaction, address signer) private view {
        bytes32 organisation = SEATS.organisationOf(signer);
        if (organisation == 0) return;
        if (IKnowsParties(transaction.to).isParty(transaction.data, organisation)) {
            revert Guard_Party(signer, organisation);
        }
    }

    /// @dev For which seating it was signed; a rejection, which names none, for the current one.
    function _seatingOf(Transaction memory transaction) private view returns (uint256 seating) {
        uint256 current = SEATS.seating();
        bytes memory data = transaction.data;
        if (data.length == 0 && transaction.to == address(SAFE)) return current;
        if (data.length < 36) revert Guard_NoSeating(data);
        assembly ("memory-safe") {
            seating := mload(add(data, 36))
        }
        if (seating > current) revert Guard_SeatingToCome(seating, current);
    }

    function _accessOf(Transaction memory transaction) private view returns (Access access) {
        bool rejects = transaction.to == address(SAFE) && transaction.data.length == 0;
        access = rejects ? Access.Members : accessTo[transaction.to];
        if (access == Access.Nobody) revert Guard_NotAPower(transaction.to);
    }

    /// @dev The nonce was raised before the guard is asked.
    function _hashOf(Transaction memory transaction) private view returns (bytes32) {
        return
            SAFE.getTransactionHash(
                transaction.to,
                transaction.value,
                transaction.data,
                transaction.operation,
                transaction.safeTxGas,
                transaction.baseGas,
                transaction.gasPrice,
                transaction.gasToken,
                transaction.refundReceiver,
                SAFE.nonce() - 1
            );
    }

    /// @dev The forms of Safe 1.4.1: v = 0 a contract's, 1 an approved hash, above 30 an eth_sign, else an EIP-712 one.
    function _signer(bytes32 hash, bytes calldata signature) private pure returns (address) {
        bytes32 r = bytes32(signature[0:32]);
        bytes32 s = bytes32(signature[32:64]);
        uint8 v = uint8(signature[64]);
        if (v < 2) return address(uint160(uint256(r)));
        if (v <= 30) return ecrecover(hash, v, r, s);
        return ecrecover(keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", hash)), v - 4, r, s);
    }

    function _setPower(Power memory power) private {
        if (power.target == address(SAFE) || power.target.code.length == 0) revert Guard_CannotBePower(power.target);
        emit PowerSet(power.target, accessTo[power.target], power.access);
        accessTo[power.target] = power.access;
    }
}
