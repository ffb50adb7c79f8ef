import type { Address, Hash, Hex } from "viem";
import { z } from "zod";
import type { RpcEndpoint } from "./rpc-endpoint.ts";
import { RpcError } from "./rpc-error.ts";

const isHex = (value: unknown): value is Hex => typeof value === "string" && value.startsWith("0x");
const hex = z.custom<Hex>(isHex, "expected hexadecimal digits after 0x");
/** Digits in capitals are the same digits, and are compared as texts from here on. */
const digits = (count: number, message: string) =>
  z.custom<Hex>((value) => isHex(value) && value.length === 2 + count, message).transform(lowerCase);
const hash = digits(64, "expected a hash");
const address = digits(40, "expected an address");
const quantity = hex.transform(Number).refine(Number.isSafeInteger, "expected a quantity");

const headerSchema = z
  .object({
    number: quantity,
    hash,
    parentHash: hash,
    timestamp: quantity,
    logsBloom: hex.nullish().transform((bloom) => bloom ?? undefined),
  })
  .refine(({ number, timestamp }) => number === 0 || timestamp > 0, {
    message: "expected a time",
    path: ["timestamp"],
  });
const logSchema = z.object({
  address,
  topics: z.array(hash),
  data: hex.transform(lowerCase),
  blockNumber: quantity,
  blockHash: hash,
  transactionIndex: quantity,
  logIndex: quantity,
  removed: z.boolean().nullish(),
  transactionHash: hash,
});
const logsSchema = z.array(logSchema);
const senderSchema = z.object({ from: address });

export type Header = z.infer<typeof headerSchema>;
export type RawLog = z.infer<typeof logSchema>;
export interface LogRange {
  from: number;
  to: number;
}

/** Checked reads from one node. */
export class ChainReader {
  readonly endpoint: RpcEndpoint;
  /** The same from another node, for a second opinion; undefined where there is no other. */
  readonly next: ChainReader | undefined;

  constructor(endpoint: RpcEndpoint, other?: RpcEndpoint) {
    this.endpoint = endpoint;
    this.next = other === undefined || other === endpoint ? undefined : new ChainReader(other);
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
    const blocks = await this.endpoint.batch(
      numbers.map((number) => ({ method: "eth_getBlockByNumber", params: [quantityHex(number), false] })),
    );
    return blocks.map((block, index) => {
      if (block === null) throw new RpcError("inconsistent", `${this.endpoint.label} lost block ${numbers[index]}`);
      return this.#parse(`block ${numbers[index]}`, headerSchema, block);
    });
  }

  /** Of each range, asked for together. */
  async logs(ranges: readonly LogRange[], addresses: readonly Address[]): Promise<RawLog[][]> {
    const answers = await this.endpoint.batch(
      ranges.map(({ from, to }) => ({
        method: "eth_getLogs",
        params: [{ fromBlock: quantityHex(from), toBlock: quantityHex(to), address: addresses }],
      })),
    );
    return answers.map((logs) => this.#parse("eth_getLogs", logsSchema, logs));
  }

  /** Of each block; a node that does not know one of them says so. */
  async logsOfBlocks(blocks: readonly Hash[], addresses: readonly Address[]): Promise<RawLog[][]> {
    const answers = await this.endpoint.batch(
      blocks.map((blockHash) => ({ method: "eth_getLogs", params: [{ blockHash, address: addresses }] })),
    );
    return answers.map((logs) => this.#parse("eth_getLogs", logsSchema, logs));
  }

  async senders(transactions: readonly Hash[]): Promise<Map<Hash, Address>> {
    const found = await this.endpoint.batch(
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

function lowerCase(value: Hex): Hex {
  // As it is, digits and prefix: a text that is put together anew costs more than all else that is checked of a log.
  return value.toLowerCase() as Hex;
}

function quantityHex(number: number): Hex {
  return `0x${number.toString(16)}`;
}
