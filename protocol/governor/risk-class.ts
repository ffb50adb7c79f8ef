/** In the order of the governor's `RiskClass`: the index is the number on the chain. */
export const riskClasses = ["routine", "treasury", "constitutional"] as const;

export type RiskClass = (typeof riskClasses)[number];

export function riskClassOf(index: number): RiskClass {
  const found = riskClasses[index];
  if (found === undefined) throw new RangeError(`No risk class has the number ${index}`);
  return found;
}
