import type { Header } from "#index/rpc/chain-reader.ts";
import type { RpcEndpoint } from "#index/rpc/rpc-endpoint.ts";
import type { RangeSaid } from "./read-range.ts";

interface Ahead {
  from: number;
  endpoint: RpcEndpoint;
  /** As of when it was begun; a backfill need not ask for the head anew at every range. */
  head: Header;
  range: Promise<RangeSaid>;
}

/** The next range of a backfill, read from the node while the last one is being written. */
export class RangeAhead {
  #kept: Ahead | undefined;

  get head(): Header | undefined {
    return this.#kept?.head;
  }

  start(ahead: Ahead): void {
    ahead.range.catch(() => {}); // whoever takes it sees the error
    this.#kept = ahead;
  }

  /** What was begun for this block at this node, or undefined. */
  take(from: number, endpoint: RpcEndpoint): Promise<RangeSaid> | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    return kept?.from === from && kept.endpoint === endpoint ? kept.range : undefined;
  }

  drop(): void {
    this.#kept = undefined;
  }
}
