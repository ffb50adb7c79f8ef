import { decodeFunctionData } from "viem";
import { describe, expect, it } from "vitest";
import { CALLS_ABI } from "#bots/duties/allowed-calls.ts";
import { countElectionDuty } from "#bots/duties/count-election.ts";
import { fillVacancyDuty } from "#bots/duties/fill-vacancy.ts";
import { openElectionDuty } from "#bots/duties/open-election.ts";
import { seatElectionDuty } from "#bots/duties/seat-election.ts";
import { syncSafeDuty } from "#bots/duties/sync-safe.ts";
import type { Duty } from "#bots/engine/duty.ts";
import { Refusal } from "./scripted-chain.ts";
import {
  CONTRACTS,
  type CommitteeScript,
  MEMBERS,
  NOW,
  readScripted,
  scriptedCommittee,
} from "./scripted-committee.ts";

const { elections, seats } = CONTRACTS;

/** What a duty asks for: key, call in words, first second and last. */
async function asks(duty: Duty, script: CommitteeScript) {
  const dues = await duty.due(scriptedCommittee(script));
  return dues.map(({ key, call, notBefore, deadline }) => {
    const { functionName, args = [] } = decodeFunctionData({ abi: CALLS_ABI, data: call.data });
    return { key, target: call.target, call: `${functionName}(${args.join(", ")})`, notBefore, deadline };
  });
}

async function verdict(duty: Duty, before: CommitteeScript, after: CommitteeScript) {
  const [due] = await duty.due(scriptedCommittee(before));
  return due?.verify(scriptedCommittee({ now: NOW + 12, ...after }));
}

describe("count-election", () => {
  const duty = countElectionDuty(elections, readScripted);
  const counting = (tally: readonly [bigint, bigint, bigint]): CommitteeScript => ({ phase: "counting", tally });

  it.for(["none", "registration", "endorsement", "vetting", "voting", "settled", "failed"] as const)(
    "is not due in phase %s",
    async (phase) => {
      expect(await asks(duty, { phase })).toEqual([]);
    },
  );

  it("counts few combinations in one call", async () => {
    expect(await asks(duty, counting([0n, 10n, 0n]))).toEqual([
      { key: "count:1:0:0", target: elections, call: "count(1, 15)", notBefore: NOW - 10, deadline: null },
    ]);
  });

  it("never gives a page of ballots the steps for ranking them as well", async () => {
    const terms = { seats: 12, runnersUp: 12 };
    expect(await asks(duty, { ...counting([0n, 240n, 0n]), terms })).toMatchObject([{ call: "count(1, 264)" }]);
    expect(await asks(duty, { ...counting([0n, 245n, 0n]), terms })).toMatchObject([{ call: "count(1, 245)" }]);
  });

  it("counts an election that nobody qualified for", async () => {
    expect(await asks(duty, counting([0n, 0n, 0n]))).toMatchObject([{ call: "count(1, 5)" }]);
  });

  it.for([
    [[0n, 2_000n, 0n], "count:1:0:0", "count(1, 550)"],
    [[550n, 2_000n, 0n], "count:1:550:0", "count(1, 550)"],
    [[1_900n, 2_000n, 0n], "count:1:1900:0", "count(1, 100)"],
    [[256n, 300n, 0n], "count:1:256:0", "count(1, 44)"],
    [[2_000n, 2_000n, 0n], "count:1:2000:0", "count(1, 3)"],
    [[2_000n, 2_000n, 3n], "count:1:2000:3", "count(1, 3)"],
    [[10n, 10n, 1n], "count:1:10:1", "count(1, 3)"],
  ] as const)("at %s goes on with %s", async ([tally, key, call]) => {
    expect(await asks(duty, counting(tally))).toMatchObject([{ key, call }]);
  });

  it("an act had its effect when the count went on, by whoever", async () => {
    const before = counting([0n, 2_000n, 0n]);
    expect(await verdict(duty, before, counting([0n, 2_000n, 0n]))).toMatchObject({ ok: false });
    expect(await verdict(duty, before, counting([256n, 2_000n, 0n]))).toMatchObject({ ok: true });
    expect(await verdict(duty, before, { phase: "failed", tally: [0n, 0n, 0n] })).toMatchObject({ ok: true });
    expect(await verdict(duty, before, { latest: 2n, phase: "counting" })).toMatchObject({ ok: true });
  });
});

