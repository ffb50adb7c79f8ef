import type { Follower } from "../follow/follower.ts";
import type { Header } from "../rpc/chain-reader.ts";

export interface ReadingsKeeperOptions {
  follower: Follower;
  /** Reads all anew as of a block; tells whether anything differs. */
  refresh(block: number): Promise<boolean>;
  /** Without a reason to do so earlier, readings are made anew this often. */
  everyMs: number;
  onDiffer(): void;
  onTrouble(message: string): void;
}

const RETRY_MS = 1_000;
const reasons = new Set(["parameters", "treasury", "reorg"]);

/** Keeps the readings fresh: after what may have changed them, else now and then. */
export class ReadingsKeeper {
  readonly #options: ReadingsKeeperOptions;
  #due = true;
  #doneAt = 0;
  #stopped = false;
  #running: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: ReadingsKeeperOptions) {
    this.#options = options;
    options.follower.on("change", (topics) => {
      this.#due ||= topics.some((topic) => reasons.has(topic));
    });
    options.follower.on("block", (head) => this.#onBlock(head));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#running;
  }

  #onBlock(head: Header): void {
    const old = Date.now() - this.#doneAt >= this.#options.everyMs;
    if (this.#stopped || this.#running !== undefined || !(this.#due || old)) return;
    clearTimeout(this.#retry);
    this.#due = false;
    this.#running = this.#refresh(head).finally(() => {
      this.#running = undefined;
    });
  }

  async #refresh(head: Header): Promise<void> {
    const { refresh, onDiffer, onTrouble } = this.#options;
    try {
      const differs = await refresh(head.number);
      this.#doneAt = Date.now();
      if (differs) onDiffer();
    } catch (error) {
      this.#due = true;
      this.#retry = setTimeout(() => this.#onBlock(head), RETRY_MS);
      onTrouble(error instanceof Error ? error.message : String(error));
    }
  }
}
