import { keccak256, toBytes } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommitteeReading } from "#index/committee/committee-reading.ts";
import { BallotTallies } from "#index/elections/ballot-tallies.ts";
import { loadElections } from "#index/elections/election-facts.ts";
import { NO_ORGANISATION, organisationView } from "#index/elections/organisation-view.ts";
import { runnersUp } from "#index/elections/runners-up.ts";
import { Standings } from "#index/elections/standings.ts";
import { Statements } from "#index/elections/statements.ts";
import { SupplyHistory } from "#index/rows/supply-history.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { electionTerms } from "./election-terms.ts";

const OPENED = 1_000;
const WEEK = 7 * 86_400;
const STATEMENT = "data:text/plain,Me";
const account = (digit: string) => `0x${digit.repeat(40)}`;
const [anna, ben, carl] = [account("a"), account("b"), account("c")] as const;
const terms = JSON.stringify(electionTerms());

let store: Store;
let supply: SupplyHistory;
let tallies: BallotTallies;

beforeEach(async () => {
  store = await openTestStore();
  supply = new SupplyHistory();
  supply.add({ total: [{ at: 0, value: 1_000n }], excluded: [{ at: 500, value: 100n }] });
  tallies = new BallotTallies(store);
  for (let number = 1; number <= 9; number++) await addBlock(number);
});
afterEach(() => store.destroy());

function addBlock(number: number, hash = `0x${number}`) {
  return replaceRows(store, "blocks", ["number"], [{ number, hash, timestamp: OPENED + number, logs: 1 }]);
}

const place = (block: number, log_index = 0) => ({ block, log_index, tx_hash: `0xt${block}` });
const traceOf = (block: number) => ({ at: OPENED + block, block, txHash: `0xt${block}` });
const load = async () =>
  (await loadElections({ store, supply, tallies, statements: new Statements(), seatings: [] })).elections;
const open = (election: number, block = 1, change: object = {}) =>
  store
    .insertInto("elections")
    .values({ ...place(block, election), election, by_election: 0, opener: anna, terms, ...change })
    .execute();
const register = (election: number, candidate: string, block: number, registration = block) =>
  store
    .insertInto("election_candidates")
    .values({
      ...place(block),
      election,
      candidate,
      registration,
      organisation: NO_ORGANISATION,
      statement_hash: keccak256(toBytes("Me")),
      statement_uri: STATEMENT,
    })
    .execute();
const qualify = (election: number, candidate: string, at: number, block: number) =>
  store
    .insertInto("election_places")
    .values({ ...place(block, at), election, candidate, place: at })
    .execute();
const vote = (election: number, block: number, approvals: string, counted = "5", log_index = 0) =>
  store
    .insertInto("election_ballots")
    .values({ ...place(block, log_index), election, voter: carl, approvals, weight: "10", counted })
    .execute();

describe("an election", () => {
  it("is what its logs tell, from its opening on", async () => {
    await open(1, 1, { by_election: 1 });
    await open(2, 2);
    const [first, second] = await load();
    expect(first).toMatchObject({
      number: 1,
      byElection: true,
      opened: { ...traceOf(1), by: anna },
      terms: electionTerms(),
      candidates: [],
      ballot: [],
      stages: [],
      ranks: [],
      seating: null,
      turnoutTokens: 0n,
      tallyVersion: "",
      markedExtended: false,
      outcome: null,
    });
    expect(second).toMatchObject({ number: 2, byElection: false });
    expect(second?.times.registrationAt).toBe(OPENED + 2);
  });

  it("asks for shares of the votable supply as it stood before each vote", async () => {
    await open(1);
    const [election] = await load();
    const votingAt = OPENED + 1 + 3 * WEEK;
    supply.add({
      total: [
        { at: votingAt - 1, value: 2_000n },
        { at: votingAt, value: 9_000n },
      ],
      excluded: [],
    });
    expect(election?.votableTokens()).toBe(1_900n);
    expect(election?.turnoutFloorTokens()).toBe(95n);
    expect(election?.minCombinationTokens()).toBe(1n);
    expect(election?.minEndorsementTokens()).toBe(5n);
  });

  it("has the terms of the next one, where some were set", async () => {
    const next = async () =>
      (await loadElections({ store, supply, tallies, statements: new Statements(), seatings: [] })).nextTerms;
    expect(await next()).toBeNull();
    await store
      .insertInto("election_terms")
      .values([{ ...place(1), terms }])
      .execute();
    const newer = electionTerms({ seats: 7 });
    await store
      .insertInto("election_terms")
      .values([{ ...place(2), terms: JSON.stringify(newer) }])
      .execute();
    expect(await next()).toEqual(newer);
  });

  it("is seated by the seating that names it, and ended by its stage", async () => {
    await open(1);
    await open(2);
    const stage = (election: number, name: "extended" | "loaded" | "settled" | "failed" | "gave-way", block: number) =>
      store
        .insertInto("election_stages")
        .values({ ...place(block), election, stage: name, until_at: null, reached: null, beside: null })
        .execute();
    await stage(1, "extended", 2);
    await stage(1, "loaded", 3);
    const seating = { election: 2, seating: 5 } as never;
    const sources = { store, supply, tallies, statements: new Statements(), seatings: [seating] };
    const [first, second] = (await loadElections(sources)).elections;
    expect(first).toMatchObject({ markedExtended: true, outcome: null, seating: null });
    expect(first?.stages.map((one) => one.stage)).toEqual(["extended", "loaded"]);
    expect(second).toMatchObject({ markedExtended: false, seating });
    await stage(1, "settled", 4);
    expect((await load())[0]).toMatchObject({ outcome: "settled" });
  });
});

