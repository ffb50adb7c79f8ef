import type { SeatingFacts } from "#index/committee/committee-history.ts";
import { type ElectionTerms, storedTerms } from "#index/decode/stored-terms.ts";
import { type Dated, datedRows } from "#index/rows/dated-rows.ts";
import { groupBy } from "#index/rows/group-by.ts";
import type { SupplyHistory } from "#index/rows/supply-history.ts";
import type { Store } from "#store/schema/database.ts";
import type { BallotTallies } from "./ballot-tallies.ts";
import { type BallotTally, emptyTally } from "./ballot-tally.ts";
import { type ClockFacts, electionTimes, shareOf } from "./election-clock.ts";
import { type EndorsementTotal, endorsementTotals } from "./endorsement-totals.ts";
import type { Statement } from "./statement.ts";
import type { Statements } from "./statements.ts";

type Trace = { at: number; block: number; txHash: string };

export interface CandidateFacts extends Statement {
  address: string;
  registration: number;
  organisation: string;
  statementUri: string;
  statementHash: string;
  registered: Trace;
  endorsedTokens: bigint;
  endorsements: number;
  /** Its bit on the ballot, once it has qualified. */
  place: number | null;
  qualified: Trace | null;
  excluded: (Trace & { reasonHash: string }) | null;
  restored: Trace | null;
  isExcluded: boolean;
  bond: (Trace & { bondWei: string; to: string }) | null;
}

/** All that the logs tell of one election. */
export interface ElectionFacts extends ClockFacts {
  number: number;
  byElection: boolean;
  opened: Trace & { by: string };
  /** In the order of registration. */
  candidates: CandidateFacts[];
  /** The qualified, by place. */
  ballot: CandidateFacts[];
  stages: Dated<"election_stages">[];
  /** As the chain has counted so far, by rank. */
  ranks: Dated<"election_ranks">[];
  seating: SeatingFacts | null;
  tally: BallotTally;
  /** Changes whenever the ballots do. */
  tallyVersion: string;
  votableTokens(): bigint;
  minEndorsementTokens(): bigint;
  minCombinationTokens(): bigint;
}

export interface ElectionSources {
  store: Store;
  supply: SupplyHistory;
  tallies: BallotTallies;
  statements: Statements;
  /** Of this elections contract. */
  seatings: readonly SeatingFacts[];
}

export interface ElectionsFacts {
  /** Oldest first: the first one has the number 1. */
  elections: ElectionFacts[];
  nextTerms: ElectionTerms | null;
}

export async function loadElections(sources: ElectionSources): Promise<ElectionsFacts> {
  const { store } = sources;
  const byElection = async <Table extends "election_candidates" | "election_stages" | "election_ranks">(table: Table) =>
    groupBy(await datedRows(store, table), ({ election }) => election);
  const rows = await datedRows(store, "elections");
  // Rows may come meanwhile. Whom ballots and ranks name is read after them, so that it is there.
  const tallies = new Map<number, Tally>();
  for (const { election } of rows) tallies.set(election, await sources.tallies.of(election));
  const ranks = await byElection("election_ranks");
  const stages = await byElection("election_stages");
  const candidates = await candidateFacts(sources);
  const elections = rows.map((row) =>
    electionFacts(sources, row, {
      ...(tallies.get(row.election) ?? { tally: emptyTally(), tallyVersion: "" }),
      candidates: candidates.get(row.election) ?? [],
      stages: stages.get(row.election) ?? [],
      ranks: ranks.get(row.election) ?? [],
    }),
  );
  const terms = (await datedRows(store, "election_terms")).at(-1)?.terms;
  return { elections, nextTerms: terms === undefined ? null : storedTerms(terms) };
}

type Tally = Pick<ElectionFacts, "tally" | "tallyVersion">;
type Parts = Tally & Pick<ElectionFacts, "candidates" | "stages" | "ranks">;

