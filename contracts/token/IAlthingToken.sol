// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title The network's token: ERC-20 with permit and delegated, checkpointed votes
/// @notice Fixed supply: every token is allocated in the constructor and none can be minted afterwards.
/// @dev Clock: ERC-6372 timestamps, in seconds.
///
/// Trust assumptions: none; the contract has no owner, no role and no setter.
///
/// Invariants:
/// - `totalSupply()` never changes.
/// - The votes of all delegatees together never exceed `totalSupply()`.
/// - An excluded holder has no votes of its own from the first block on. It is a contract, so it can delegate
///   elsewhere only where its own code allows that; for the treasury this takes a constitutional vote.
interface IAlthingToken {
    /// @param holder who receives the tokens; each holder once
    /// @param amountTokens in the token's smallest unit (18 decimals)
    /// @param excluded whether the votes go to the sentinel, as for the treasury and reserves
    struct Allocation {
        address holder;
        uint256 amountTokens;
        bool excluded;
    }

    /// @notice An excluded holder must be a contract: a key could delegate its votes at will.
    error Token_ExcludedHolderIsNoContract(address holder);
    /// @notice A holder is named twice in the allocations.
    error Token_DuplicateHolder(address holder);
    /// @notice An allocation is of no tokens.
    error Token_EmptyAllocation(address holder);
    /// @notice The allocations add up to nothing.
    error Token_NoSupply();

    /// @notice The delegatee whose votes nobody can cast.
    // solhint-disable-next-line func-name-mixedcase
    function SENTINEL() external pure returns (address);
}
