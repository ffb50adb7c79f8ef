import { formatUnits } from "viem";
import { getBlock, readContract } from "viem/actions";
import { askChain } from "#index/rpc/ask-chain.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { parseSignalEnvelope } from "#protocol/signals/check-envelope.ts";
import { checkSignal, requirePast } from "#protocol/signals/check-signal.ts";
import type { SignalEnvelope } from "#protocol/signals/envelope-schema.ts";
import { signalId } from "#protocol/signals/signal-messages.ts";
import { SignalProblem } from "#protocol/signals/signal-problem.ts";
import { verifySignature } from "#protocol/signatures/verify-signature.ts";
import { makeDurable } from "#store/dialect/make-durable.ts";
import type { SignalTable } from "#store/schema/signed.ts";
import { leastVotes } from "./least-votes.ts";
import { type SignalContext, signalHome } from "./signal-context.ts";
import { signedEnvelope } from "./signed-envelope.ts";
import { newSnapshot } from "./snapshot-block.ts";

const DAY_SECONDS = 86_400;
const TOKEN_DECIMALS = 18;

/** Checks a signed signal against the chain and stores it; the same again is the same row. Throws `SignalProblem`. */
export async function takeSignal(context: SignalContext, value: unknown): Promise<SignalTable> {
  const { store, deployment, chain, signals } = context;
  const envelope = parseSignalEnvelope(value);
  const { message } = envelope.data;
  const home = signalHome(deployment, signals.settings);
  checkSignal(message, home);
  const id = signalId(message);
  const known = await store.selectFrom("signals").selectAll().where("id", "=", id).executeTakeFirst();
  if (known?.genesis_hash === deployment.genesisHash) return known;
  if (known !== undefined) {
    const hint = "The chain was started anew since. Make a new signal.";
    throw new SignalProblem("other-chain", "The signal was made on an earlier chain of the same id", hint);
  }

  const head = await askChain(getBlock(chain, { blockTag: "latest" }));
  const now = Number(head.timestamp);
  requirePast(message.timestamp, now);
  if (message.end <= now) {
    throw new SignalProblem("not-open", "end: voting would be over already", "Let it end later, and sign again.");
  }
  const signed = await signedEnvelope(envelope, id);
  const signedBy = await askChain(verifySignature(chain, signed, { blockNumber: head.number }));
  if (signedBy === null) {
    const hint = "Send what was signed as it was signed; what was edited must be signed anew.";
    throw new SignalProblem("edited", `The signature is not ${envelope.address}'s for this signal`, hint);
  }
  await askChain(requireVotes(context, envelope));
  const snapshot = await askChain(newSnapshot(chain, message.snapshot, now));
  const receivedAt = Math.floor(Date.now() / 1000);
  const row = await storeSignal(context, envelope, {
    chain_id: deployment.chainId,
    genesis_hash: deployment.genesisHash,
    id,
    author: envelope.address.toLowerCase(),
    title: message.title,
    envelope: JSON.stringify({ ...envelope, sig: signed.signature }),
    signed_by: signedBy,
    verified_block: Number(head.number),
    snapshot_block: snapshot.number,
    snapshot_hash: snapshot.hash,
    snapshot_at: snapshot.at,
    start_at: message.start,
    end_at: message.end,
    received_at: receivedAt,
    version: 0,
    pushed_at: null,
  });
  signals.onTaken();
  return row;
}

async function requireVotes({ chain, deployment, signals }: SignalContext, { address }: SignalEnvelope): Promise<void> {
  const { token } = signalHome(deployment, signals.settings);
  const least = await leastVotes(chain, deployment, signals.settings);
  const votes = await readContract(chain, {
    address: token,
    abi: althingTokenAbi,
    functionName: "getVotes",
    args: [address],
  });
  if (votes >= least) return;
  const [has, needs] = [votes, least].map((amount) => formatUnits(amount, TOKEN_DECIMALS));
  const hint = "Ask a delegate with enough votes to sign it.";
  throw new SignalProblem("too-few-votes", `${address} has ${has} votes now, and a signal needs ${needs}`, hint);
}

async function storeSignal(
  { store, signals }: SignalContext,
  { address }: SignalEnvelope,
  row: Omit<SignalTable, "number">,
): Promise<SignalTable> {
  const stored = await store.transaction().execute(async (trx) => {
    const mine = await trx
      .selectFrom("signals")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("chain_id", "=", row.chain_id)
      .where("genesis_hash", "=", row.genesis_hash)
      .where("author", "=", row.author)
      .where("received_at", ">", row.received_at - DAY_SECONDS)
      .executeTakeFirstOrThrow();
    const most = signals.settings.signalsPerAuthorDay;
    if (Number(mine.count) >= most) {
      const message = `${address} has made ${mine.count} signals within a day, the most there are`;
      throw new SignalProblem("too-many", message, "Send it again tomorrow; you need not sign anew.");
    }
    const last = await trx
      .selectFrom("signals")
      .select(({ fn }) => fn.max("number").as("number"))
      .where("chain_id", "=", row.chain_id)
      .where("genesis_hash", "=", row.genesis_hash)
      .executeTakeFirst();
    const numbered = { ...row, number: Number(last?.number ?? 0) + 1 };
    await trx
      .insertInto("signals")
      .values(numbered)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return trx.selectFrom("signals").selectAll().where("id", "=", row.id).executeTakeFirstOrThrow();
  });
  await makeDurable(store);
  return stored;
}
