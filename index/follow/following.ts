import { EventEmitter } from "node:events";
import type { Head } from "#index/live/head.ts";
import type { Topic } from "#index/live/topic.ts";
import type { FollowStatus } from "./follow-status.ts";

export interface FollowingEvents {
  /** A new head is indexed. */
  block: [head: Head];
  /** Rows came or went: topics that readers may want to fetch again. */
  change: [topics: Topic[]];
}

/** How far the store has followed the chain, by this process or by another. */
export class Following extends EventEmitter<FollowingEvents> {
  readonly status: FollowStatus = {
    headBlock: null,
    headTimestamp: null,
    headHash: null,
    indexedBlock: null,
    readAt: null,
    lastError: null,
    caughtUp: false,
  };
  #shownHead: string | undefined;

  /** Takes over how another process stands. */
  adopt(status: FollowStatus): void {
    Object.assign(this.status, status);
    const { headBlock: number, headTimestamp: timestamp, headHash: hash, indexedBlock } = status;
    if (number === null || timestamp === null || hash === null || indexedBlock !== number) return;
    this.show({ number, timestamp, hash });
  }

  protected show({ number, timestamp, hash }: Head): void {
    if (hash === this.#shownHead) return;
    this.#shownHead = hash;
    this.emit("block", { number, timestamp, hash });
  }
}
