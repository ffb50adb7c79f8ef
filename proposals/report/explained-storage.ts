import { type Address, createPublicClient, custom, type Hex, numberToHex, type PublicClient } from "viem";
import { z } from "zod";
import type { Fork } from "./fork.ts";
import { traceReads } from "./trace.ts";

const listSchema = z.array(z.unknown());

/** Remembers which storage the calls made through `client` read. */
export class ExplainedStorage {
  readonly client: PublicClient;
  readonly #slots = new Set<string>();

  constructor(fork: Fork) {
    const record = async (call: unknown, block: unknown) => {
      for (const [account, { storage = {} }] of await traceReads(fork, call, block)) {
        for (const slot of Object.keys(storage)) this.#slots.add(nameOf(account, slot));
      }
    };
    const request = async ({ method, params }: { method: string; params?: unknown }) => {
      const list = params === undefined ? [] : listSchema.parse(params);
      const answer = await fork.request(method, ...list);
      if (method === "eth_call") await record(list[0], list[1]);
      if (method === "eth_getStorageAt") this.#slots.add(nameOf(String(list[0]), String(list[1])));
      return answer;
    };
    this.client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  }

  has(account: Address, slot: Hex): boolean {
    return this.#slots.has(nameOf(account, slot));
  }
}

const nameOf = (account: string, slot: string) => `${account.toLowerCase()}:${numberToHex(BigInt(slot))}`;
