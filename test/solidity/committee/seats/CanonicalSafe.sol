// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ISafe, SAFE_SENTINEL} from "../../../../contracts/committee/seats/ISafe.sol";
import {vm} from "../../Vm.sol";

/// @dev The Safe as its owners see it.
interface SafeClient is ISafe {
    function setup(
        address[] calldata owners,
        uint256 threshold,
        address to,
        bytes calldata data,
        address fallbackHandler,
        address paymentToken,
        uint256 payment,
        address payable paymentReceiver
    ) external;

    function execTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address payable refundReceiver,
        bytes memory signatures
    ) external payable returns (bool);

    function approveHash(bytes32 hash) external;

    function isOwner(address account) external view returns (bool);

    function isModuleEnabled(address module) external view returns (bool);
}

/// @dev A transaction of the Safe that its guard could pass, unless a test spoils it.
struct SafeTx {
    address to;
    uint256 value;
    bytes data;
    uint8 operation;
    uint256 safeTxGas;
    uint256 gasPrice;
}

/// @dev Deploys the canonical Safe 1.4.1 from the bytecode that its package ships, and signs for its owners.
abstract contract CanonicalSafe {
    string private constant ARTIFACTS = "node_modules/@safe-global/safe-contracts/build/artifacts/contracts/";
    bytes32 private constant GUARD_SLOT = keccak256("guard_manager.guard.address");

    function _deploySafe(address[] memory owners, uint256 threshold) internal returns (SafeClient safe) {
        address singleton = _create(_packaged("Safe.sol/Safe.json"));
        bytes memory proxy = bytes.concat(_packaged("proxies/SafeProxy.sol/SafeProxy.json"), abi.encode(singleton));
        safe = SafeClient(_create(proxy));
        safe.setup(owners, threshold, address(0), "", address(0), address(0), 0, payable(0));
    }

    function _guardOf(SafeClient safe) internal view returns (address) {
        return address(uint160(uint256(vm.load(address(safe), GUARD_SLOT))));
    }

    function _call(address to, bytes memory data) internal pure returns (SafeTx memory) {
        return SafeTx(to, 0, data, 0, 0, 0);
    }

    function _hashOf(SafeClient safe, SafeTx memory t) internal view returns (bytes32) {
        return _hashAt(safe, t, safe.nonce());
    }

    function _hashAt(SafeClient safe, SafeTx memory t, uint256 nonce) internal view returns (bytes32) {
        return
            safe.getTransactionHash(
                t.to,
                t.value,
                t.data,
                t.operation,
                t.safeTxGas,
                0,
                t.gasPrice,
                address(0),
                address(0),
                nonce
            );
    }

    function _send(SafeClient safe, SafeTx memory t, bytes memory signatures) internal returns (bool) {
        return
            safe.execTransaction(
                t.to,
                t.value,
                t.data,
                t.operation,
                t.safeTxGas,
                0,
                t.gasPrice,
                address(0),
                payable(0),
                signatures
            );
    }

    /// @dev Signatures of these keys, in the order of their accounts.
    function _signatures(uint256[] memory keys, bytes32 hash) internal pure returns (bytes memory joined) {
        uint256[] memory sorted = _sorted(keys);
        for (uint256 i = 0; i < sorted.length; ++i) joined = bytes.concat(joined, _signature(sorted[i], hash));
    }

    function _signature(uint256 key, bytes32 hash) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, hash);
        return abi.encodePacked(r, s, v);
    }

    function _sorted(uint256[] memory keys) internal pure returns (uint256[] memory sorted) {
        sorted = new uint256[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) {
            uint256 j = i;
            for (; j > 0 && vm.addr(sorted[j - 1]) > vm.addr(keys[i]); --j) sorted[j] = sorted[j - 1];
            sorted[j] = keys[i];
        }
    }

    function _packaged(string memory artifact) private view returns (bytes memory) {
        return vm.parseJsonBytes(vm.readFile(string.concat(ARTIFACTS, artifact)), ".bytecode");
    }

    function _create(bytes memory code) private returns (address deployed) {
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
            if iszero(deployed) {
                let pointer := mload(0x40)
                returndatacopy(pointer, 0, returndatasize())
                revert(pointer, returndatasize())
            }
        }
    }
}
