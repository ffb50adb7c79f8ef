import { setTimeout as sleep } from "node:timers/promises";
import type { Topic } from "#index/live/topic.ts";
import type { Header } from "#index/rpc/chain-reader.ts";
import type { RpcPool } from "#index/rpc/rpc-pool.ts";
import { ChainSync, type ChainSyncOptions } from "./chain-sync.ts";
import { Following } from "./following.ts";
import { StatusWriter } from "./stored-status.ts";

export interface FollowerOptions extends ChainSyncOptions {
  pool: RpcPool;
  pollMs: number;
  leaseMs: number;
  maxBackoffMs: number;
  /** Is told what hinders the follower, once for each new hindrance, and `null` when it is over. */
  onTrouble: (message: string | null) => void;
}

/** Follows the chain into the store until it is stopped, whatever the nodes do; where another process does, it waits. */
export class Follower extends Following {
  readonly #options: FollowerOptions;
  readonly #sync: ChainSync;
  readonly #stop = new AbortController();
  readonly #statusWriter: StatusWriter;
  #running: Promise<void> | undefined;
  #told: string | null = null;
  #standsBy = false;

  constructor(options: FollowerOptions) {
    super();
    this.#options = options;
    this.#sync = new ChainSync(options);
    this.#statusWriter = new StatusWriter(options.store);
  }

  /** Whether another process follows, and this one waits. */
  get standsBy(): boolean {
    return this.#standsBy;
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
        this.#standsBy = writer !== null;
        if (writer !== null) {
          this.#say(
            `${writer} writes this database already; this process serves it, and takes over when that one is gone`,
          );
          await this.#wait(leaseMs / 4);
          continue;
        }
        const atHead = await this.#step();
        failures = 0;
        if (atHead) await this.#wait(pollMs);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#report(error instanceof Error ? error.message : String(error));
        await this.#keepStatus().catch(() => {});
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
    await this.#keepStatus();
    return atHead;
  }

  #tell(head: Header, indexedBlock: number | null, topics: Topic[], atHead: boolean): void {
    Object.assign(this.status, {
      headBlock: head.number,
      headTimestamp: head.timestamp,
      headHash: head.hash,
      indexedBlock,
      readAt: Math.floor(Date.now() / 1000),
      caughtUp: this.status.caughtUp || atHead,
    });
    if (topics.length > 0) this.emit("change", topics);
    if (atHead) this.show(head);
  }

  async #keepStatus(): Promise<void> {
    if (this.#options.lease.fence !== undefined) await this.#statusWriter.write(this.status);
  }

  #report(message: string | null): void {
    this.status.lastError = message;
    this.#say(message);
  }

  #say(message: string | null): void {
    if (message === this.#told) return;
    this.#told = message;
    this.#options.onTrouble(message);
  }

  async #wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => {});
  }
}
