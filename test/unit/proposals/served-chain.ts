import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Governance } from "#test/fixture/governance.ts";

const request = z.object({ id: z.unknown(), method: z.string(), params: z.unknown().optional() });

/** Serves the chain in memory over HTTP, on a free port, so that another process can reach it. */
export async function servedChain({ connection }: Governance): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const { id, method, params } = request.parse(JSON.parse(await text(incoming)));
    const answer = await connection.provider.request({ method, params: Array.isArray(params) ? params : [] }).then(
      (result) => ({ result }),
      (error: Error & { code?: number; data?: unknown }) => ({
        error: { code: error.code ?? -32603, message: error.message, data: error.data },
      }),
    );
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify({ jsonrpc: "2.0", id, ...answer }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
