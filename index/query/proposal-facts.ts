import { sql } from "kysely";
import { readingKey } from "#index/readings/reading-keys.ts";
import { groupBy } from "#index/rows/group-by.ts";
import type { SupplyHistory } from "#index/rows/supply-history.ts";
import { quorumOf } from "#protocol/governor/quorum.ts";
import { listed } from "#store/dialect/listed.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { type ClassRules, ruleAt } from "./class-rules.ts";
import type { StateFacts } from "./proposal-state.ts";

/** All of a proposal but its text and calls. */
export interface ProposalFacts extends Omit<StateFacts, "quorum" | "majorityBps"> {
  id: string;
  number: number;
  title: string;
  proposer: string;
  riskClass: number | null;
  codePin: string | null;
  /** Last second at which any vote is taken; until the deadline, where that is later, votes against alone are. */
  voteEndAt: number;
  extended: boolean;
  createdAt: number;
  createdBlock: number;
}

/** Every proposal, and what their quorums follow from. */
export interface Facts {
  /** Newest first. */
  proposals: readonly ProposalFacts[];
  byId: ReadonlyMap<string, ProposalFacts>;
  /** Those that the clock may still change; whoever finds that it cannot takes them out. */
  open: Map<string, ProposalFacts>;
  rules: ClassRules;
  supply: SupplyHistory;
}

/** What a proposal needs: fixed from its snapshot on, before it what it would be now. */
export function needsOf({ rules, supply }: Facts, proposal: ProposalFacts, now: number) {
  const fixed = proposal.snapshotAt < now;
  const at = fixed ? proposal.snapshotAt : now;
  const rule = proposal.riskClass === null ? undefined : ruleAt(rules, proposal.riskClass, at);
  if (rule === undefined) return { quorum: 0n, majorityBps: 0, fixed, known: false };
  return { quorum: quorumOf(rule, supply.votableAt(at)), majorityBps: rule.majorityBps, fixed, known: true };
}

/** Facts of these proposals, or of all, newest first. */
export async function readProposals(
  store: Store,
  gracePeriod: number | null,
  ids?: readonly string[],
): Promise<ProposalFacts[]> {
  if (ids?.length === 0) return [];
  const among = ids === undefined ? undefined : listed(store, ids);
  let staged = store.selectFrom("proposal_stages").selectAll().orderBy("block").orderBy("log_index");
  let rows = proposalRows(store);
  if (among !== undefined) {
    staged = staged.where(sql<boolean>`proposal_id in (${among})`);
    rows = rows.where(sql<boolean>`p.proposal_id in (${among})`);
  }
  const stages = groupBy(await staged.execute(), (stage) => stage.proposal_id);
  return (await rows.execute()).map((row) => toFacts(row, stages.get(row.proposal_id) ?? [], gracePeriod));
}

type ProposalRow = Awaited<ReturnType<ReturnType<typeof proposalRows>["execute"]>>[number];

/** A column of the last log that a proposal has in a table, found by the place of its index alone. */
function inLast<Value>(table: "votes" | "timelock_operations", column: string, key: "proposal_id" | "operation_id") {
  return sql<Value | null>`(select ${sql.ref(`l.${column}`)} from ${sql.table(table)} as l
    where ${sql.ref(`l.${key}`)} = ${sql.ref(`p.${key}`)} order by l.block desc, l.log_index desc limit 1)`;
}

function proposalRows(store: Store) {
  return store
    .selectFrom("proposals as p")
    .innerJoin("blocks as b", "b.number", "p.block")
    .leftJoin("classifications as c", "c.proposal_id", "p.proposal_id")
    .select([
      "p.proposal_id",
      "p.number",
      "p.title",
      "p.proposer",
      "p.snapshot_at",
      "p.deadline_at",
      "p.block",
      "b.timestamp",
      "c.risk_class",
      "c.code_pin",
      inLast<string>("votes", "tally_for", "proposal_id").as("tally_for"),
      inLast<string>("votes", "tally_against", "proposal_id").as("tally_against"),
      inLast<string>("votes", "tally_abstain", "proposal_id").as("tally_abstain"),
      inLast<StateFacts["operation"]>("timelock_operations", "event", "operation_id").as("operation"),
    ])
    .orderBy("p.number", "desc");
}

function toFacts(
  row: ProposalRow,
  stages: IndexTables["proposal_stages"][],
  gracePeriod: number | null,
): ProposalFacts {
  const extension = stages.findLast(({ stage }) => stage === "extended")?.due_at ?? null;
  return {
    id: row.proposal_id,
    number: row.number,
    title: row.title,
    proposer: row.proposer,
    riskClass: row.risk_class,
    codePin: row.code_pin,
    snapshotAt: row.snapshot_at,
    voteEndAt: row.deadline_at,
    deadlineAt: extension ?? row.deadline_at,
    extended: extension !== null,
    etaAt: stages.findLast(({ stage }) => stage === "queued")?.due_at ?? null,
    executed: stages.some(({ stage }) => stage === "executed"),
    canceled: stages.some(({ stage }) => stage === "canceled" || stage === "canceled-by-guardian"),
    operation: row.operation,
    tally: {
      for: BigInt(row.tally_for ?? 0),
      against: BigInt(row.tally_against ?? 0),
      abstain: BigInt(row.tally_abstain ?? 0),
    },
    gracePeriod,
    createdAt: row.timestamp,
    createdBlock: row.block,
  };
}

export async function readGracePeriod(store: Store): Promise<number | null> {
  const row = await store
    .selectFrom("readings")
    .select("value")
    .where("key", "=", readingKey.parameter("governor.gracePeriod"))
    .executeTakeFirst();
  return row === undefined ? null : Number(row.value);
}
