import type { Block } from "viem";
import { BotError } from "./bot-error.ts";
import type { EngineContext } from "./context.ts";
import type { BlockPoint, Chain } from "./duty.ts";

/** The chain as one tick sees it. */
export interface ChainView {
  head: BlockPoint;
  /** What duties read: some blocks behind the head, so that a shallow reorg is never acted on. */
  acting: Chain;
  baseFeeWei: bigint;
  balanceWei: bigint;
  minedNonce: number;
  /** Includes what waits in the node's pool. */
  pendingNonce: number;
}

export class ChainResetError extends BotError {
  constructor(expected: string, found: string) {
    super(
      "alarm",
      `the node serves another chain than the deployment's: its first block is ${found}, not ${expected}. If the chain was reset, deploy again`,
    );
  }
}

/** Reads head, account and the first block; refuses a node whose chain is not the deployment's. */
export async function readChainView(context: EngineContext): Promise<ChainView> {
  const { client, signer, timing } = context;
  const address = signer.address;
  const [first, head] = await Promise.all([client.getBlock({ blockNumber: 0n }), client.getBlock()]);
  if (first.hash !== context.genesisHash) throw new ChainResetError(context.genesisHash, first.hash);
  const [balanceWei, minedNonce, pendingNonce, actingBlock] = await Promise.all([
    client.getBalance({ address }),
    client.getTransactionCount({ address }),
    client.getTransactionCount({ address, blockTag: "pending" }),
    actingBlockOf(context, head, BigInt(timing.confirmations)),
  ]);
  if (head.baseFeePerGas === null) throw new BotError("shut-down", "this chain has no EIP-1559 fees; bots need them");
  return {
    head: pointOf(head),
    acting: { chainId: context.chainId, client, block: actingBlock },
    baseFeeWei: head.baseFeePerGas,
    balanceWei,
    minedNonce,
    pendingNonce,
  };
}

async function actingBlockOf(context: EngineContext, head: Block, behind: bigint): Promise<BlockPoint> {
  if (behind === 0n || head.number === null || head.number === 0n) return pointOf(head);
  const blockNumber = head.number > behind ? head.number - behind : 0n;
  return pointOf(await context.client.getBlock({ blockNumber }));
}

function pointOf(block: Block): BlockPoint {
  if (block.number === null || block.hash === null)
    throw new BotError("retry", "the node answered with an unfinished block");
  return { number: block.number, hash: block.hash, timestamp: Number(block.timestamp) };
}
