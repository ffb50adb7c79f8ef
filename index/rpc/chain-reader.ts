import type { Address, Hash, Hex } from "viem";
import { z } from "zod";
import type { RpcCall, RpcEndpoint } from "./rpc-endpoint.ts";
import { RpcError } from "./rpc-error.ts";

const isHex = (value: unknown): value is Hex => typeof value === "string" && value.startsWith("0x");
const hex = z.custom<Hex>(isHex, "expected hexadecimal digits after 0x");
const hash = z.custom<Hash>((value) => isHex(value) && value.length === 66, "expected a hash");
const address = z
  .custom<Address>((value) => isHex(value) && value.length === 42, "expected an address")
  .transform((value) => value.toLowerCase() as Address);
const quantity = hex.transform(Number).refine(Number.isSafeInteger, "expected a quantity");

const headerSchema = z.object({ number: quantity, hash, parentHash: hash, timestamp: quantity });
const logSchema = z.object({
  address,
  topics: z.array(hash),
  data: hex,
  blockNumber: quantity,
  blockHash: hash,
  blockTimestamp: quantity.optional(),
  logIndex: quantity,
  transactionHash: hash,
});
const logsSchema = z.array(logSchema);
const senderSchema = z.object({ from: address });

export type Header = z.infer<typeof headerSchema>;
export type RawLog = z.infer<typeof logSchema>;
export type LogRange = { from: number; to: number } | { blockHash: Hash };

const BATCH = 100;

/** Checked reads from one node. */
export class ChainReader {
  readonly endpoint: RpcEndpoint;

  constructor(endpoint: RpcEndpoint) {
    this.endpoint = endpoint;
  }

  async chainId(): Promise<number> {
    return this.#parse("eth_chainId", quantity, await this.endpoint.request("eth_chainId", []));
  }

  async head(): Promise<Header> {
    return this.#parse(
      "the head",
      headerSchema,
      await this.endpoint.request("eth_getBlockByNumber", ["latest", false]),
    );
  }

  /** Null when the node has no such block. */
  async header(number: number): Promise<Header | null> {
    const block = await this.endpoint.request("eth_getBlockByNumber", [quantityHex(number), false]);
    return this.#parse(`block ${number}`, headerSchema.nullable(), block);
  }

  async headers(numbers: readonly number[]): Promise<Header[]> {
    const blocks = await this.#batch(
      numbers.map((number) => ({ method: "eth_getBlockByNumber", params: [quantityHex(number), false] })),
    );
    return blocks.map((block, index) => {
      if (block === null) throw new RpcError("inconsistent", `${this.endpoint.label} lost block ${numbers[index]}`);
      return this.#parse(`block ${numbers[index]}`, headerSchema, block);
    });
  }

  async logs(range: LogRange, addresses: readonly Address[]): Promise<RawLog[]> {
    const where =
      "blockHash" in range
        ? { blockHash: range.blockHash }
        : { fromBlock: quantityHex(range.from), toBlock: quantityHex(range.to) };
    const logs = await this.endpoint.request("eth_getLogs", [{ ...where, address: addresses }]);
    return this.#parse("eth_getLogs", logsSchema, logs);
  }

  async senders(transactions: readonly Hash[]): Promise<Map<Hash, Address>> {
    const found = await this.#batch(
      transactions.map((transaction) => ({ method: "eth_getTransactionByHash", params: [transaction] })),
    );
    const senders = new Map<Hash, Address>();
    for (const [index, transaction] of transactions.entries()) {
      const answer = found[index];
      if (answer === null) throw new RpcError("inconsistent", `${this.endpoint.label} lost transaction ${transaction}`);
      senders.set(transaction, this.#parse(`transaction ${transaction}`, senderSchema, answer).from);
    }
    return senders;
  }

  async #batch(calls: readonly RpcCall[]): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (let at = 0; at < calls.length; at += BATCH) {
      answers.push(...(await this.endpoint.batch(calls.slice(at, at + BATCH))));
    }
    return answers;
  }

  #parse<Schema extends z.ZodType>(what: string, schema: Schema, answer: unknown): z.output<Schema> {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new RpcError(
      "transport",
      `${this.endpoint.label} gave a malformed answer to ${what}: ${issue?.path.join(".")} ${issue?.message}`,
    );
  }
}

function quantityHex(number: number): Hex {
  return `0x${number.toString(16)}`;
}
