import type { Address, Hash } from "viem";
import type { Header, RawLog } from "#index/rpc/chain-reader.ts";
import { Bloom, bloomBits } from "#protocol/chain/bloom.ts";

interface WatchedEvent {
  address: Address;
  topic: Hash;
}

interface WatchedContract {
  address: Address;
  bits: number[];
  topics: { topic: Hash; bits: number[] }[];
}

/**
 * What a header tells of a block without its logs:
 * - `whole`: every watched event that the header's filter names is among the logs, or the chain keeps no filters;
 * - `short`: one is not;
 * - `crowded`: one is not, but so much is in the block that the filter names what is not there.
 */
export type BloomVerdict = "whole" | "short" | "crowded";

/** So many watched contracts that are not there may seem to be, on average, before a filter counts as crowded. */
const MOST_ERRORS = 0.25;

/** Holds the logs that a node gave of a block against the filter in the block's header. */
export class BloomCheck {
  readonly #contracts: readonly WatchedContract[];

  constructor(events: readonly WatchedEvent[]) {
    const topics = Map.groupBy(events, ({ address }) => address);
    this.#contracts = [...topics].map(([address, watched]) => ({
      address,
      bits: bloomBits(address),
      topics: [...new Set(watched.map(({ topic }) => topic))].map((topic) => ({ topic, bits: bloomBits(topic) })),
    }));
  }

  judge({ logsBloom }: Header, logs: readonly RawLog[]): BloomVerdict {
    if (logsBloom === undefined || /^0x0*$/.test(logsBloom)) return "whole";
    const bloom = new Bloom(logsBloom);
    const given = new Set(logs.map(({ address, topics }) => `${address}${topics[0]}`));
    const lacks = this.#contracts.some(
      ({ address, bits, topics }) =>
        bloom.mayHold(bits) && topics.some((event) => !given.has(address + event.topic) && bloom.mayHold(event.bits)),
    );
    if (!lacks) return "whole";
    return this.#contracts.length * bloom.errorRate > MOST_ERRORS ? "crowded" : "short";
  }
}