describe("a candidate", () => {
  it("is told with all that happened to it, those on the ballot by their places", async () => {
    await open(1);
    await open(2);
    await register(1, anna, 2);
    await register(1, ben, 3);
    await register(1, carl, 4);
    await register(2, anna, 5);
    await qualify(1, ben, 0, 6);
    await qualify(1, anna, 1, 7);
    const endorsement = { election: 1, candidate: anna, weight: "1" };
    await store
      .insertInto("election_endorsements")
      .values([
        { ...place(5, 1), ...endorsement, holder: ben, total: "3" },
        { ...place(5, 2), ...endorsement, holder: carl, total: "9" },
        { ...place(6, 1), ...endorsement, holder: ben, total: "7" },
        { ...place(7, 1), ...endorsement, election: 2, holder: ben, total: "1" },
      ])
      .execute();
    await store
      .insertInto("election_exclusions")
      .values([
        { ...place(7), election: 1, candidate: ben, reason_hash: "0xwhy" },
        { ...place(7, 1), election: 1, candidate: anna, reason_hash: "0xwhy" },
        { ...place(8), election: 1, candidate: anna, reason_hash: null },
      ])
      .execute();
    await store
      .insertInto("election_bonds")
      .values([{ ...place(9), election: 1, candidate: carl, receiver: ben, bond: "5" }])
      .execute();
    const [first, second] = await load();
    expect(first?.candidates).toEqual([
      {
        address: anna,
        registration: 2,
        organisation: NO_ORGANISATION,
        statementUri: STATEMENT,
        statementHash: keccak256(toBytes("Me")),
        registered: traceOf(2),
        endorsedTokens: 7n,
        endorsements: 2,
        statement: "Me",
        statementFault: null,
        place: 1,
        qualified: traceOf(7),
        excluded: { ...traceOf(7), reasonHash: "0xwhy" },
        restored: traceOf(8),
        isExcluded: false,
        bond: null,
      },
      expect.objectContaining({
        address: ben,
        endorsedTokens: 0n,
        endorsements: 0,
        place: 0,
        qualified: traceOf(6),
        excluded: { ...traceOf(7), reasonHash: "0xwhy" },
        restored: null,
        isExcluded: true,
      }),
      expect.objectContaining({
        address: carl,
        place: null,
        qualified: null,
        excluded: null,
        isExcluded: false,
        bond: { ...traceOf(9), bondWei: "5", to: ben },
      }),
    ]);
    expect(first?.ballot.map(({ address }) => address)).toEqual([ben, anna]);
    expect(second?.candidates).toMatchObject([{ address: anna, endorsedTokens: 1n, endorsements: 1, place: null }]);
  });
});

describe("the ballots of an election", () => {
  const tallyOf = async (election: number) => {
    const { tally, tallyVersion } = await tallies.of(election);
    const combinations = [...tally.combinations].map(([key, { ballots, weightTokens }]) => [
      key,
      ballots,
      weightTokens,
    ]);
    return { turnout: tally.turnoutTokens, ballots: tally.ballots, combinations, tallyVersion };
  };

  it("are added up as they come, under a name that changes with them", async () => {
    expect(await tallyOf(1)).toEqual({ turnout: 0n, ballots: 0, combinations: [], tallyVersion: "" });
    await vote(1, 2, "3");
    await vote(2, 2, "1", "5", 9);
    expect(await tallyOf(1)).toEqual({
      turnout: 10n,
      ballots: 1,
      combinations: [["3", 1, 5n]],
      tallyVersion: "2.0.0x2",
    });
    await vote(1, 2, "3", "4", 1);
    await vote(1, 3, "1");
    const three = {
      turnout: 30n,
      ballots: 3,
      combinations: [
        ["3", 2, 9n],
        ["1", 1, 5n],
      ],
      tallyVersion: "3.0.0x3",
    };
    expect(await tallyOf(1)).toEqual(three);
    expect(await tallyOf(1)).toEqual(three);
    expect((await tallyOf(2)).ballots).toBe(1);
  });

  it("are not counted twice, or missed, where some of one block came before", async () => {
    await vote(1, 3, "1", "5", 4);
    await tallyOf(1);
    await vote(1, 3, "1", "5", 5);
    expect((await tallyOf(1)).ballots).toBe(2);
  });

  it("are counted anew where the block of the last was replaced", async () => {
    await vote(1, 2, "3");
    await vote(1, 3, "1");
    await tallyOf(1);
    await store.deleteFrom("election_ballots").where("block", "=", 3).execute();
    await addBlock(3, "0xother");
    await vote(1, 3, "2");
    expect(await tallyOf(1)).toEqual({
      turnout: 20n,
      ballots: 2,
      combinations: [
        ["3", 1, 5n],
        ["2", 1, 5n],
      ],
      tallyVersion: "3.0.0xother",
    });
    await store.deleteFrom("blocks").where("number", "=", 3).execute();
    await store.deleteFrom("election_ballots").where("block", "=", 3).execute();
    expect(await tallyOf(1)).toMatchObject({ ballots: 1, tallyVersion: "2.0.0x2" });
  });

  it("that were handed out do not change by later ones", async () => {
    await vote(1, 2, "3");
    const { tally } = await tallies.of(1);
    await vote(1, 3, "3");
    await tallies.of(1);
    expect(tally.ballots).toBe(1);
  });
});

