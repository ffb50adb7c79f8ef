import { ApiProblem } from "#index/schema/api-problem.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { ballotEnvelopeSchema, type SignalEnvelope, signalEnvelopeSchema } from "#protocol/signals/envelope-schema.ts";
import type { SignalMessage } from "#protocol/signals/signal-messages.ts";
import type { SignalType } from "#protocol/signals/signal-type.ts";
import { choiceOf } from "#protocol/signals/signed-choice.ts";
import type { CountedBallot } from "#protocol/signals/tally/counted-ballot.ts";
import type { Store } from "#store/schema/database.ts";
import type { SignalBallotTable, SignalTable } from "#store/schema/signed.ts";

type Chain = Pick<Deployment, "chainId" | "genesisHash">;

/** Throws `ApiProblem`, 404, when there is none. */
export async function signalById(store: Store, { chainId, genesisHash }: Chain, id: string): Promise<SignalTable> {
  const row = await store
    .selectFrom("signals")
    .selectAll()
    .where("id", "=", id.toLowerCase())
    .where("chain_id", "=", chainId)
    .where("genesis_hash", "=", genesisHash)
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new ApiProblem(404, "no_such_signal", `There is no signal ${id} here`, "GET /api/signals lists them.");
}

/** Newest first, those below a number. */
export function signalRows(
  store: Store,
  { chainId, genesisHash }: Chain,
  page: { before: number | undefined; limit: number },
) {
  let query = store
    .selectFrom("signals")
    .selectAll()
    .where("chain_id", "=", chainId)
    .where("genesis_hash", "=", genesisHash)
    .orderBy("number", "desc")
    .limit(page.limit);
  if (page.before !== undefined) query = query.where("number", "<", page.before);
  return query.execute();
}

/** In the order in which they came. */
export function ballotRows(store: Store, signalId: string): Promise<SignalBallotTable[]> {
  return store.selectFrom("signal_ballots").selectAll().where("signal_id", "=", signalId).orderBy("place").execute();
}

export type BallotsWanted = {
  signalId: string;
  voter?: string | undefined;
  before?: number | undefined;
  limit: number;
};

/** Newest first. */
export function newestBallots(
  store: Store,
  { signalId, voter, before, limit }: BallotsWanted,
): Promise<SignalBallotTable[]> {
  let query = store
    .selectFrom("signal_ballots")
    .selectAll()
    .where("signal_id", "=", signalId)
    .orderBy("place", "desc")
    .limit(limit);
  if (voter !== undefined) query = query.where("voter", "=", voter.toLowerCase());
  if (before !== undefined) query = query.where("place", "<", before);
  return query.execute();
}

export function signalEnvelopeOf({ envelope }: Pick<SignalTable, "envelope">): SignalEnvelope {
  return signalEnvelopeSchema.parse(JSON.parse(envelope));
}

export function signalMessageOf(row: Pick<SignalTable, "envelope">): SignalMessage {
  return signalEnvelopeOf(row).data.message;
}

export function ballotMessageOf({ envelope }: Pick<SignalBallotTable, "envelope">) {
  return ballotEnvelopeSchema.parse(JSON.parse(envelope)).data.message;
}

/** What was checked when it was stored is not checked again. */
export function countedBallot(
  type: SignalType,
  row: Pick<SignalBallotTable, "envelope" | "weight_tokens">,
): CountedBallot {
  const { choice } = JSON.parse(row.envelope).data.message;
  return { choice: choiceOf(type, choice) ?? [], weight: BigInt(row.weight_tokens) };
}