function electionFacts(
  { supply, seatings }: ElectionSources,
  row: Dated<"elections">,
  { candidates, stages, ranks, tally, tallyVersion }: Parts,
): ElectionFacts {
  const terms = storedTerms(row.terms);
  const times = electionTimes(row.timestamp, terms);
  const votableTokens = () => supply.votableAt(times.votingAt - 1);
  const outcome = stages.map(({ stage }) => stage).find((stage) => stage !== "extended" && stage !== "loaded");
  return {
    number: row.election,
    byElection: row.by_election === 1,
    opened: { ...traceOf(row), by: row.opener },
    terms,
    times,
    candidates,
    ballot: candidates.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0)),
    stages,
    ranks,
    seating: seatings.find(({ election }) => election === row.election) ?? null,
    tally,
    tallyVersion,
    turnoutTokens: tally.turnoutTokens,
    markedExtended: stages.some(({ stage }) => stage === "extended"),
    outcome: outcome ?? null,
    votableTokens,
    turnoutFloorTokens: () => shareOf(votableTokens(), terms.turnoutFloorBps),
    minCombinationTokens: () => shareOf(votableTokens(), terms.minCombinationBps),
    minEndorsementTokens: () => shareOf(supply.votableAt(times.endorsementAt - 1), terms.minEndorsementBps),
  };
}

async function candidateFacts({ store, statements }: ElectionSources): Promise<Map<number, CandidateFacts[]>> {
  const of = ({ election, candidate }: { election: number; candidate: string }) => `${election} ${candidate}`;
  const byCandidate = async <Table extends "election_places" | "election_exclusions" | "election_bonds">(
    table: Table,
  ) => groupBy(await datedRows(store, table), of);
  const places = await byCandidate("election_places");
  const exclusions = await byCandidate("election_exclusions");
  const bonds = await byCandidate("election_bonds");
  const endorsed = new Map((await endorsementTotals(store)).map((total) => [of(total), total]));
  const rows = await datedRows(store, "election_candidates");
  const grouped = groupBy(rows, ({ election }) => election);
  const facts = (row: Dated<"election_candidates">): CandidateFacts => ({
    ...candidacy(row, endorsed.get(of(row))),
    ...statements.of(row),
    ...qualification(places.get(of(row))?.[0]),
    ...exclusion(exclusions.get(of(row)) ?? []),
    bond: bondOf(bonds.get(of(row))?.[0]),
  });
  return new Map([...grouped].map(([election, some]) => [election, some.map(facts)]));
}

function candidacy(row: Dated<"election_candidates">, endorsed: EndorsementTotal | undefined) {
  return {
    address: row.candidate,
    registration: row.registration,
    organisation: row.organisation,
    statementUri: row.statement_uri,
    statementHash: row.statement_hash,
    registered: traceOf(row),
    endorsedTokens: BigInt(endorsed?.total ?? 0),
    endorsements: endorsed?.holders ?? 0,
  };
}

function qualification(row: Dated<"election_places"> | undefined) {
  return row === undefined ? { place: null, qualified: null } : { place: row.place, qualified: traceOf(row) };
}

/** The vetter excludes a candidate once at most. */
function exclusion(rows: readonly Dated<"election_exclusions">[]) {
  const excluded = rows.find(({ reason_hash }) => reason_hash !== null);
  const restored = rows.find(({ reason_hash }) => reason_hash === null);
  return {
    excluded: excluded === undefined ? null : { ...traceOf(excluded), reasonHash: excluded.reason_hash ?? "" },
    restored: restored === undefined ? null : traceOf(restored),
    isExcluded: excluded !== undefined && restored === undefined,
  };
}

function bondOf(row: Dated<"election_bonds"> | undefined): CandidateFacts["bond"] {
  return row === undefined ? null : { ...traceOf(row), bondWei: row.bond, to: row.receiver };
}

function traceOf(row: { timestamp: number; block: number; tx_hash: string }): Trace {
  return { at: row.timestamp, block: row.block, txHash: row.tx_hash };
}
