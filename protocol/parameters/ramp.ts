/** A change that is spread over a time; `toValue` is in force from `untilSeconds` on. */
export type Ramp = { fromValue: bigint; toValue: bigint; fromSeconds: number; untilSeconds: number };

/** Where a ramp is, as GovernedParameters.sol has it; one of no length is at its end. */
export function rampValue({ fromValue, toValue, fromSeconds, untilSeconds }: Ramp, atSeconds: number): bigint {
  if (atSeconds >= untilSeconds) return toValue;
  const [passed, length] = [BigInt(atSeconds - fromSeconds), BigInt(untilSeconds - fromSeconds)];
  return fromValue + ((toValue - fromValue) * passed) / length;
}