describe("a standing that was counted", () => {
  it("is kept until the ballots or the candidates change", async () => {
    await open(1);
    await register(1, anna, 2);
    await register(1, ben, 3);
    await qualify(1, anna, 0, 4);
    await vote(1, 5, "1");
    const standings = new Standings();
    const of = async () => {
      const [election] = await load();
      if (election === undefined) throw new Error("no election");
      return standings.of(election);
    };
    const first = await of();
    expect(first.rounds.map(({ place: at }) => at)).toEqual([0]);
    expect(await of()).toBe(first);
    await vote(1, 6, "1");
    const second = await of();
    expect(second).not.toBe(first);
    expect(second.approvedTokens).toEqual([10n]);
    await qualify(1, ben, 1, 6);
    const third = await of();
    expect(third.approvedTokens).toEqual([10n, 0n]);
    await store
      .insertInto("election_exclusions")
      .values({ ...place(7), election: 1, candidate: anna, reason_hash: "0x" })
      .execute();
    expect((await of()).rounds.map(({ place: at }) => at)).toEqual([1]);
  });
});

describe("the runners-up", () => {
  const reading = (change: object = {}, seats: object[] = []) =>
    ({ term: { number: 4, election: 1, source: 1, ...change }, seats }) as unknown as CommitteeReading;
  const seated = { election: 1, source: 1, place: 2 };

  beforeEach(async () => {
    await open(1);
    for (const [at, who] of [anna, ben, carl].entries()) {
      await register(1, who, 2 + at);
      await qualify(1, who, at, 6);
    }
    await store
      .insertInto("election_ranks")
      .values([
        { ...place(7, 0), election: 1, place: 1, rank: 0, winner: 1, support: "9" },
        { ...place(7, 1), election: 1, place: 2, rank: 1, winner: 0, support: "5" },
        { ...place(7, 2), election: 1, place: 0, rank: 2, winner: 0, support: "3" },
      ])
      .execute();
  });

  const found = async (of: CommitteeReading, election = 1) => {
    const seatings = [{ election, seating: 1 } as never];
    return runnersUp(
      store,
      of,
      await loadElections({ store, supply, tallies, statements: new Statements(), seatings }),
    );
  };

  it("follow the winners in order, with what they answered last in this term, and whether they sit", async () => {
    await store
      .insertInto("committee_answers")
      .values([
        { ...place(8, 0), term: 4, account: carl, accepts: 1 },
        { ...place(8, 1), term: 4, account: carl, accepts: 0 },
        { ...place(8, 2), term: 4, account: anna, accepts: 0 },
        { ...place(9, 0), term: 4, account: anna, accepts: 1 },
        { ...place(9, 1), term: 3, account: carl, accepts: 1 },
      ])
      .execute();
    expect(
      await found(reading({}, [seated, { ...seated, source: 2, place: 1 }, { ...seated, election: 2, place: 1 }])),
    ).toEqual([
      { address: carl, organisation: NO_ORGANISATION, answer: "declines", sits: false },
      { address: anna, organisation: NO_ORGANISATION, answer: "accepts", sits: true },
    ]);
    expect((await found(reading({ number: 5 }))).map(({ answer }) => answer)).toEqual(["none", "none"]);
  });

  it("are none of an election that was not seated, or that another contract held", async () => {
    expect(await found(reading({ election: 2 }))).toEqual([]);
    expect(await found(reading(), 2)).toEqual([]);
  });
});

describe("an organisation", () => {
  it("has the name that its id spells, and none is none", () => {
    expect(organisationView(NO_ORGANISATION)).toBeNull();
    const id = organisationId("Northern providers");
    expect(organisationView(id)).toEqual({ id, name: "Northern providers" });
    expect(organisationView(`0x${"ff".repeat(32)}`)).toEqual({ id: `0x${"ff".repeat(32)}`, name: null });
  });
});
