/** What no vote ever moves of a parameter, as contracts/governance/IGovernedParameters.sol has it. */
export type Rail = {
  min: bigint;
  max: bigint;
  /** The greatest change at once: a share of the value in force, or `maxStep` where that is more. */
  maxStepBps: number;
  maxStep: bigint;
  minDelaySeconds: number;
  /** How long a rise, and a fall, are spread over; 0 where they are in force at once. */
  rampUpSeconds: number;
  rampDownSeconds: number;
};
