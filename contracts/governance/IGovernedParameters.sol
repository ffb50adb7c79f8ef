// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Values that a vote moves, a step at a time, between rails that nothing moves
/// @notice Each parameter has a number of its own and a rail that is fixed when it is declared. A vote sets a value on the
/// rail, one step away from the value in force at most, and not again before the delay has passed. The new value is in
/// force at once or, where the rail says so, by a ramp: a straight line over a fixed time.
/// @dev Values are whole numbers of the unit that the module says, times are timestamps in seconds.
///
/// Trust assumptions:
/// - The timelock (votes) sets values. It has no way to move a rail, a step, a delay or a ramp.
/// - Whoever else a module lets set a named parameter, by overriding `_isSteward`, has the rails, steps and delays of votes
///   and shares their delay, so that it could make a vote wait: the contract that is let has to rule that out. Nobody is,
///   unless a module overrides it. A ramp belongs to nobody: it goes on when who began it is let no longer, and the next
///   change ends it.
/// - A module reads a parameter with a ramp by `parameter` or `_inForce`, and reads from its own storage those alone for
///   which its `_limits` allow no ramp.
/// - A value that a module moves by itself, as a baseline that decays, has no ramp and may leave its rail by that. A vote
///   then reaches it by a step from the end of the rail that it lies beyond.
///
/// Invariants:
/// - A value in force that votes alone move lies on its rail.
/// - A change is at most one step away from what is in force when it is made, and a delay after the one before, so two
///   changes in one proposal are refused.
/// - A ramp moves towards its value alone, never past it, and is there exactly when the event said. A change made
///   meanwhile starts from where the ramp is.
/// - A change is one event, and without a change there is none: the events give the value in force at any time.
/// - Nothing here depends on how many changes there were.
interface IGovernedParameters {
    /// @param min least value that can be set
    /// @param max greatest value that can be set
    /// @param maxStepBps greatest change at once, as a share of the value in force or of the end of the rail that it lies beyond
    /// @param maxStep greatest change at once where that share is less; not zero, so that no value gets stuck at zero
    /// @param minDelaySeconds least time between two changes
    /// @param rampUpSeconds how long a rise is spread over; 0 where it is in force at once
    /// @param rampDownSeconds how long a fall is spread over; 0 where it is in force at once
    struct Rail {
        uint128 min;
        uint128 max;
        uint16 maxStepBps;
        uint128 maxStep;
        uint32 minDelaySeconds;
        uint32 rampUpSeconds;
        uint32 rampDownSeconds;
    }

    /// @param fromValue in force at `fromSeconds`
    /// @param toValue in force from `untilSeconds` on
    struct Ramp {
        uint256 fromValue;
        uint256 toValue;
        uint256 fromSeconds;
        uint256 untilSeconds;
    }

    /// @notice When the parameter is declared; a rail never changes.
    event RailSet(uint8 indexed parameter, Rail rail);
    /// @notice From now on the value goes from `oldValue`, which is in force, to `newValue`, which is from `inForceSeconds`
    /// on: now, or at the end of a ramp. The first event of a parameter declares it.
    event ParameterSet(
        uint8 indexed parameter,
        uint256 oldValue,
        uint256 newValue,
        uint256 inForceSeconds,
        address indexed by
    );

    error Parameter_Unknown(uint8 parameter);
    error Parameter_Declared(uint8 parameter);
    /// @notice The rail is empty, or leaves what the module can work with.
    error Parameter_BadRail(uint8 parameter, uint256 min, uint256 max, uint256 least, uint256 most);
    /// @notice A step of nothing.
    error Parameter_NoStep(uint8 parameter);
    error Parameter_BadDelay(uint8 parameter, uint256 delaySeconds, uint256 leastSeconds, uint256 mostSeconds);
    error Parameter_BadRamp(uint8 parameter, uint256 rampUpSeconds, uint256 rampDownSeconds, uint256 mostSeconds);
    error Parameter_OutsideRail(uint8 parameter, uint256 value, uint256 min, uint256 max);
    error Parameter_StepTooLarge(uint8 parameter, uint256 oldValue, uint256 newValue, uint256 maxStep);
    error Parameter_StepTooSoon(uint8 parameter, uint256 nowSeconds, uint256 readySeconds);
    /// @notice The value is in force already, or will be at the end of the ramp that runs.
    error Parameter_Unchanged(uint8 parameter, uint256 value);

    /// @notice Sets a parameter, on its rail, by one step, after its delay. By vote only, unless the module lets somebody else.
    function setParameter(uint8 parameter, uint256 value) external;

    /// @notice The value in force now.
    function parameter(uint8 parameter_) external view returns (uint256);

    /// @notice The ramp that runs; zeros where none does.
    function ramp(uint8 parameter_) external view returns (Ramp memory);

    /// @notice The fixed rail of a parameter.
    function rail(uint8 parameter_) external view returns (Rail memory);

    /// @notice From when on the parameter can be set again; 0 where it never was.
    function nextChangeSeconds(uint8 parameter_) external view returns (uint256);
}
