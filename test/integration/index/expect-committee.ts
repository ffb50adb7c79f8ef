import { getAddress } from "viem";
import { expect } from "vitest";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { electionPhase } from "#protocol/elections/election-phase.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import type { CommitteeChain } from "./committee-chain.ts";
import { caughtUp } from "./expect-equal.ts";
import type { RunningIndex } from "./indexed-chain.ts";

const RULES = ["proportional", "plain"];
const ACCESS = ["nobody", "members", "members-and-caretakers"];
const STANDINGS = ["lapsed", "caretaker", "in-term"];
const strings = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** All that the API says of an election, and the contract can say too. Gives the API's answer. */
export async function expectElectionEqualsChain(index: RunningIndex, chain: CommitteeChain, number: bigint) {
  await caughtUp(index, chain);
  const { status, body } = await index.get(`/api/elections/${number}`);
  expect(status).toBe(200);
  const { read } = chain.elections;
  const standing = await read.standingOf([number]);
  const terms = await read.termsOf([number]);
  expect(strings({ ...body.terms, rule: RULES.indexOf(body.terms.rule) })).toEqual(strings(terms));
  expect(body).toMatchObject({
    phase: electionPhase(standing.phase),
    byElection: standing.byElection,
    extended: standing.extended,
    candidates: Number(standing.candidates),
    qualified: Number(standing.qualified),
    turnoutTokens: String(standing.turnoutTokens),
  });
  expect(body.phases.map(({ startAt }: { startAt: number }) => startAt).slice(1)).toEqual([
    standing.endorsementSeconds,
    standing.vettingSeconds,
    standing.votingSeconds,
  ]);
  expect(body.phases.at(-1).endAt).toBe(standing.votingEndSeconds);
  expect(body.minEndorsementTokens ?? "0").toBe(String(standing.minEndorsementTokens));
  expect(body.minCombinationTokens ?? "0").toBe(String(standing.minCombinationTokens));
  expect(body.turnoutFloorTokens ?? "0").toBe(String(standing.turnoutFloorTokens));
  await expectCandidates(chain, number, body, standing.excludedPlaces);
  for (const { approvals, weightTokens } of body.combinations) {
    expect(await read.combinationOf([number, BigInt(approvals)])).toEqual([true, BigInt(weightTokens)]);
  }
  const [settled, winners, runnersUp] = await read.result([number]);
  expect(body.winners).toEqual(winners);
  expect(body.settled !== null).toBe(settled);
  if (settled) await expectResult(chain, number, body, [...winners, ...runnersUp]);
  return body;
}

interface ShownCandidate {
  address: `0x${string}`;
  place: number | null;
  standing: unknown;
  [name: string]: unknown;
}
interface Shown {
  items: ShownCandidate[];
  rounds: { address: string; winner: boolean; supports: { address: string; supportUnits: string }[] }[];
}

async function expectCandidates({ elections }: CommitteeChain, number: bigint, { items }: Shown, excluded: bigint) {
  for (const item of items) {
    const record = await elections.read.candidateOf([number, item.address]);
    expect(item).toMatchObject({
      registration: record.registration,
      qualified: record.qualified,
      place: record.qualified ? record.place : null,
      endorsedTokens: String(record.endorsedTokens),
    });
    expect(item.excluded !== null).toBe(record.excludedOnce);
    expect(item.bond !== null).toBe(record.bondPaidOut);
    const out = record.qualified && ((excluded >> BigInt(record.place)) & 1n) === 1n;
    expect(item.excluded !== null && item.restored === null).toBe(out);
  }
  const onBallot = items.filter(({ place }) => place !== null).sort((a, b) => Number(a.place) - Number(b.place));
  expect(onBallot.map(({ address }) => address)).toEqual(await elections.read.qualifiedOf([number]));
}

/** Round by round: whom each ranked, and by how much. */
async function expectResult({ elections }: CommitteeChain, number: bigint, { items, rounds }: Shown, ranked: string[]) {
  expect(rounds.map(({ address }) => address)).toEqual(ranked);
  const events = await elections.getEvents.CandidateRanked({ number }, { fromBlock: 0n });
  expect(events).toHaveLength(rounds.length);
  for (const [rank, { args }] of events.entries()) {
    const { address, winner, supports } = rounds[rank] ?? { address: "", winner: false, supports: [] };
    const units = supports.find((support) => support.address === address)?.supportUnits;
    expect({ winner, units }).toEqual({ winner: args.winner, units: String(args.supportUnits) });
    expect(items.find((item) => item.address === address)?.standing).toMatchObject({
      rank,
      winner,
      supportUnits: units,
    });
  }
}

/** All that the API says of the committee, and its contracts can say too. Gives the API's answer. */
export async function expectCommitteeEqualsChain(index: RunningIndex, chain: CommitteeChain) {
  await caughtUp(index, chain);
  const { seats, safe, seating, guard, client, pause } = chain;
  const readSafe = (functionName: "getOwners" | "getThreshold" | "nonce") =>
    client.readContract({ address: safe, abi: safeAbi, functionName });
  const term = await seats.read.term();
  const filled = await seats.read.filledSeats();
  const organisations = await Promise.all(filled.map(({ account }) => seats.read.organisationOf([account])));
  const expected = {
    safe: {
      address: safe,
      owners: await readSafe("getOwners"),
      threshold: Number(await readSafe("getThreshold")),
      nonce: String(await readSafe("nonce")),
      synced: await seating.read.isSynced(),
    },
    term: {
      number: term.number,
      standing: STANDINGS[await seats.read.standing()],
      endsAt: term.endsSeconds,
      seating: term.seating,
      seats: term.seats,
      filled: term.filled,
      threshold: Number(await seats.read.threshold()),
      recalled: term.recalled,
      election: term.source === 0 ? null : Number(term.election),
      vacantSince: term.vacantSinceSeconds === 0 ? null : term.vacantSinceSeconds,
    },
    rules: {
      leastThreshold: Number(await seats.read.LEAST_THRESHOLD()),
      leastSeats: Number(await seats.read.LEAST_SEATS()),
      termLimit: Number(await seats.read.TERM_LIMIT()),
      leadSeconds: Number(await seats.read.LEAD_SECONDS()),
      nextElectionAt: Number(await seats.read.nextElectionSeconds()),
      openSeats: Number(await seats.read.openSeats()),
    },
    members: filled.map(({ account, terms }) => ({ address: account, terms })),
  };
  const answer = async () => (await index.get("/api/committee")).body;
  // What no log tells is read a moment after the block.
  await expect.poll(answer).toMatchObject(expected);
  const body = await answer();
  for (const [at, member] of body.members.entries()) {
    const id = organisations[at];
    expect(member.organisation?.id ?? `0x${"00".repeat(32)}`).toBe(id);
  }
  for (const { address, access } of body.powers) {
    const inForce = { address: body.safe.guard, abi: committeeGuardAbi, functionName: "accessTo" } as const;
    expect(access).toBe(ACCESS[await client.readContract({ ...inForce, args: [address] })]);
  }
  expect(body.powers.length).toBeGreaterThan(0);
  expect(body.safe.guard === getAddress(guard.address) || body.powers.length === 3).toBe(true);
  for (const { address, lengthSeconds, told, untilAt, readyAt, paused } of body.pausable) {
    const record = await pause.read.moduleOf([address]);
    expect({ lengthSeconds, told, untilSeconds: untilAt, readySeconds: readyAt }).toEqual(record);
    expect(paused).toBe(await pause.read.isPaused([address]));
  }
  return body;
}
