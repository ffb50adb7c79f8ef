export interface Combination {
  /** Bitmap of places. */
  approvals: bigint;
  places: number[];
  weightTokens: bigint;
  ballots: number;
}

/** Ballots grouped by whom they approve, as the contract groups them. */
export interface BallotTally {
  turnoutTokens: bigint;
  ballots: number;
  combinations: Map<string, Combination>;
}

export type CastBallot = { approvals: string; weight: string; counted: string };

export const emptyTally = (): BallotTally => ({ turnoutTokens: 0n, ballots: 0, combinations: new Map() });

export function copyOf({ turnoutTokens, ballots, combinations }: BallotTally): BallotTally {
  const copies = [...combinations].map(([approvals, combination]) => [approvals, { ...combination }] as const);
  return { turnoutTokens, ballots, combinations: new Map(copies) };
}

export function addBallots(tally: BallotTally, ballots: readonly CastBallot[]): void {
  for (const { approvals, weight, counted } of ballots) {
    const combination = tally.combinations.get(approvals) ?? emptyCombination(BigInt(approvals));
    combination.weightTokens += BigInt(counted);
    combination.ballots++;
    tally.combinations.set(approvals, combination);
    tally.turnoutTokens += BigInt(weight);
    tally.ballots++;
  }
}

function emptyCombination(approvals: bigint): Combination {
  return { approvals, places: placesOf(approvals), weightTokens: 0n, ballots: 0 };
}

/** The places of a bitmap, lowest first. */
export function placesOf(approvals: bigint): number[] {
  const bits = approvals.toString(2);
  const places: number[] = [];
  for (let place = 0; place < bits.length; place++) if (bits[bits.length - 1 - place] === "1") places.push(place);
  return places;
}
