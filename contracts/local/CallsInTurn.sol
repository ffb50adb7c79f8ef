// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Calls, one after another, as the account whose code this is made for one `eth_call`
/// @dev Nobody deploys it: its code takes the place of the timelock's while a node computes what a vote would change.
contract CallsInTurn {
    struct Call {
        address target;
        bytes data;
    }

    /// @notice Makes the calls, and answers what each answered; fails as the first that fails.
    function run(Call[] calldata calls) external returns (bytes[] memory answers) {
        answers = new bytes[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool ok, bytes memory answer) = calls[i].target.call(calls[i].data);
            if (!ok) {
                assembly ("memory-safe") {
                    revert(add(answer, 0x20), mload(answer))
                }
            }
            answers[i] = answer;
        }
    }
}
