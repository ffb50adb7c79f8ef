// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What a contract says that holds tokens of others, whose votes stay theirs
/// @notice Such a contract, as a vault of stakes, keeps tokens in surrogates: accounts that delegate all they hold to one
/// delegatee. The token's ledger knows the surrogate alone; by these events everyone knows whose tokens they are.
/// @dev What is held for somebody at a surrogate is the sum of all differences `newTokens - oldTokens`, in the token's
/// smallest unit. It changes when tokens enter or leave the surrogate, and only then.
interface IHeldVotes {
    /// @notice A new surrogate, which delegates to `delegatee` for ever.
    event SurrogateMade(address indexed surrogate, address indexed delegatee);
    /// @notice What one position of `holder` has at a surrogate; a position that moves to another is two events.
    event HeldChanged(address indexed holder, address indexed surrogate, uint256 oldTokens, uint256 newTokens);
}