describe("seat-election", () => {
  const duty = seatElectionDuty(elections, readScripted);
  const key = (number: number) => `seat:${number}:${elections}`;
  /** What the seats answer to `seat`, by number. */
  const seat = (answers: Record<string, unknown>) => ({
    seat: (number: bigint) => answers[`${number}`],
  });
  const passed = new Refusal("Committee_ElectionPassed", 1n, 1n);
  const unsettled = new Refusal("Committee_NotSettled", 0n);

  it("is not due for what is seated", async () => {
    expect(await asks(duty, {})).toEqual([]);
    expect(await asks(duty, { latest: 0n, phase: "none" })).toEqual([]);
  });

  it("seats a settled election", async () => {
    const script = { latest: 2n, seating: seat({ 2: undefined, 1: passed }) };
    expect(await asks(duty, script)).toEqual([
      { key: key(2), target: CONTRACTS.seating, call: "seat(2)", notBefore: 0, deadline: null },
    ]);
    expect(await verdict(duty, script, { latest: 2n })).toMatchObject({ ok: true });
    expect(await verdict(duty, script, script)).toMatchObject({ ok: false });
  });

  it("seats one behind an election that runs, or failed", async () => {
    const seating = seat({ 3: unsettled, 2: undefined, 1: passed });
    expect(await asks(duty, { latest: 3n, phase: "registration", seating })).toMatchObject([{ key: key(2) }]);
    expect(await asks(duty, { latest: 3n, phase: "failed", seating })).toMatchObject([{ key: key(2) }]);
  });

  it.for([
    [new Refusal("Committee_TooFew", 2n, 3n), "Committee_TooFew(2, 3)"],
    [new Refusal("Committee_TermEnded", 9n, 8n), "Committee_TermEnded(9, 8)"],
  ] as const)("what the seats refuse is a problem, not an act", async ([refusal, text]) => {
    expect(await asks(duty, { latest: 2n, seating: seat({ 2: refusal, 1: passed }) })).toEqual([]);
    expect(duty.problems?.()).toEqual([`election 2 is settled but cannot be seated: ${text}`]);
    expect(await asks(duty, {})).toEqual([]);
    expect(duty.problems?.()).toEqual([]);
  });

  it("numbers of an elections contract that the seats have left mean nothing", async () => {
    const script = { seats: { elections: CONTRACTS.guard }, latest: 2n, seating: seat({ 2: undefined }) };
    expect(await asks(duty, script)).toEqual([]);
    expect(duty.problems?.()).toEqual([
      `the seats take results from ${CONTRACTS.guard} now: name it as Elections in addresses.json`,
    ]);
  });
});

describe("open-election", () => {
  const duty = openElectionDuty(CONTRACTS, readScripted);
  const due = { nextElectionSeconds: BigInt(NOW) };
  const waiting = {
    seat: (number: bigint) => (number === 2n ? undefined : new Refusal("Committee_ElectionPassed", 1n, 1n)),
  };

  it("is not due before its second, nor while one runs", async () => {
    expect(await asks(duty, { seats: { nextElectionSeconds: BigInt(NOW + 1) } })).toEqual([]);
    for (const phase of ["registration", "endorsement", "vetting", "voting", "counting"] as const) {
      expect(await asks(duty, { phase, seats: due })).toEqual([]);
      expect(await asks(duty, { phase, seats: { openSeats: 2n } })).toEqual([]);
    }
  });

  it.for(["none", "settled", "failed"] as const)("is due when the last one is in phase %s", async (phase) => {
    const latest = phase === "none" ? 0n : 1n;
    expect(await asks(duty, { latest, phase, seats: due })).toEqual([
      { key: `open:${latest + 1n}`, target: elections, call: "open()", notBefore: NOW, deadline: null },
    ]);
  });

  it("waits for winners who can be seated, not for those who cannot", async () => {
    expect(await asks(duty, { latest: 2n, seats: due, seating: waiting })).toEqual([]);
    const refused = { seat: () => new Refusal("Committee_TooFew", 1n, 3n) };
    expect(await asks(duty, { latest: 2n, seats: due, seating: refused })).toMatchObject([{ key: "open:3" }]);
  });

  it("waits out the time that winners who cannot be seated have", async () => {
    const elections = { open: new Refusal("Elections_AwaitsSeating", 1n, BigInt(NOW + 50)) };
    expect(await asks(duty, { seats: due, elections })).toMatchObject([{ key: "open:2", notBefore: NOW + 50 }]);
    const byElection = { openByElection: elections.open };
    expect(await asks(duty, { seats: { openSeats: 1n }, elections: byElection })).toMatchObject([
      { key: "open-by:2", notBefore: NOW + 50 },
    ]);
    const chain = scriptedCommittee({ seats: due });
    const [open] = await duty.due(chain);
    const revert = { name: "Elections_AwaitsSeating", args: [1n, BigInt(NOW + 50)], text: "" };
    expect(await open?.retryAfter?.(revert, chain)).toBe(NOW + 50);
    expect(await open?.retryAfter?.({ ...revert, name: "Elections_Running" }, chain)).toBeNull();
  });

  it("opens a by-election for open seats, unless the whole committee is due", async () => {
    expect(await asks(duty, { seats: { openSeats: 2n } })).toMatchObject([
      { key: "open-by:2", call: "openByElection()", notBefore: 0 },
    ]);
    expect(await asks(duty, { seats: { ...due, openSeats: 2n } })).toMatchObject([{ key: "open:2" }]);
    expect(await asks(duty, { latest: 2n, seats: { openSeats: 2n }, seating: waiting })).toEqual([]);
  });

  it("opens the whole committee's while a by-election runs, which gives way, and no second by-election", async () => {
    for (const phase of ["registration", "voting", "counting"] as const) {
      expect(await asks(duty, { phase, byElection: true, seats: due })).toMatchObject([
        { key: "open:2", call: "open()" },
      ]);
      expect(await asks(duty, { phase, byElection: true, seats: { openSeats: 2n } })).toEqual([]);
    }
  });

  it("waits longer after each by-election that failed", async () => {
    const script = { byElection: true, standing: { votingEndSeconds: NOW - 5 }, seats: { openSeats: 2n } };
    for (const opened of [1n, 2n]) {
      const failed = { ...script, phase: "failed" as const, elections: { byElections: [opened, false] } };
      expect(await asks(duty, failed)).toMatchObject([
        { key: "open-by:2", notBefore: NOW - 5 + Number(opened) * 14 * 86_400 },
      ]);
    }
    expect(await asks(duty, { ...script, phase: "gave-way" })).toMatchObject([{ key: "open-by:2", notBefore: 0 }]);
  });

  it("opens no by-election that could last into the next election", async () => {
    const elections = { openByElection: new Refusal("Elections_RunsIntoTheNext", BigInt(NOW + 10), BigInt(NOW + 5)) };
    expect(await asks(duty, { seats: { openSeats: 2n }, elections })).toEqual([]);
  });

  it("a contract that the seats do not listen to any more opens none", async () => {
    expect(await asks(duty, { seats: { ...due, elections: CONTRACTS.guard } })).toEqual([]);
  });

  it("an act had its effect when the election, or a later one, is open", async () => {
    const script = { seats: due };
    expect(await verdict(duty, script, script)).toMatchObject({ ok: false });
    expect(await verdict(duty, script, { latest: 2n, phase: "registration" })).toMatchObject({ ok: true });
  });
});

