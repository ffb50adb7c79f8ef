import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTally } from "#governance-ui/vote/tally.ts";

const tally = (parts: Partial<Parameters<typeof readTally>[0]>) =>
  readTally({ for: 0n, against: 0n, abstain: 0n, quorum: 100n, majorityBps: 5_000, ...parts });

describe("a tally", () => {
  it("counts for and abstain towards the quorum, and not against", () => {
    expect(tally({ for: 60n, abstain: 40n }).quorumReached).toBe(true);
    expect(tally({ for: 99n, against: 1_000n }).missingForQuorum).toBe(1n);
  });

  it("needs a strict majority: a tie fails by one vote", () => {
    const tie = tally({ for: 100n, against: 100n });
    expect(tie.majorityReached).toBe(false);
    expect(tie.missingForMajority).toBe(1n);
    expect(tie.passing).toBe(false);
  });

  it("passes only with both hurdles", () => {
    expect(tally({ for: 101n, against: 100n }).passing).toBe(true);
    expect(tally({ for: 50n }).passing).toBe(false);
  });

  it("adds up to all that was cast, and to the share of what decided", () => {
    const { total, forBps, quorumVotes } = tally({ for: 60n, against: 40n, abstain: 100n });
    expect({ total, forBps, quorumVotes }).toEqual({ total: 200n, forBps: 6_000, quorumVotes: 160n });
  });

  it("misses nothing that it has", () => {
    const { missingForQuorum, quorumReached } = tally({ for: 100n });
    expect({ missingForQuorum, quorumReached }).toEqual({ missingForQuorum: 0n, quorumReached: true });
    expect(tally({ for: 100n, majorityBps: 5_000 }).missingForMajority).toBe(0n);
  });

  it("gives a share of zero when nobody voted", () => {
    expect(tally({}).forBps).toBe(0);
  });

  it("names the smallest number of further for-votes that reaches the majority", () => {
    const votes = fc.bigInt({ min: 0n, max: 10n ** 27n });
    fc.assert(
      fc.property(votes, votes, fc.integer({ min: 5_000, max: 9_000 }), (forVotes, against, majorityBps) => {
        const { missingForMajority: missing, majorityReached } = tally({ for: forVotes, against, majorityBps });
        if (majorityReached) return missing === 0n;
        const enough = tally({ for: forVotes + missing, against, majorityBps }).majorityReached;
        const fewer = tally({ for: forVotes + missing - 1n, against, majorityBps }).majorityReached;
        return enough && !fewer;
      }),
    );
  });
});
