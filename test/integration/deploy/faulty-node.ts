import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** The calls of one method that go wrong, counted from 1; or all, once whoever asks is gone. */
type Fault =
  | { dropAnswerOf: string; call: number }
  | { refuse: string; fromCall: number }
  | { mostLogBlocks: number }
  | { callerIsGone: () => boolean };

/** Passes everything on to a node, except what is lost on its way there or back. */
export async function startFaultyNode(rpc: string, fault: Fault) {
  let calls = 0;
  const isGone = () => "callerIsGone" in fault && fault.callerIsGone();
  const method = "refuse" in fault ? fault.refuse : "dropAnswerOf" in fault ? fault.dropAnswerOf : null;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if ("mostLogBlocks" in fault && asksForMore(body, fault.mostLogBlocks)) {
      const error = { code: -32005, message: `query exceeds the limit of ${fault.mostLogBlocks} blocks` };
      response.setHeader("content-type", "application/json");
      return void response.end(JSON.stringify({ jsonrpc: "2.0", id: JSON.parse(body).id, error }));
    }
    const counted = method !== null && body.includes(`"${method}"`);
    if (counted) calls += 1;
    if (isGone()) return void response.destroy();
    if (counted && "refuse" in fault && calls >= fault.fromCall) return void response.destroy();
    const answer = await fetch(rpc, { method: "POST", body, headers: { "content-type": "application/json" } });
    const content = await answer.text();
    if (isGone()) return void response.destroy();
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

function asksForMore(body: string, blocks: number): boolean {
  const [, from, to] = /"fromBlock":"(0x[0-9a-f]+)","toBlock":"(0x[0-9a-f]+)"/.exec(body) ?? [];
  return from !== undefined && to !== undefined && Number(to) - Number(from) + 1 > blocks;
}
