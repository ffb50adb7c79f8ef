import { env } from "node:process";
import { type Hex, hexToBigInt, parseEventLogs } from "viem";
import { describe, expect, it } from "vitest";
import { type CountingRule, type CountRound, countElection } from "#protocol/elections/count.ts";
import {
  account,
  approvalsOf,
  castBallots,
  deployElections,
  type ElectionChain,
  qualifyCandidates,
  TERMS,
  tokens,
} from "./election-chain.ts";

/** `ELECTION_VOTERS=10000` runs the largest case, for some minutes. */
const MANY_VOTERS = Number(env.ELECTION_VOTERS ?? 1_000);

type Case = { voters: number; candidates: number; rule: CountingRule; paged: boolean };

describe("an election on a chain", () => {
  it.each<Case>([
    { voters: 300, candidates: 30, rule: "proportional", paged: false },
    { voters: 300, candidates: 30, rule: "plain", paged: true },
    { voters: MANY_VOTERS, candidates: 100, rule: "proportional", paged: true },
  ])(
    "with $voters voters, $candidates candidates and the $rule rule ends as the count in TypeScript does",
    async ({ voters, candidates, rule, paged }) => {
      const draw = seededDraw(voters + candidates);
      const weights = Array.from({ length: voters }, () => tokens(500) + BigInt(draw(2 ** 31)) * 10n ** 9n);
      const chain = await deployElections({ weights, terms: { rule: rule === "plain" ? 1 : 0 } });
      const organisations = Array.from({ length: candidates }, () => draw(8));
      const { number, places } = await qualifyCandidates(chain, organisations);

      const slates = Array.from({ length: 60 }, () => someOf(candidates, 1 + draw(TERMS.approvals), draw));
      const ballots = chain.voters.map((voter) => ({ voter, approved: slates[draw(slates.length)] ?? [0] }));
      // Ballots that go out together may be too light for their combination; who is left out approves one alone.
      const cast = new Map<string, readonly number[]>();
      for (const round of [
        ballots,
        ballots.map(({ voter, approved }) => ({ voter, approved: approved.slice(0, 1) })),
      ]) {
        const missing = round.filter(({ voter }) => !cast.has(voter.address));
        for (const voter of await counted(chain, await castBallots(chain, number, places, missing))) {
          const ballot = missing.find((entry) => entry.voter.address === voter);
          if (ballot !== undefined) cast.set(voter, ballot.approved);
        }
      }
      expect(cast.size).toBe(voters);

      await expectEveryWeight(chain, number, cast, weights);
      const ending = (await chain.elections.read.standingOf([number])).votingEndSeconds;
      await chain.networkHelpers.time.increaseTo(ending);
      const rounds = await countOnChain(chain, number, paged);

      const registrations = await Promise.all(
        places.map(async (place) => (await chain.elections.read.candidateOf([number, place])).registration),
      );
      const expected = countElection(
        registrations.map((registration) => {
          const organisation = organisations[registration - 1] ?? 0;
          return { registration, organisation: organisation === 0 ? null : String(organisation), excluded: false };
        }),
        chain.voters.map(({ address }, index) => ({
          approved: cast.get(address) ?? [],
          weightTokens: weights[index] ?? 0n,
        })),
        { ...TERMS, rule },
      );
      expect(rounds).toEqual(expected.map(supportOfRound));
      const [settled, winners, runnersUp] = await chain.elections.read.result([number]);
      expect(settled).toBe(true);
      expect([...winners, ...runnersUp]).toEqual(expected.map(({ place }) => places[place]));
      expect(winners.length).toBe(TERMS.seats);
    },
    1_200_000,
  );
});

const supportOfRound = ({ place, winner, supports }: CountRound) => ({
  place: BigInt(place),
  winner,
  supportUnits: supports[place],
});

async function counted({ client, elections }: ElectionChain, hashes: readonly Hex[]) {
  const voters: string[] = [];
  for (const hash of hashes) {
    const { logs } = await client.getTransactionReceipt({ hash });
    for (const { args } of parseEventLogs({ abi: elections.abi, logs, eventName: "BallotCast" }))
      voters.push(args.voter);
  }
  return voters;
}

/** Each voter's ballot, and each combination's weight, as the ballots that were signed make it. */
async function expectEveryWeight(
  { elections, voters }: ElectionChain,
  number: bigint,
  cast: ReadonlyMap<string, readonly number[]>,
  weights: readonly bigint[],
) {
  const sums = new Map<bigint, bigint>();
  let turnoutTokens = 0n;
  for (const [index, { address }] of voters.entries()) {
    const approvals = approvalsOf(cast.get(address) ?? []);
    expect(await elections.read.ballotOf([number, address])).toBe(approvals);
    const weight = weights[index] ?? 0n;
    sums.set(approvals, (sums.get(approvals) ?? 0n) + weight);
    turnoutTokens += weight;
  }
  const standing = await elections.read.standingOf([number]);
  expect(standing.turnoutTokens).toBe(turnoutTokens);
  let several = 0n;
  for (const [approvals, weightTokens] of sums) {
    expect(await elections.read.combinationOf([number, approvals])).toEqual([true, weightTokens]);
    if ((approvals & (approvals - 1n)) !== 0n) several += 1n;
  }
  expect(standing.combinations).toBe(several);
}

async function countOnChain({ elections, client }: ElectionChain, number: bigint, paged: boolean) {
  const rounds: { place: bigint; winner: boolean; supportUnits: bigint }[] = [];
  for (let page = 0; page < 100; page += 1) {
    const [loaded, total] = await elections.read.tallyOf([number]);
    const steps = loaded === total ? 2n : least(total - loaded, 256n);
    const hash = await elections.write.count([number, paged ? steps : 100_000n]);
    const { logs } = await client.getTransactionReceipt({ hash });
    for (const log of parseEventLogs({ abi: elections.abi, logs, eventName: "CandidateRanked" })) {
      rounds.push({ place: log.args.place, winner: log.args.winner, supportUnits: log.args.supportUnits });
    }
    if ((await elections.read.result([number]))[0]) return rounds;
  }
  throw new Error("The count does not end.");
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);

function someOf(candidates: number, many: number, draw: (most: number) => number): number[] {
  const places = new Set<number>();
  while (places.size < many) places.add(draw(candidates));
  return [...places];
}

/** The same numbers in every run. */
function seededDraw(seed: number) {
  let drawn = 0;
  return (most: number) => {
    drawn += 1;
    return Number(hexToBigInt(account(`draw ${seed}`, drawn).address) % BigInt(most));
  };
}
