/** An election of the local chain's history; people are indexes of local accounts. */
export interface SeededElection {
  /** In the order of their registration, by day. */
  registered: readonly (readonly number[])[];
  /** What each holder spends on whom, in thousandths of what it takes to qualify. */
  endorsements: readonly { holder: number; given: readonly (readonly [candidate: number, permille: number])[] }[];
  excluded: readonly { candidate: number; reason: string }[];
  /** Signed ones go out together, sent by somebody else. */
  ballots: readonly { voter: number; approved: readonly number[]; signed: boolean }[];
}

/** Held long ago, with everyone voting who can. */
export const firstElection: SeededElection = {
  registered: [
    [19, 20, 22],
    [23, 21, 24],
    [26, 25, 27],
  ],
  endorsements: [
    {
      holder: 1,
      given: [
        [19, 4_000],
        [20, 1_500],
        [21, 1_100],
      ],
    },
    {
      holder: 2,
      given: [
        [22, 2_500],
        [24, 1_200],
        [23, 1_100],
      ],
    },
    {
      holder: 3,
      given: [
        [25, 1_100],
        [26, 1_800],
        [27, 300],
      ],
    },
  ],
  excluded: [],
  ballots: [
    { voter: 1, approved: [19, 20, 21, 22], signed: true },
    { voter: 2, approved: [22, 23, 24, 25], signed: true },
    { voter: 3, approved: [24, 25, 26], signed: true },
    { voter: 5, approved: [20, 21], signed: true },
    { voter: 8, approved: [26], signed: true },
    { voter: 4, approved: [19, 21, 24], signed: false },
  ],
};

/** Runs now. Holders 1, 4 and 5 have not voted: with Holder 1's votes any result can still turn. */
export const secondElection: SeededElection = {
  registered: [
    [22, 27, 19, 29],
    [24, 30, 28, 20],
    [21, 25, 26, 23],
  ],
  endorsements: [
    {
      holder: 1,
      given: [
        [19, 2_000],
        [27, 1_100],
        [28, 1_100],
        [20, 1_100],
      ],
    },
    {
      holder: 2,
      given: [
        [22, 3_000],
        [29, 1_400],
        [21, 1_100],
      ],
    },
    {
      holder: 3,
      given: [
        [24, 2_200],
        [30, 1_100],
        [25, 1_700],
        [23, 700],
      ],
    },
    {
      holder: 5,
      given: [
        [22, 500],
        [26, 200],
      ],
    },
  ],
  excluded: [{ candidate: 28, reason: "The statement names an office that the candidate does not hold." }],
  ballots: [
    { voter: 2, approved: [22, 24, 27, 29], signed: true },
    { voter: 3, approved: [24, 25, 30], signed: true },
    { voter: 12, approved: [21], signed: true },
    { voter: 8, approved: [19, 20, 24], signed: false },
  ],
};
