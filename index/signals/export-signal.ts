import { contractAddress } from "#protocol/chain/deployment.ts";
import { spaceSettings } from "#protocol/signals/signal-space.ts";
import { tallySignal } from "#protocol/signals/tally/tally-signal.ts";
import type { SignalTable } from "#store/schema/signed.ts";
import type { SignalContext } from "./signal-context.ts";
import { ballotRows, countedBallot, signalMessageOf } from "./signal-rows.ts";
import { stateAt } from "./signal-view.ts";

/** A signal with its ballots as `npm run recount` reads it; the result is that of these very ballots. */
export async function exportSignal({ store, deployment }: SignalContext, row: SignalTable, now: number) {
  const message = signalMessageOf(row);
  const { chainId, genesisHash, networkName, assets } = deployment;
  const token = contractAddress(deployment, "AlthingToken");
  const { symbol, decimals } = assets.find(({ address }) => address === token) ?? { symbol: "votes", decimals: 18 };
  const rows = await ballotRows(store, row.id);
  const ballots = rows.map((ballot) => countedBallot(message.type, ballot));
  const { scores, total } = tallySignal(message.type, message.choices.length, ballots);
  return {
    format: "althing-signal",
    version: 1,
    chainId,
    genesisHash,
    token: { address: token, symbol, decimals },
    space: { id: message.space, settings: spaceSettings({ chainId, token, name: networkName, symbol, decimals }) },
    snapshot: { block: row.snapshot_block, hash: row.snapshot_hash, at: row.snapshot_at },
    signal: {
      id: row.id,
      envelope: JSON.parse(row.envelope),
      signedBy: row.signed_by,
      verifiedBlock: row.verified_block,
    },
    ballots: rows.map((ballot) => ({
      id: ballot.id,
      envelope: JSON.parse(ballot.envelope),
      weight: ballot.weight_tokens,
      signedBy: ballot.signed_by,
      verifiedBlock: ballot.verified_block,
    })),
    result: {
      final: stateAt(row, now) === "closed",
      at: now,
      ballots: rows.length,
      scores: scores.map(String),
      total: total.toString(),
    },
  };
}
