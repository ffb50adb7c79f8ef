// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IEAS, ISchemaRegistry, ISchemaResolver} from "../../../contracts/certification/IEAS.sol";
import {vm} from "../Vm.sol";

/// @dev EAS as attesters see it.
interface EasClient is IEAS {
    struct AttestationRequestData {
        address recipient;
        uint64 expirationTime;
        bool revocable;
        bytes32 refUID;
        bytes data;
        uint256 value;
    }

    struct AttestationRequest {
        bytes32 schema;
        AttestationRequestData data;
    }

    struct RevocationRequestData {
        bytes32 uid;
        uint256 value;
    }

    struct RevocationRequest {
        bytes32 schema;
        RevocationRequestData data;
    }

    struct MultiRevocationRequest {
        bytes32 schema;
        RevocationRequestData[] data;
    }

    function attest(AttestationRequest calldata request) external payable returns (bytes32 uid);

    function revoke(RevocationRequest calldata request) external payable;

    function multiRevoke(MultiRevocationRequest[] calldata requests) external payable;
}

/// @dev Deploys EAS 1.4 from the bytecode that its package ships, as the local network does.
abstract contract RealEas {
    function _deployEas() internal returns (EasClient) {
        address registry = _created(_shipped("SchemaRegistry"));
        return EasClient(_created(bytes.concat(_shipped("EAS"), abi.encode(registry))));
    }

    function _attest(
        EasClient eas,
        address attester,
        bytes32 schema,
        bytes memory data,
        uint64 expiresSeconds,
        bool revocable
    ) internal returns (bytes32) {
        vm.prank(attester);
        return
            eas.attest(
                EasClient.AttestationRequest(
                    schema,
                    EasClient.AttestationRequestData(address(0), expiresSeconds, revocable, 0, data, 0)
                )
            );
    }

    function _revoke(EasClient eas, address attester, bytes32 schema, bytes32 uid) internal {
        vm.prank(attester);
        eas.revoke(EasClient.RevocationRequest(schema, EasClient.RevocationRequestData(uid, 0)));
    }

    function _shipped(string memory name) private view returns (bytes memory) {
        string memory path = string.concat("contracts/eas/", name, ".json");
        return vm.parseJsonBytes(vm.readFile(path), ".bytecode");
    }

    function _created(bytes memory code) private returns (address deployed) {
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        vm.assertTrue(deployed != address(0), "EAS");
    }
}
