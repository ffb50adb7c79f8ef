import { type Address, type Hex, keccak256, padHex, toBytes } from "viem";
import type { CandidateView, ElectionDetail, ElectionPhase } from "#governance-ui/api/elections.ts";
import { approvalsOf } from "#governance-ui/vote/election-approvals.ts";
import { countElection } from "#protocol/elections/count.ts";

const DAY = 86_400;
const OPENED = 1_763_000_000;
const TX = keccak256(toBytes("transaction"));

export const tokens = (amount: number): bigint => BigInt(amount) * 10n ** 18n;
export const candidateAddress = (index: number): Address => padHex(`0x${(index + 1).toString(16)}`, { size: 20 });

type Standing = { name: string; organisation?: string; excluded?: boolean };
type Cast = { places: number[]; amount: number };

type Options = {
  seats?: number;
  runnersUp?: number;
  orgCap?: number;
  decayFromBps?: number;
  phase?: ElectionPhase;
};

const organisationOf = (name: string | undefined): CandidateView["organisation"] =>
  name === undefined ? null : { id: keccak256(toBytes(name)) as Hex, name };

/** What the API would answer of an election with these candidates, all qualified in order, and these ballots. */
export function electionView(
  standing: readonly Standing[],
  casts: readonly Cast[],
  options: Options = {},
): ElectionDetail {
  const { seats = 2, runnersUp = 1, orgCap = 1, decayFromBps = 5_000, phase = "voting" } = options;
  const rounds = countElection(
    standing.map(({ organisation, excluded }, index) => ({
      registration: index + 1,
      organisation: organisation ?? null,
      excluded: excluded ?? false,
    })),
    casts.map(({ places, amount }) => ({ approved: places, weightTokens: tokens(amount) })),
    { rule: "proportional", seats, runnersUp, orgCap },
  );
  const combinations = new Map<string, { places: number[]; weight: bigint; ballots: number }>();
  for (const { places, amount } of casts) {
    const key = String(approvalsOf(places));
    const one = combinations.get(key) ?? { places, weight: 0n, ballots: 0 };
    combinations.set(key, { places, weight: one.weight + tokens(amount), ballots: one.ballots + 1 });
  }
  const starts = [0, 7, 14, 21].map((days) => OPENED + days * DAY);
  const over = phase === "settled" || phase === "failed";
  return {
    number: 2,
    byElection: false,
    phase,
    phases: (["registration", "endorsement", "vetting", "voting"] as const).map((name, index) => ({
      phase: name,
      startAt: starts[index] ?? 0,
      endAt: starts[index + 1] ?? OPENED + 35 * DAY,
    })),
    openedAt: OPENED,
    openedBy: candidateAddress(98),
    openedTx: TX,
    extended: false,
    seats,
    candidates: standing.length,
    qualified: standing.length,
    ballots: casts.length,
    turnoutTokens: String(casts.reduce((sum, { amount }) => sum + tokens(amount), 0n)),
    turnoutFloorTokens: String(tokens(100)),
    winners: over ? rounds.filter(({ winner }) => winner).map(({ place }) => candidateAddress(place)) : [],
    seated: false,
    terms: {
      seats,
      runnersUp,
      approvals: seats,
      rule: "proportional",
      orgCap,
      minSeats: 1,
      maxExclusions: 2,
      registrationSeconds: 7 * DAY,
      endorsementSeconds: 7 * DAY,
      vettingSeconds: 7 * DAY,
      votingSeconds: 14 * DAY,
      extensionSeconds: 7 * DAY,
      minEndorsementBps: 50,
      minCombinationBps: 5,
      turnoutFloorBps: 500,
      bondReturnBps: 25,
      decayFromBps,
      vetter: null,
      bondWei: "100000000000000000",
      termSeconds: 365 * DAY,
    },
    votableTokens: String(tokens(2_000)),
    minEndorsementTokens: String(tokens(10)),
    minCombinationTokens: String(tokens(1)),
    endorsementSnapshotAt: OPENED + 7 * DAY - 1,
    voteSnapshotAt: OPENED + 21 * DAY - 1,
    exclusionsUsed: standing.filter(({ excluded }) => excluded).length,
    items: standing.map(({ name, organisation, excluded }, place) => {
      const rank = rounds.findIndex((round) => round.place === place);
      const supports = rounds[rank === -1 ? rounds.length - 1 : rank]?.supports;
      return {
        address: candidateAddress(place),
        registration: place + 1,
        organisation: organisationOf(organisation),
        statementUri: "data:text/markdown;charset=utf-8,",
        statementHash: TX,
        statement: `# ${name}\n\nI would *publish* every [reason](https://example.org).`,
        statementFault: null,
        registeredAt: OPENED + place,
        registeredTx: TX,
        endorsedTokens: String(tokens(12)),
        endorsements: 2,
        qualified: true,
        place,
        excluded: excluded ? { reasonHash: TX, at: OPENED + 15 * DAY, txHash: TX } : null,
        restored: null,
        bond: null,
        standing: {
          rank: rank === -1 ? null : rank,
          winner: rounds[rank]?.winner ?? false,
          supportUnits: String(supports?.[place] ?? 0n),
          approvedTokens: String(
            casts.filter(({ places }) => places.includes(place)).reduce((sum, { amount }) => sum + tokens(amount), 0n),
          ),
        },
      };
    }),
    combinations: [...combinations].map(([approvals, { places, weight, ballots }]) => ({
      approvals,
      places,
      weightTokens: String(weight),
      ballots,
    })),
    rounds: rounds.map(({ place, winner, supports }, index) => {
      const gone = new Set(rounds.slice(0, index).map((round) => round.place));
      return {
        address: candidateAddress(place),
        winner,
        supports: supports
          .map((supportUnits, one) => ({ one, supportUnits }))
          .filter(({ one }) => !gone.has(one) && !standing[one]?.excluded)
          .sort((a, b) =>
            a.supportUnits === b.supportUnits ? a.one - b.one : a.supportUnits > b.supportUnits ? -1 : 1,
          )
          .map(({ one, supportUnits }) => ({ address: candidateAddress(one), supportUnits: String(supportUnits) })),
      };
    }),
    count: null,
    settled: over ? { at: OPENED + 36 * DAY, txHash: TX } : null,
    seating: null,
    timeline: [{ kind: "opened", sentence: "The election was opened.", at: OPENED, txHash: TX, block: 1 }],
  };
}
