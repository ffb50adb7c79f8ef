export interface CountProgress {
  /** Combinations of approvals, single candidates included. */
  loaded: number;
  total: number;
  /** Candidates ranked so far. */
  ranked: number;
}

/** What one call may take: well below the bots' cap of 10 million and any network's block. */
const MOST_GAS = 8_000_000;

/** Bounds on what test/solidity/committee measures: 7,400 a combination with six ranks, a rank of the worst ballots 1,000. */
const START_GAS = 300_000;
const LOAD_GAS = 8_000;
const RANK_GAS = 1_000;

/** 6.4 million gas. */
const LOAD_PAGE = 550;
/** 2.1 million gas each at worst: 2,000 combinations of twelve. */
const RANK_PAGE = 3;

/** How far the next call of a count should go, by the chain alone, so that whoever asks takes the same steps. */
export function countSteps({ loaded, total, ranked }: CountProgress, ranks: number): { steps: number; what: string } {
  const gas = START_GAS + total * (LOAD_GAS + RANK_GAS * ranks);
  if (loaded === 0 && ranked === 0 && gas <= MOST_GAS) {
    return { steps: total + ranks, what: `count its ${total} combinations` };
  }
  if (loaded < total) {
    // Never more than are left: with steps to spare for the ranks, the contract would do all in this call.
    const steps = Math.min(LOAD_PAGE, total - loaded);
    return { steps, what: `load combinations ${loaded + 1} to ${loaded + steps} of ${total}` };
  }
  return { steps: RANK_PAGE, what: `rank candidates from place ${ranked + 1} on, of at most ${ranks}` };
}
