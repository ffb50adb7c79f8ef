import { getAddress, zeroAddress } from "viem";
import type { Outflow } from "#index/schema/treasury.ts";
import type { Asset } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";

const MOST = 50;

/** The latest of what the caps counted, with the proposal whose execution it was; newest first. */
export async function latestOutflows(store: Store, assets: readonly Asset[]): Promise<Outflow[]> {
  const rows = await store
    .selectFrom("treasury_outflows as flow")
    .innerJoin("blocks", "blocks.number", "flow.block")
    .selectAll("flow")
    .select("timestamp")
    .orderBy("flow.block", "desc")
    .orderBy("flow.log_index", "desc")
    .limit(MOST)
    .execute();
  const executions = await executionsIn(
    store,
    rows.map(({ tx_hash }) => tx_hash),
  );
  return rows.map((row) => {
    const address = row.asset === zeroAddress ? null : getAddress(row.asset);
    const asset = assets.find((known) => known.address === address);
    // Several proposals may be executed in one transaction: the first to end after the count is the one.
    const proposal = executions.find(({ tx_hash, log_index }) => tx_hash === row.tx_hash && log_index > row.log_index);
    return {
      asset: address,
      symbol: asset?.symbol ?? null,
      decimals: asset?.decimals ?? null,
      cap: row.cap,
      amountTokens: row.amount,
      countedTokens: row.counted,
      proposalId: proposal?.proposal_id ?? null,
      proposalNumber: proposal?.number ?? null,
      block: row.block,
      at: row.timestamp,
      txHash: row.tx_hash as Outflow["txHash"],
    };
  });
}

async function executionsIn(store: Store, transactions: readonly string[]) {
  if (transactions.length === 0) return [];
  return store
    .selectFrom("proposal_stages")
    .innerJoin("proposals", "proposals.proposal_id", "proposal_stages.proposal_id")
    .select(["proposal_stages.tx_hash", "proposal_stages.log_index", "proposals.proposal_id", "proposals.number"])
    .where("stage", "=", "executed")
    .where("proposal_stages.tx_hash", "in", [...new Set(transactions)])
    .orderBy("proposal_stages.block")
    .orderBy("proposal_stages.log_index")
    .execute();
}
