import type { Client, Hex } from "viem";
import { getBlock } from "viem/actions";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { checkBallot, type KnownSignal } from "#protocol/signals/check-ballot.ts";
import { parseBallotEnvelope, parseSignalEnvelope } from "#protocol/signals/check-envelope.ts";
import { requireSpace } from "#protocol/signals/check-signal.ts";
import type { BallotEnvelope } from "#protocol/signals/envelope-schema.ts";
import { readWeights } from "#protocol/signals/read-weights.ts";
import { ballotId, signalId } from "#protocol/signals/signal-messages.ts";
import { SignalProblem } from "#protocol/signals/signal-problem.ts";
import { bindsTo } from "#protocol/signals/signal-space.ts";
import type { SignedBy } from "#protocol/signatures/signed.ts";
import { verifySignature } from "#protocol/signatures/verify-signature.ts";
import { makeDurable } from "#store/dialect/make-durable.ts";
import type { Store } from "#store/schema/database.ts";
import type { SignalBallotTable, SignalTable } from "#store/schema/signed.ts";
import type { GivenSignal } from "./hub-signal.ts";
import { signalHome } from "./signal-context.ts";
import type { SignalSettings } from "./signal-settings.ts";

export interface ImportSource {
  store: Store;
  deployment: Deployment;
  chain: Client;
  settings: SignalSettings;
}

export interface Imported {
  id: Hex;
  taken: number;
  /** Why ballots were left out, a line each. */
  refused: string[];
}

/**
 * Takes a signal over from elsewhere with the ballots that hold: of every voter the one signed last. Votes are read
 * from the chain, whatever the other side counted. A voter's later ballot that is here already stays.
 */
export async function importSignal(source: ImportSource, given: GivenSignal): Promise<Imported> {
  const { chain, deployment, settings } = source;
  const envelope = parseSignalEnvelope(given.signal);
  const { message } = envelope.data;
  const home = signalHome(deployment, settings);
  requireSpace(message.space, home);
  // A hub's own signals name no token: there the operator vouches for the space by naming it in the settings.
  const bound = bindsTo(message.plugins, home);
  if (bound === false || (bound === null && settings.space === null)) {
    const hint = "Only signals of this chain and token can be taken over.";
    throw new SignalProblem("other-chain", "The signal is not bound to this chain and token", hint);
  }
  const id = signalId(message);
  const head = await getBlock(chain, { blockTag: "latest" });
  const signedBy = await verifySignature(
    chain,
    { address: envelope.address, hash: id, signature: envelope.sig },
    { blockNumber: head.number },
  );
  if (signedBy === null) {
    throw new SignalProblem(
      "edited",
      `The signature is not ${envelope.address}'s`,
      "Take the signal as it was signed.",
    );
  }
  const snapshot = await getBlock(chain, { blockNumber: BigInt(message.snapshot) });
  const refused: string[] = [];
  const ballots = await verifiedBallots(chain, { id, message }, given.ballots, head.number, refused);
  const weights = await readWeights(chain, {
    token: home.token,
    at: Number(snapshot.timestamp),
    voters: ballots.map(({ envelope: { address } }) => address),
  });
  const weighed = ballots.map((ballot, index) => ({ ...ballot, weight: weights[index] ?? 0n }));
  for (const {
    envelope: { address },
    weight,
  } of weighed)
    if (weight === 0n) refused.push(`${address}: had no votes`);

  const now = Math.floor(Date.now() / 1000);
  const signal = {
    chain_id: deployment.chainId,
    genesis_hash: deployment.genesisHash,
    id,
    author: envelope.address.toLowerCase(),
    title: message.title,
    envelope: JSON.stringify(envelope),
    signed_by: signedBy,
    verified_block: Number(head.number),
    snapshot_block: message.snapshot,
    snapshot_hash: snapshot.hash,
    snapshot_at: Number(snapshot.timestamp),
    start_at: message.start,
    end_at: message.end,
    received_at: now,
    pushed_at: now,
  };
  const rows = weighed.flatMap((ballot) =>
    ballot.weight === 0n
      ? []
      : [
          {
            signal_id: id,
            voter: ballot.envelope.address.toLowerCase(),
            id: ballot.id,
            envelope: JSON.stringify(ballot.envelope),
            signed_by: ballot.signedBy,
            verified_block: Number(head.number),
            weight_tokens: ballot.weight.toString(),
            signed_at: ballot.envelope.data.message.timestamp,
            received_at: now,
            replaced: 0,
            pushed_at: now,
          },
        ],
  );
  const taken = await storeAll(source.store, signal, rows);
  await makeDurable(source.store);
  return { id, taken, refused };
}

type VerifiedBallot = { envelope: BallotEnvelope; id: Hex; signedBy: SignedBy };

async function verifiedBallots(
  chain: Client,
  signal: KnownSignal,
  given: readonly unknown[],
  blockNumber: bigint,
  refused: string[],
): Promise<VerifiedBallot[]> {
  const latest = new Map<string, VerifiedBallot>();
  for (const [index, value] of given.entries()) {
    try {
      const envelope = parseBallotEnvelope(signal.message.type, value);
      const { message } = envelope.data;
      checkBallot(message, signal);
      const earlier = latest.get(envelope.address)?.envelope.data.message.timestamp ?? -1;
      if (message.timestamp <= earlier) continue;
      const id = ballotId(signal.message.type, message);
      const signed = { address: envelope.address, hash: id, signature: envelope.sig };
      const signedBy = await verifySignature(chain, signed, { blockNumber });
      if (signedBy === null) refused.push(`${envelope.address}: the signature is another's`);
      else latest.set(envelope.address, { envelope, id, signedBy });
    } catch (error) {
      if (!(error instanceof SignalProblem)) throw error;
      refused.push(`ballot ${index + 1}: ${error.message}`);
    }
  }
  return [...latest.values()];
}

function storeAll(
  store: Store,
  signal: Omit<SignalTable, "number" | "version">,
  ballots: Omit<SignalBallotTable, "place">[],
): Promise<number> {
  return store.transaction().execute(async (trx) => {
    const known = await trx.selectFrom("signals").select("version").where("id", "=", signal.id).executeTakeFirst();
    if (known === undefined) {
      const last = await trx
        .selectFrom("signals")
        .select(({ fn }) => fn.max("number").as("number"))
        .where("chain_id", "=", signal.chain_id)
        .where("genesis_hash", "=", signal.genesis_hash)
        .executeTakeFirst();
      const number = Number(last?.number ?? 0) + 1;
      await trx
        .insertInto("signals")
        .values({ ...signal, number, version: 0 })
        .execute();
    }
    let version = known?.version ?? 0;
    let taken = 0;
    for (const ballot of ballots) {
      const row = { ...ballot, place: version + 1 };
      const stored = await trx
        .insertInto("signal_ballots")
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(["signal_id", "voter"])
            .doUpdateSet(row)
            .where("signal_ballots.signed_at", "<", row.signed_at),
        )
        .executeTakeFirst();
      if ((stored.numInsertedOrUpdatedRows ?? 0n) === 0n) continue;
      version++;
      taken++;
    }
    await trx.updateTable("signals").set({ version }).where("id", "=", signal.id).execute();
    return taken;
  });
}
