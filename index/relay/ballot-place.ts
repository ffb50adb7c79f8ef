import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { SignedBallot } from "#index/schema/relay.ts";
import { makeDurable } from "#store/dialect/make-durable.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Database, Store } from "#store/schema/database.ts";
import type { RelayBallotTable } from "#store/schema/signed.ts";
import type { RelayLimits } from "./relay-limits.ts";

export const DAY_SECONDS = 86_400;
/** A check that takes longer was broken off with its process. */
const LONGEST_CHECK_SECONDS = 120;

export const OWN_GAS = "Vote with gas of your own, or try later.";

export interface Giver {
  chainId: number;
  /** Where the ballot came from; null where that is not known, and then no limit of one address holds. */
  address: string | null;
  nowSeconds: number;
}

/** The place of one ballot, held while it is checked. */
export interface HeldPlace {
  /** Stores the ballot, unless the check took so long that another has the place. */
  store(row: RelayBallotTable): Promise<void>;
  giveBack(): Promise<void>;
}

/**
 * Takes the one place that a voter has for a vote, within all limits and before anybody asks the chain, or gives the
 * ballot that has it already and is the same.
 */
export async function takePlace(
  store: Store,
  limits: RelayLimits,
  giver: Giver,
  ballot: SignedBallot,
): Promise<HeldPlace | RelayBallotTable> {
  const { chainId, nowSeconds } = giver;
  const place = { chain_id: chainId, voter: ballot.voter.toLowerCase(), kind: ballot.kind, subject: ballot.subject };
  const check_id = randomUUID();
  const known = await store.transaction().execute(async (trx) => {
    const taken = await ballotAt(trx, place, nowSeconds);
    if (taken === "checked") {
      throw new ApiProblem(
        409,
        "ballot_given",
        `Another ballot of ${ballot.voter} for this vote is being checked`,
        "Ask again in a moment what became of it.",
      );
    }
    if (taken !== undefined && isSame(taken, ballot)) return taken;
    if (taken !== undefined) {
      throw new ApiProblem(
        409,
        "ballot_given",
        `${ballot.voter} has given another ballot for this vote, which is ${taken.state}`,
        "To vote otherwise before it is sent, vote with gas of your own.",
      );
    }
    await requireRoom(trx, limits, giver, place.voter, ballot.voter);
    const held = { ...place, check_id, ballot_id: null, taken_at: nowSeconds };
    await replaceRows(trx, "relay_places", ["chain_id", "voter", "kind", "subject"], [held]);
    return undefined;
  });
  if (known !== undefined) return known;
  return {
    async store(row) {
      await store.transaction().execute(async (trx) => {
        const kept = await trx
          .updateTable("relay_places")
          .set({ ballot_id: row.id })
          .where("check_id", "=", check_id)
          .executeTakeFirst();
        if (kept.numUpdatedRows !== 1n) {
          throw new ApiProblem(503, "chain_silent", "The chain took too long to answer", "Send the same again.");
        }
        await replaceRows(trx, "relay_ballots", ["chain_id", "id"], [row]);
      });
      await makeDurable(store);
    },
    async giveBack() {
      await store.deleteFrom("relay_places").where("check_id", "=", check_id).where("ballot_id", "is", null).execute();
    },
  };
}

type Place = Pick<RelayBallotTable, "chain_id" | "voter" | "kind" | "subject">;

/** What stands in a place: a ballot, one that is being checked, or nothing that counts. */
async function ballotAt(trx: Transaction<Database>, place: Place, nowSeconds: number) {
  const found = await trx
    .selectFrom("relay_places")
    .selectAll()
    .where("chain_id", "=", place.chain_id)
    .where("voter", "=", place.voter)
    .where("kind", "=", place.kind)
    .where("subject", "=", place.subject)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (found.ballot_id === null) return nowSeconds - found.taken_at <= LONGEST_CHECK_SECONDS ? "checked" : undefined;
  return trx
    .selectFrom("relay_ballots")
    .selectAll()
    .where("chain_id", "=", place.chain_id)
    .where("id", "=", found.ballot_id)
    .where("state", "<>", "refused")
    .executeTakeFirst();
}

/** Voter, vote and chain are those of the place; with these they are all that was signed. */
function isSame(row: RelayBallotTable, ballot: SignedBallot): boolean {
  const given =
    ballot.kind === "proposal"
      ? { choice: String(ballot.support), reason: ballot.reason }
      : { choice: ballot.approvals, reason: "" };
  return row.choice === given.choice && row.reason === given.reason && row.until_at === ballot.untilSeconds;
}

async function requireRoom(
  trx: Transaction<Database>,
  limits: RelayLimits,
  { chainId, address, nowSeconds }: Giver,
  voter: string,
  shownVoter: string,
): Promise<void> {
  const since = nowSeconds - DAY_SECONDS;
  const today = await takenSince(trx, chainId, since, voter);
  if (today >= limits.ballotsPerVoterDay) throw tooMany(`${shownVoter} has given ${today} ballots in a day`);
  const all = await takenSince(trx, chainId, since);
  if (all >= limits.ballotsPerDay) throw tooMany(`All voters together have given ${all} ballots in a day`);
  if (address === null) return;
  const day = Math.floor(nowSeconds / DAY_SECONDS);
  await trx.deleteFrom("relay_givers").where("day", "<", day).execute();
  const given = await trx
    .insertInto("relay_givers")
    .values({ chain_id: chainId, address, day, ballots: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["chain_id", "address", "day"])
        .doUpdateSet((set) => ({ ballots: set("relay_givers.ballots", "+", 1) })),
    )
    .returning("ballots")
    .executeTakeFirstOrThrow();
  if (given.ballots > limits.ballotsPerAddressDay) {
    throw tooMany(`${limits.ballotsPerAddressDay} ballots were given from your address today`);
  }
}

/** Ballots that were stored, and those that are being checked. */
async function takenSince(trx: Transaction<Database>, chainId: number, since: number, voter?: string): Promise<number> {
  let stored = trx
    .selectFrom("relay_ballots")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("chain_id", "=", chainId)
    .where("received_at", ">", since);
  let checked = trx
    .selectFrom("relay_places")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("chain_id", "=", chainId)
    .where("ballot_id", "is", null)
    .where("taken_at", ">", since);
  if (voter !== undefined) {
    stored = stored.where("voter", "=", voter);
    checked = checked.where("voter", "=", voter);
  }
  return (await stored.executeTakeFirstOrThrow()).count + (await checked.executeTakeFirstOrThrow()).count;
}

function tooMany(what: string): ApiProblem {
  return new ApiProblem(429, "too_many_ballots", `${what}, the most there are`, OWN_GAS);
}
