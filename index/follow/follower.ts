import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { ChainReader, type Header } from "#index/rpc/chain-reader.ts";
import type { RpcPool } from "#index/rpc/rpc-pool.ts";
import type { Block } from "#store/schema/index.ts";
import { ChainSync, type ChainSyncOptions } from "./chain-sync.ts";
import type { FollowStatus } from "./follow-status.ts";
import { lastBlock } from "./indexed-blocks.ts";
import { storedChanges } from "./stored-changes.ts";
import type { Topic } from "./topic.ts";

export interface FollowerOptions extends ChainSyncOptions {
  pool: RpcPool;
  pollMs: number;
  leaseMs: number;
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

/** Follows the chain into the store until it is stopped, whatever the nodes do; where another process does, it waits. */
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
  #seenTip: Block | undefined;

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
    await this.#options.lease.release();
  }

  async #run(): Promise<void> {
    const { pollMs, leaseMs, maxBackoffMs, pool, lease } = this.#options;
    // A slow node may take longer over a range than the lease lasts.
    const renewal = setInterval(() => lease.hold().catch(() => {}), leaseMs / 3);
    this.#stop.signal.addEventListener("abort", () => clearInterval(renewal));
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      try {
        const writer = await lease.hold();
        const atHead = writer === null ? await this.#step() : await this.#watch(writer);
        failures = 0;
        if (atHead) await this.#wait(writer === null ? pollMs : leaseMs / 4);
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
    this.#tell(head, indexedBlock, topics, atHead);
    return atHead;
  }

  /** Tells what another process writes. */
  async #watch(writer: string): Promise<boolean> {
    const { store, pool } = this.#options;
    this.#report(
      `${writer} writes this database already; this process serves it, and takes over when that one is gone`,
    );
    const head = await new ChainReader(pool.current).head();
    const tip = await lastBlock(store);
    const topics = await storedChanges(store, this.#seenTip, tip);
    this.#seenTip = tip;
    this.#tell(head, tip?.number ?? null, topics, tip?.hash === head.hash);
    return true;
  }

  #tell(head: Header, indexedBlock: number | null, topics: Topic[], atHead: boolean): void {
    Object.assign(this.status, {
      headBlock: head.number,
      headTimestamp: head.timestamp,
      indexedBlock,
      readAt: Math.floor(Date.now() / 1000),
      caughtUp: this.status.caughtUp || atHead,
    });
    if (topics.length > 0) this.emit("change", topics);
    if (!atHead || head.hash === this.#shownHead) return;
    this.#shownHead = head.hash;
    this.emit("block", head);
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
