import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** The calls of one method that go wrong, counted from 1. */
type Fault = { dropAnswerOf: string; call: number } | { refuse: string; fromCall: number };

/** Passes everything on to a node, except that one method's call is lost on its way there or back. */
export async function startFaultyNode(rpc: string, fault: Fault) {
  let calls = 0;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const method = "refuse" in fault ? fault.refuse : fault.dropAnswerOf;
    const counted = body.includes(`"${method}"`);
    if (counted) calls += 1;
    if (counted && "refuse" in fault && calls >= fault.fromCall) return void response.destroy();
    const answer = await fetch(rpc, { method: "POST", body, headers: { "content-type": "application/json" } });
    const content = await answer.text();
    if (counted && "call" in fault && calls === fault.call) return void response.destroy();
    response.setHeader("content-type", "application/json").end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    rpc: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
