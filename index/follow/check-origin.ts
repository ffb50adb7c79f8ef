import type { ChainReader } from "#index/rpc/chain-reader.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexOrigin } from "#store/schema/index.ts";
import { ChainMismatch } from "./chain-mismatch.ts";
import type { EarlierWatch } from "./earlier-watches.ts";

export interface OriginCheck {
  origin: Omit<IndexOrigin, "id">;
  /** Why what is in the store must go; undefined when it may stay. */
  stale: string | undefined;
  /** What the store was filled with, where modules joined since: the rows may stay, and theirs have to be added. */
  joined: EarlierWatch | undefined;
}

/** Compares the node's chain with the deployment and with what the store was filled from. */
export async function checkOrigin(
  store: Store,
  reader: ChainReader,
  deployment: Deployment,
  watchHash: string,
  earlier: readonly EarlierWatch[],
): Promise<OriginCheck> {
  const chainId = await reader.chainId();
  const node = reader.endpoint.label;
  if (chainId !== deployment.chainId) {
    throw new ChainMismatch(
      `${node} is chain ${chainId}, the deployment is on chain ${deployment.chainId}: give the RPC URL of that chain`,
    );
  }
  const genesis = await reader.header(0);
  if (genesis === null) throw new ChainMismatch(`${node} does not give block 0`);
  if (genesis.hash !== deployment.genesisHash && !deployment.local) {
    throw new ChainMismatch(
      `${node} has genesis ${genesis.hash}, the deployment was made on a chain with genesis ${deployment.genesisHash}`,
    );
  }
  const origin = { chain_id: chainId, genesis_hash: genesis.hash, watch_hash: watchHash };
  const stored = await store.selectFrom("index_origin").selectAll().executeTakeFirst();
  if (stored === undefined) return { origin, stale: "the store is new", joined: undefined };
  const joined = earlier.find(({ hash }) => hash === stored.watch_hash && hash !== watchHash);
  const follows = joined === undefined ? stored : { ...stored, watch_hash: watchHash };
  return { origin, stale: staleness(follows, origin), joined };
}

function staleness(stored: IndexOrigin, origin: OriginCheck["origin"]): string | undefined {
  if (stored.chain_id !== origin.chain_id) return `the store was filled from chain ${stored.chain_id}`;
  if (stored.genesis_hash !== origin.genesis_hash) return "the chain was reset";
  if (stored.watch_hash !== origin.watch_hash) return "the contracts or parameters that are followed changed";
  return undefined;
}
