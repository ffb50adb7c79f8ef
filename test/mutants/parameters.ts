import { flat } from "./mutant.ts";

const unit = { test: "governance/GovernedParameters.t.sol" };
const attacks = { test: "governance/attacks/ParameterAttacks.t.sol" };
const histories = { test: "governance/invariants/Parameters.t.sol" };

export const parameterMutants = flat([
  {
    file: "governance/GovernedParameters.sol",
    mutants: [
      {
        ...unit,
        says: "a value off its rail",
        find: "        _checkRail(parameter_, value, rail_);\n        uint256 goal",
        replace: "        uint256 goal",
        fails: "test_RevertWhen_AValueIsOutsideItsRail",
      },
      {
        ...unit,
        says: "a step of any size",
        find: "if (Math.max(from, value) - Math.min(from, value) > maxStep) {",
        replace: "if (false) {",
        fails: "test_RevertWhen_AStepIsTooLarge",
      },
      {
        ...unit,
        says: "a step measured from off the rail",
        find: "uint256 from = Math.min(Math.max(oldValue, rail_.min), rail_.max);",
        replace: "uint256 from = Math.max(oldValue, rail_.min);",
        fails: "test_WhenAModuleMovedAValueOffItsRail_AVoteStepsFromItsEnd",
      },
      {
        ...attacks,
        says: "two changes in one proposal",
        find: "if (block.timestamp < readySeconds) revert",
        replace: "if (false) revert",
        fails: "test_RevertWhen_OneProposalChangesAParameterTwice",
      },
      {
        ...attacks,
        says: "a ramp that is put off by setting it anew",
        find: "        if (value == goal) revert Parameter_Unchanged(parameter_, value);\n",
        replace: "",
        fails: "test_RevertWhen_ARunningRampIsSetAnew_SoThatNobodyPutsItOff",
      },
      {
        ...unit,
        says: "a vote that starts from where a ramp was going",
        find: "uint256 oldValue = _onItsWay(last, goal);",
        replace: "uint256 oldValue = goal;",
        fails: "test_WhenAVoteInterruptsARamp_ItStartsFromWhereThatIs",
      },
      {
        ...histories,
        says: "a rise by the ramp of a fall",
        find: "value > oldValue ? rail_.rampUpSeconds : rail_.rampDownSeconds",
        replace: "rail_.rampDownSeconds",
        fails: "invariant_EveryChangeKeepsStepDelayAndRampAndIsOneEvent",
      },
      {
        ...histories,
        says: "an event that has a ramp in force at once",
        find: "emit ParameterSet(parameter_, oldValue, value, inForceSeconds, msg.sender);",
        replace: "emit ParameterSet(parameter_, oldValue, value, block.timestamp, msg.sender);",
        fails: "invariant_TheEventsGiveEveryValueThatWasInForce",
      },
      {
        ...unit,
        says: "a change without what is due",
        find: "        _beforeSet(parameter_);\n",
        replace: "",
        fails: "test_WhenSet_WhatIsDueComesFirst",
      },
      {
        ...unit,
        says: "a parameter that anyone sets",
        find: "if (msg.sender != TIMELOCK && !_isSteward(parameter_, msg.sender)) {",
        replace: "if (false) {",
        fails: "test_RevertWhen_AnyoneElseSets",
      },
      {
        ...attacks,
        says: "a rail without a step",
        find: "        if (rail_.maxStep == 0) revert Parameter_NoStep(parameter_);\n",
        replace: "",
        fails: "test_RevertWhen_ARailHasNoStep",
      },
      {
        ...unit,
        says: "a ramp on what a module reads from its own storage",
        find: "uint256 mostSeconds = Math.min(limits.mostRampSeconds, MOST_RAMP_SECONDS);",
        replace: "uint256 mostSeconds = MOST_RAMP_SECONDS;",
        fails: "test_RevertWhen_AModuleThatReadsItsOwnStorageIsGivenARamp",
      },
      {
        ...attacks,
        says: "a ramp of ten years",
        find: "MOST_RAMP_SECONDS = 365 days;",
        replace: "MOST_RAMP_SECONDS = 3_650 days;",
        fails: "test_RevertWhen_ARampLastsTenYears",
      },
      {
        ...unit,
        says: "a rail that is given anew",
        find: "        if (_rails[parameter_].maxStep != 0) revert Parameter_Declared(parameter_);\n",
        replace: "",
        fails: "test_RevertWhen_AParameterIsDeclaredAgain",
      },
    ],
  },
]);
