import { z } from "zod";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";

const MOST_BLOCKS = 1_000;
const rangeSchema = z.tuple([z.object({ fromBlock: z.string(), toBlock: z.string() })]);

/** A node as a free plan gives one: 1,000 blocks in one request for logs, and every tenth request refused. */
export async function startLimitedNode(url: string) {
  const node = await startFaultyRpc(url);
  let refusedRanges = 0;
  node.limitRequests(10);
  node.alter((call, reply) => {
    const range = call.method === "eth_getLogs" ? rangeSchema.safeParse(call.params) : null;
    if (!range?.success) return reply;
    const [{ fromBlock, toBlock }] = range.data;
    if (Number(toBlock) - Number(fromBlock) < MOST_BLOCKS) return reply;
    refusedRanges++;
    const { result: _, ...rest } = reply;
    return { ...rest, error: { code: -32005, message: `query exceeds max block range ${MOST_BLOCKS}` } };
  });
  return { ...node, refusedRanges: () => refusedRanges };
}

export type LimitedNode = Awaited<ReturnType<typeof startLimitedNode>>;
