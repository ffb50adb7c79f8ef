import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";

interface Provider {
  request(args: { method: string; params?: unknown[] }): Promise<unknown>;
}

const requestSchema = z.object({ id: z.number(), method: z.string(), params: z.array(z.unknown()).optional() });
const bodySchema = z.union([requestSchema, z.array(requestSchema)]);

/** JSON-RPC over HTTP, batches too, for a chain that lives in this process. */
export async function serveProvider(provider: Provider) {
  const answer = async ({ id, method, params = [] }: z.infer<typeof requestSchema>) => {
    try {
      return { jsonrpc: "2.0", id, result: await provider.request({ method, params }) };
    } catch (error) {
      return { jsonrpc: "2.0", id, error: { code: 3, message: String(error) } };
    }
  };
  const server = createServer(async (request, response) => {
    const body = bodySchema.parse(JSON.parse(await text(request)));
    const answers = Array.isArray(body) ? await Promise.all(body.map(answer)) : await answer(body);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
