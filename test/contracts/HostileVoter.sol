// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @dev A contract that answers a request for its signature so as to harm whoever asks.
contract HostileVoter {
    enum Answer {
        BurnAllGas,
        Refuse,
        RefuseAtLength,
        AcceptAtLength,
        AcceptInFourBytes,
        AcceptWithDirtyBits,
        Nothing
    }

    Answer private immutable ANSWER;

    constructor(Answer answer) {
        ANSWER = answer;
    }

    function isValidSignature(bytes32, bytes calldata) external view {
        Answer answer = ANSWER;
        bytes32 magic = IERC1271.isValidSignature.selector;
        assembly ("memory-safe") {
            switch answer
            case 0 {
                invalid()
            }
            case 1 {
                revert(0, 0)
            }
            case 2 {
                // As much as the gas that a voter is given can pay for.
                revert(0, 190000)
            }
            case 3 {
                mstore(0, magic)
                return(0, 190000)
            }
            case 4 {
                mstore(0, magic)
                return(0, 4)
            }
            case 5 {
                mstore(0, or(magic, 1))
                return(0, 32)
            }
            default {
                return(0, 0)
            }
        }
    }
}
