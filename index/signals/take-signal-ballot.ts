import type { Hex } from "viem";
import { getBlock } from "viem/actions";
import { askChain } from "#index/rpc/ask-chain.ts";
import { checkBallot, requireOpen } from "#protocol/signals/check-ballot.ts";
import { parseBallotEnvelope } from "#protocol/signals/check-envelope.ts";
import { requirePast } from "#protocol/signals/check-signal.ts";
import { readWeights } from "#protocol/signals/read-weights.ts";
import { ballotId } from "#protocol/signals/signal-messages.ts";
import { SignalProblem } from "#protocol/signals/signal-problem.ts";
import { verifySignature } from "#protocol/signatures/verify-signature.ts";
import { makeDurable } from "#store/dialect/make-durable.ts";
import type { Store } from "#store/schema/database.ts";
import type { SignalBallotTable } from "#store/schema/signed.ts";
import { type SignalContext, signalHome } from "./signal-context.ts";
import { signalById, signalMessageOf } from "./signal-rows.ts";
import { signedEnvelope } from "./signed-envelope.ts";
import { followSnapshot } from "./snapshot-block.ts";

/**
 * Checks a signed ballot against the chain and stores it in place of the voter's earlier one; the same again is the
 * same row. Throws `SignalProblem`.
 */
export async function takeSignalBallot(
  context: SignalContext,
  signalId: string,
  value: unknown,
): Promise<SignalBallotTable> {
  const { store, deployment, chain, signals } = context;
  const signal = await signalById(store, deployment, signalId);
  const message = signalMessageOf(signal);
  const envelope = parseBallotEnvelope(message.type, value);
  const ballot = envelope.data.message;
  checkBallot(ballot, { id: signal.id as Hex, message });
  const id = ballotId(message.type, ballot);
  const voter = envelope.address.toLowerCase();
  const earlier = await ballotOf(store, signal.id, voter);
  if (earlier?.id === id) return earlier;
  requireLater(earlier, ballot.timestamp, signals.settings.mostReplacements);

  const head = await askChain(getBlock(chain, { blockTag: "latest" }));
  requireOpen(Number(head.timestamp), message, "given");
  requirePast(ballot.timestamp, Number(head.timestamp));
  const signed = await signedEnvelope(envelope, id);
  const signedBy = await askChain(verifySignature(chain, signed, { blockNumber: head.number }));
  if (signedBy === null) {
    const hint = "Sign again: check the account, the choice and the reason.";
    throw new SignalProblem("not-signed", `The signature is not ${envelope.address}'s for this ballot`, hint);
  }
  const home = signalHome(deployment, signals.settings);
  const snapshot = await askChain(followSnapshot(store, chain, home, signal));
  const at = snapshot?.at ?? signal.snapshot_at;
  const [weight = 0n] = await askChain(readWeights(chain, { token: home.token, at, voters: [envelope.address] }));
  if (weight === 0n) {
    const when = new Date(at * 1000).toISOString();
    const hint = "Votes count as they were then. Delegate to yourself to vote next time.";
    throw new SignalProblem("no-votes", `${envelope.address} had no votes at ${when}`, hint);
  }
  const row = await storeBallot(context, {
    signal_id: signal.id,
    voter,
    id,
    envelope: JSON.stringify({ ...envelope, sig: signed.signature }),
    signed_by: signedBy,
    verified_block: Number(head.number),
    weight_tokens: weight.toString(),
    signed_at: ballot.timestamp,
    received_at: Math.floor(Date.now() / 1000),
    pushed_at: null,
  });
  signals.onTaken();
  return row;
}

function ballotOf(store: Store, signalId: string, voter: string): Promise<SignalBallotTable | undefined> {
  return store
    .selectFrom("signal_ballots")
    .selectAll()
    .where("signal_id", "=", signalId)
    .where("voter", "=", voter)
    .executeTakeFirst();
}

/** An old ballot that somebody kept does not undo a newer one. */
function requireLater(earlier: SignalBallotTable | undefined, signedAt: number, most: number): void {
  if (earlier === undefined) return;
  if (signedAt <= earlier.signed_at) {
    const hint = "Sign it again if you mean it: the ballot that was signed last counts.";
    throw new SignalProblem(
      "superseded",
      "A ballot of this voter that was signed later, or in the same second, is here",
      hint,
    );
  }
  if (earlier.replaced >= most) {
    throw new SignalProblem("too-many", `This voter has changed the ballot ${most} times`, "The last one counts.");
  }
}

async function storeBallot(
  { store, signals }: SignalContext,
  ballot: Omit<SignalBallotTable, "place" | "replaced">,
): Promise<SignalBallotTable> {
  const stored = await store.transaction().execute(async (trx) => {
    const earlier = await ballotOf(trx, ballot.signal_id, ballot.voter);
    if (earlier?.id === ballot.id) return earlier;
    requireLater(earlier, ballot.signed_at, signals.settings.mostReplacements);
    const { version } = await trx
      .updateTable("signals")
      .set(({ eb }) => ({ version: eb("version", "+", 1) }))
      .where("id", "=", ballot.signal_id)
      .returning("version")
      .executeTakeFirstOrThrow();
    const row = { ...ballot, place: version, replaced: earlier === undefined ? 0 : earlier.replaced + 1 };
    await trx
      .insertInto("signal_ballots")
      .values(row)
      .onConflict((conflict) => conflict.columns(["signal_id", "voter"]).doUpdateSet(row))
      .execute();
    return row;
  });
  await makeDurable(store);
  return stored;
}
