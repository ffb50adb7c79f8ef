import {
  createPublicClient,
  custom,
  type Hash,
  type Hex,
  isHex,
  keccak256,
  numberToHex,
  parseTransaction,
  RpcRequestError,
  recoverTransactionAddress,
  type TransactionSerialized,
} from "viem";
import { z } from "zod";

export interface Pooled {
  hash: Hash;
  raw: Hex;
  from: string;
  to: string;
  data: Hex;
  nonce: number;
  gas: bigint;
  maxFeeWei: bigint;
  priorityFeeWei: bigint;
}

interface NodeBlock {
  number: number;
  hash: Hash;
  timestamp: number;
  mined: Pooled[];
}

const callSchema = z.object({
  from: z.string(),
  to: z.string(),
  data: z.custom<Hex>(isHex).optional(),
  gas: z.custom<Hex>(isHex).optional(),
  value: z.custom<Hex>(isHex).optional(),
});
export type AskedCall = z.infer<typeof callSchema> & { method: string; at: string };

const GENESIS: Hash = `0x${"9e".repeat(32)}`;
const SECONDS = 12;

/** A node with a pool, whose blocks come when a test asks for one. */
export function poolingNode(startedAt: number) {
  const blocks: NodeBlock[] = [{ number: 0, hash: GENESIS, timestamp: startedAt, mined: [] }];
  const node = {
    genesisHash: GENESIS,
    blocks,
    pool: [] as Pooled[],
    /** All that was ever sent, taken or not. */
    sent: [] as Pooled[],
    asked: [] as AskedCall[],
    balanceWei: 10n ** 19n,
    baseFeeWei: (10n ** 9n) as bigint | null,
    priorityFeeWei: 10n ** 8n,
    gas: 100_000n,
    gasUsed: 50_000n,
    /** Nonces that others used with the same key. */
    foreign: 0,
    foreignPending: 0,
    /** The block in which they did. */
    foreignSince: 0,
    /** By data: why a call fails, now; by data and block "data@block" in a block. */
    fails: new Map<string, RpcRequestError>(),
    /** Of whose transactions in a block the execution fails, by data. */
    reverts: new Set<string>(),
    /** What the node says to what is sent; undefined to take it. */
    answer: (_transaction: Pooled): string | undefined => undefined,
    /** Whether what is taken is kept. */
    keeps: true,
    /** Before any answer. */
    fault: (_method: string): Error | undefined => undefined,
    mine(fork = ""): NodeBlock {
      const at = blocks.length;
      const nonce = minedNonce(at - 1);
      const mined: Pooled[] = [];
      for (let next = nonce; ; next++) {
        const found = node.pool.find((one) => one.nonce === next);
        if (found === undefined) break;
        mined.push(found);
      }
      node.pool = node.pool.filter((one) => one.nonce >= nonce + mined.length);
      const hash = keccak256(`0x${Buffer.from(`block ${at} ${fork}`).toString("hex")}`);
      const block = { number: at, hash, timestamp: startedAt + at * SECONDS, mined };
      blocks.push(block);
      return block;
    },
    /** Takes the newest blocks away; what they held is gone with them. */
    rewind(count: number) {
      blocks.splice(blocks.length - count);
    },
  };
  const head = () => blocks[blocks.length - 1] as NodeBlock;
  const minedNonce = (number: number) =>
    (number >= node.foreignSince ? node.foreign : 0) +
    blocks.slice(0, number + 1).reduce((sum, { mined }) => sum + mined.length, 0);
  const blockAt = (tag: unknown) =>
    isHex(tag) ? blocks[Number(tag)] : tag === "latest" || tag === undefined ? head() : undefined;

  async function request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    const fault = node.fault(method);
    if (fault !== undefined) throw fault;
    const list = z.array(z.unknown()).parse(params ?? []);
    switch (method) {
      case "eth_getBlockByNumber": {
        const block = blockAt(list[0]);
        return block === undefined
          ? null
          : {
              number: numberToHex(block.number),
              hash: block.hash,
              timestamp: numberToHex(block.timestamp),
              baseFeePerGas: node.baseFeeWei === null ? null : numberToHex(node.baseFeeWei),
              transactions: [],
            };
      }
      case "eth_getBalance":
        return numberToHex(node.balanceWei);
      case "eth_maxPriorityFeePerGas":
        return numberToHex(node.priorityFeeWei);
      case "eth_getTransactionCount": {
        if (list[1] !== "pending") return numberToHex(minedNonce(blockAt(list[1])?.number ?? head().number));
        let next = minedNonce(head().number);
        while (node.pool.some(({ nonce }) => nonce === next)) next++;
        return numberToHex(next + node.foreignPending);
      }
      case "eth_call":
      case "eth_estimateGas": {
        const call = callSchema.parse(list[0]);
        const at = String(list[1]);
        node.asked.push({ ...call, method, at });
        const failure =
          node.fails.get(`${call.data}@${at}`) ?? (at === "latest" ? node.fails.get(call.data ?? "") : undefined);
        if (failure !== undefined) throw failure;
        return method === "eth_call" ? "0x" : numberToHex(node.gas);
      }
      case "eth_sendRawTransaction":
        return send(z.custom<Hex>(isHex).parse(list[0]));
      case "eth_getTransactionByHash": {
        const found = [...node.pool, ...blocks.flatMap(({ mined }) => mined)].find(({ hash }) => hash === list[0]);
        return found === undefined ? null : { hash: found.hash, nonce: numberToHex(found.nonce), type: "0x2" };
      }
      case "eth_getTransactionReceipt":
        return receipt(String(list[0]));
      default:
        throw new Error(`nobody answers ${method}`);
    }
  }

  async function send(raw: Hex): Promise<Hash> {
    const parsed = parseTransaction(raw as TransactionSerialized<"eip1559">);
    const transaction: Pooled = {
      hash: keccak256(raw),
      raw,
      from: await recoverTransactionAddress({ serializedTransaction: raw as TransactionSerialized<"eip1559"> }),
      to: parsed.to ?? "",
      data: parsed.data ?? "0x",
      nonce: parsed.nonce ?? 0,
      gas: parsed.gas ?? 0n,
      maxFeeWei: parsed.maxFeePerGas ?? 0n,
      priorityFeeWei: parsed.maxPriorityFeePerGas ?? 0n,
    };
    node.sent.push(transaction);
    const said =
      node.answer(transaction) ??
      (transaction.nonce < minedNonce(head().number) ? "nonce too low" : undefined) ??
      (node.pool.some(({ hash }) => hash === transaction.hash) ? "already known" : undefined);
    if (said !== undefined) throw nodeError(-32_000, said);
    if (node.keeps) node.pool = [...node.pool.filter(({ nonce }) => nonce !== transaction.nonce), transaction];
    return transaction.hash;
  }

  function receipt(hash: string) {
    for (const { number, hash: blockHash, mined } of blocks) {
      const found = mined.find((one) => one.hash === hash);
      if (found === undefined) continue;
      return {
        transactionHash: hash,
        blockHash,
        blockNumber: numberToHex(number),
        status: node.reverts.has(found.data) ? "0x0" : "0x1",
        gasUsed: numberToHex(node.gasUsed),
        effectiveGasPrice: numberToHex(2n * 10n ** 9n),
        logs: [],
      };
    }
    return null;
  }

  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  return { node, client };
}

/** An answer of a node that is an error. */
export function nodeError(code: number, message: string, data?: Hex): RpcRequestError {
  return new RpcRequestError({ body: {}, error: { code, message, ...(data && { data }) }, url: "http://127.0.0.1" });
}
