// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title A panel of reporters who sign what no contract can see
/// @notice Votes name the reporters and how many of them make a quorum. Each signs its reports, and anyone posts them.
/// @dev A report is EIP-712 data of the domain of the contract that takes it, and names its reporter. A key signs it, or a
/// contract by ERC-1271. What is reported, for which round and until when, and what follows from several reports, is of the
/// contract that derives from this.
///
/// Trust assumptions:
/// - The timelock (votes) names the reporters.
/// - How many of them may lie is up to what is made of their reports. The quorum is more than half of all reporters, so a
///   minority alone settles nothing.
///
/// Invariants:
/// - Nobody is a reporter twice, nobody whom the last vote did not name is one, and a reporter has one place in its set.
/// - A report counts only with its reporter's signature over all of it, on this chain and here.
/// - Each vote begins a new set, also where it names the same reporters, so that no round holds reports of two.
interface ISignedPanel {
    event ReportersSet(address[] oldReporters, uint256 oldQuorum, address[] newReporters, uint256 newQuorum);

    error Reports_NotReporter(address account);
    /// @notice The signature is not the reporter's, or for another chain, contract, round or figure.
    error Reports_BadSignature(address reporter);
    error Reports_BadCount(uint256 reporters, uint256 maxReporters);
    /// @notice The quorum is more than half of the reporters, and at most all of them.
    error Reports_BadQuorum(uint256 quorum, uint256 minQuorum, uint256 maxQuorum);
    error Reports_DuplicateReporter(address reporter);
    error Reports_ZeroReporter();

    /// @notice Names the reporters, at most 12, and how many of them make a quorum. By vote only.
    function setReporters(address[] calldata newReporters, uint8 newQuorum) external;

    function reporters() external view returns (address[] memory);

    function quorum() external view returns (uint256);
}
