import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Header } from "#index/rpc/chain-reader.ts";
import type { RpcPool } from "#index/rpc/rpc-pool.ts";
import { ChainSync, type ChainSyncOptions } from "./chain-sync.ts";
import type { FollowStatus } from "./follow-status.ts";
import type { Topic } from "./topic.ts";

export interface FollowerOptions extends ChainSyncOptions {
  pool: RpcPool;
  pollMs: number;
  maxBackoffMs: number;
  /** Is told what hinders the follower, once for each new hindrance, and `null` when it is over. */
  onTrouble: (message: string | null) => void;
}

export interface FollowerEvents {
  /** A new head is indexed. */
  block: [head: Header];
  /** Rows came or went: topics that readers may want to fetch again. */
  change: [topics: Topic[]];
}

/** Follows the chain into the store until it is stopped, whatever the nodes do. */
export class Follower extends EventEmitter<FollowerEvents> {
  readonly status: FollowStatus = {
    headBlock: null,
    headTimestamp: null,
    indexedBlock: null,
    readAt: null,
    lastError: null,
    caughtUp: false,
  };
  readonly #options: FollowerOptions;
  readonly #sync: ChainSync;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #shownHead: string | undefined;

  constructor(options: FollowerOptions) {
    super();
    this.#options = options;
    this.#sync = new ChainSync(options);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#options.pool.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { pollMs, maxBackoffMs, pool } = this.#options;
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      try {
        const atHead = await this.#step();
        failures = 0;
        if (atHead) await this.#wait(pollMs);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#report(error instanceof Error ? error.message : String(error));
        pool.rotateFrom(pool.current);
        failures++;
        if (failures % pool.size === 0) await this.#wait(Math.min(maxBackoffMs, pollMs * 2 ** (failures / pool.size)));
      }
    }
  }

  async #step(): Promise<boolean> {
    const { head, indexedBlock, topics, atHead } = await this.#sync.step(
      this.#options.pool.current,
      this.#options.pool.next,
    );
    this.#report(null);
    Object.assign(this.status, {
      headBlock: head.number,
      headTimestamp: head.timestamp,
      indexedBlock,
      readAt: Math.floor(Date.now() / 1000),
      caughtUp: this.status.caughtUp || atHead,
    });
    if (topics.length > 0) this.emit("change", topics);
    if (atHead && head.hash !== this.#shownHead) {
      this.#shownHead = head.hash;
      this.emit("block", head);
    }
    return atHead;
  }

  #report(message: string | null): void {
    if (message === this.status.lastError) return;
    this.status.lastError = message;
    this.#options.onTrouble(message);
  }

  async #wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => {});
  }
}
