// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @dev Enough for a Safe of a dozen owners. The cap keeps one signer from burning a whole batch.
uint256 constant ERC1271_GAS = 120_000;

/// @dev Whether a contract accepts a signature, for no more gas than the cap. Whoever asks first makes sure that so much
/// is left: else a batch sent with too little would make a good signature fail.
/// @param request the encoded call of `isValidSignature`
function acceptsSignature(address signer, bytes memory request) view returns (bool accepts) {
    bytes32 magic;
    assembly ("memory-safe") {
        // Copies one word at most, so that a long answer costs its sender alone.
        mstore(0, 0)
        accepts := staticcall(ERC1271_GAS, signer, add(request, 32), mload(request), 0, 32)
        accepts := and(accepts, gt(returndatasize(), 31))
        magic := mload(0)
    }
    return accepts && magic == bytes32(IERC1271.isValidSignature.selector);
}
