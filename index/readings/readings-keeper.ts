import type { Following } from "#index/follow/following.ts";
import type { Head } from "#index/live/head.ts";
import { CHAIN_TOPICS, chainTopics, type Topic } from "#index/live/topic.ts";

export interface ReadingsKeeperOptions {
  following: Following;
  /** Reads all anew as of a block; tells whether anything differs. */
  refresh(block: number): Promise<boolean>;
  /** Without a reason to do so earlier, readings of a new block are made this long after the last ones. */
  everyMs: number;
  onDiffer(): void;
  onTrouble(message: string): void;
}

const RETRY_MS = 1_000;
const reasons = new Set<Topic>(["reorg", ...CHAIN_TOPICS.filter((topic) => chainTopics[topic].isReason)]);

/** Keeps the readings fresh: at once after what may have changed them, else now and then. */
export class ReadingsKeeper {
  readonly #options: ReadingsKeeperOptions;
  #head: Head | undefined;
  #urgent = true;
  #doneAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(options: ReadingsKeeperOptions) {
    this.#options = options;
    options.following.on("change", (topics) => {
      this.#urgent ||= topics.some((topic) => reasons.has(topic));
    });
    options.following.on("block", (head) => {
      this.#head = head;
      this.#plan();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(): void {
    this.#runIn(this.#urgent ? 0 : this.#doneAt + this.#options.everyMs - Date.now());
  }

  #runIn(delayMs: number): void {
    if (this.#stopped || this.#running !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#running = this.#run();
      },
      Math.max(0, delayMs),
    );
  }

  async #run(): Promise<void> {
    const { refresh, onDiffer, onTrouble } = this.#options;
    const head = this.#head;
    if (head === undefined) return;
    this.#urgent = false;
    const error = await refresh(head.number).then(
      (differs) => (differs ? onDiffer() : undefined),
      (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))),
    );
    this.#running = undefined;
    if (error !== undefined) {
      this.#urgent = true;
      if (!this.#stopped) onTrouble(error.message);
      this.#runIn(RETRY_MS);
      return;
    }
    this.#doneAt = Date.now();
    if (this.#head !== head) this.#plan();
  }
}
