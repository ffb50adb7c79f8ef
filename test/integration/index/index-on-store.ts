import { expect, vi } from "vitest";
import { type IndexServer, startIndexServer } from "#index/server/index-server.ts";
import { openLog } from "#operator/log/open-log.ts";
import { secretsOf } from "#operator/log/secrets.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";
import { patience } from "#test/patience.ts";

export interface IndexOnStore extends IndexServer {
  /** The lines of its log. */
  said: string[];
  /** Waits until it has indexed a block. */
  reach(block: bigint): Promise<void>;
}

/** A real index server on a store that outlives it. */
export async function indexOnStore(
  store: Store,
  deployment: Deployment,
  rpcUrl: string,
  uiDirectory = import.meta.dirname,
): Promise<IndexOnStore> {
  const said: string[] = [];
  const { log } = openLog({ room: "index", format: "json", secrets: secretsOf({}), write: (line) => said.push(line) });
  const server = await startIndexServer({
    store,
    deployment,
    actionFiles: [],
    profile: { id: "example", name: "Example", figures: [] },
    rpcUrls: [rpcUrl],
    publicRpcUrl: null,
    publicUrl: null,
    uiDirectory,
    host: "127.0.0.1",
    port: 0,
    pace: { pollMs: 20, shrinkPatienceMs: 100, maxBackoffMs: 100, timeoutMs: 2_000 },
    log,
  });
  return {
    ...server,
    said,
    reach: (block) =>
      vi.waitFor(() => expect(server.following.status.indexedBlock, said.at(-1)).toBe(Number(block)), patience),
  };
}
