// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @dev Whether an account signed, or accepts as a contract. The key first: an account with EIP-7702 code still signs with
/// it.
function isSignedBy(address account, bytes32 digest, bytes calldata signature) view returns (bool) {
    (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
    if (failure == ECDSA.RecoverError.NoError && recovered == account) return true;
    return SignatureChecker.isValidERC1271SignatureNowCalldata(account, digest, signature);
}
