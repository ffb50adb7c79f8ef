// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What the committee's seats read of its elections
/// @dev Trust assumptions: elections are numbered from 1 in the order of their opening, one at a time; what is settled
/// never changes, and what a settled election answers costs gas by its seats and runner-ups alone.
interface IElections {
    /// @notice What an election decided.
    /// @return settled whether the count is done and the winners may sit; false for good if the election failed
    /// @return winners in the order of their election, each once
    /// @return runnersUp in the order in which they fill vacancies
    /// @return termSeconds how long the winners sit; not read for a by-election, whose winners sit until the term ends
    /// @return organisations of the winners, then of the runner-ups; zero for none
    function result(
        uint256 number
    )
        external
        view
        returns (
            bool settled,
            address[] memory winners,
            address[] memory runnersUp,
            uint48 termSeconds,
            bytes32[] memory organisations
        );

    /// @notice The same without what only vacancies need, for a fraction of the gas.
    function winnersOf(
        uint256 number
    ) external view returns (bool settled, address[] memory winners, uint48 termSeconds);

    /// @notice What an election is for, frozen when it is opened.
    /// @return seats how many are to be filled, 1 to 12
    /// @return byElection whether it fills seats of the running term alone
    /// @return organisationCap most of its winners and runner-ups that may sit for one organisation
    function purpose(uint256 number) external view returns (uint8 seats, bool byElection, uint8 organisationCap);

    /// @notice By-elections of a term.
    /// @return opened how many, the failed ones too
    /// @return pending whether one of them may still seat anybody
    function byElections(uint256 term) external view returns (uint256 opened, bool pending);

    /// @notice Whether an account is registered in the latest election, unless that failed or gave way.
    function stands(address account) external view returns (bool);

    /// @notice Opens an election of the whole committee: by vote at any time, by anyone once it is due and the last one
    /// is seated. A by-election that runs gives way to it, and its bonds go back.
    function open() external returns (uint256 number);
}