describe("fill-vacancy", () => {
  const duty = fillVacancyDuty(seats);
  const vacant = { filled: 2, endsSeconds: NOW + 1_000 };
  const answers = (fillVacancy: unknown) => ({ fillVacancy });

  it("is not due without a vacancy, after the term, or without a runner-up", async () => {
    expect(await asks(duty, { seats: answers(undefined) })).toEqual([]);
    expect(await asks(duty, { term: { filled: 2, endsSeconds: NOW - 1 }, seats: answers(undefined) })).toEqual([]);
    expect(await asks(duty, { term: vacant, seats: answers(new Refusal("Committee_NoRunnerUp")) })).toEqual([]);
  });

  it("seats the next runner-up, until the term ends", async () => {
    expect(await asks(duty, { term: vacant, seats: answers(undefined) })).toEqual([
      { key: "fill:4", target: seats, call: "fillVacancy()", notBefore: 0, deadline: NOW + 1_000 },
    ]);
  });

  it("waits as long as a better runner-up may answer", async () => {
    const awaiting = (untilSeconds: number) =>
      answers(new Refusal("Committee_AwaitingAnswer", MEMBERS[0], BigInt(untilSeconds)));
    expect(await asks(duty, { term: vacant, seats: awaiting(NOW + 500) })).toMatchObject([
      { key: "fill:4", notBefore: NOW + 501 },
    ]);
    expect(await asks(duty, { term: vacant, seats: awaiting(NOW + 1_000) }), "the term ends before").toEqual([]);
    const chain = scriptedCommittee({ term: vacant, seats: answers(undefined) });
    const [due] = await duty.due(chain);
    const revert = { name: "Committee_AwaitingAnswer", args: [MEMBERS[0], BigInt(NOW + 50)], text: "" };
    expect(await due?.retryAfter?.(revert, chain)).toBe(NOW + 51);
    expect(await due?.retryAfter?.({ ...revert, name: "Committee_NoRunnerUp" }, chain)).toBeNull();
  });

  it("an act had its effect when the seating number rose", async () => {
    const script = { term: vacant, seats: answers(undefined) };
    expect(await verdict(duty, script, script)).toMatchObject({ ok: false });
    expect(await verdict(duty, script, { term: { ...vacant, seating: 5 } })).toMatchObject({ ok: true });
  });
});

describe("sync-safe", () => {
  const duty = syncSafeDuty(CONTRACTS);
  const unsynced = { isSynced: false };

  it("is due while the Safe differs, each difference under a name of its own", async () => {
    expect(await asks(duty, {})).toEqual([]);
    const [first] = await asks(duty, { seating: unsynced });
    expect(first).toMatchObject({ target: CONTRACTS.seating, call: "sync()", notBefore: 0, deadline: null });
    expect(first?.key).toMatch(/^sync:4:0x[0-9a-f]{16}$/);
    const [same] = await asks(duty, { seating: unsynced });
    const [other] = await asks(duty, { seating: unsynced, owners: MEMBERS.slice(1) });
    expect(same?.key).toBe(first?.key);
    expect(other?.key).not.toBe(first?.key);
  });

  it("an act had its effect when the Safe follows, or when somebody left since", async () => {
    const script = { seating: unsynced };
    expect(await verdict(duty, script, {})).toMatchObject({ ok: true });
    expect(await verdict(duty, script, script)).toMatchObject({ ok: false });
    expect(await verdict(duty, script, { ...script, owners: MEMBERS.slice(1) })).toMatchObject({ ok: true });
  });
});
