// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {acceptsSignature, ERC1271_GAS} from "../../governance/AcceptsSignature.sol";
import {ICommitteeElections} from "./ICommitteeElections.sol";

/// @dev Signatures of keys and of contracts. The key first: an account with EIP-7702 code still signs with it.
library ElectionSignatures {
    /// @dev What the rest of one ballot may need after its signature was checked.
    uint256 private constant REST_GAS = 130_000;

    function isSigned(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return signer.code.length != 0 && _isSignedByContract(signer, digest, signature);
    }

    function _isSignedByContract(address signer, bytes32 digest, bytes calldata signature) private view returns (bool) {
        bytes memory request = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        uint256 neededGas = (ERC1271_GAS * 64) / 63 + REST_GAS;
        if (gasleft() < neededGas) revert ICommitteeElections.Elections_GasTooLow(gasleft(), neededGas);
        return acceptsSignature(signer, request);
    }
}
