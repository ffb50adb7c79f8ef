import type { Following } from "#index/follow/following.ts";
import { storedStatus } from "#index/follow/stored-status.ts";
import type { LiveChanges } from "#index/live/live-changes.ts";
import { EVERY_CHAIN_TOPIC, type Topic } from "#index/live/topic.ts";
import { listen } from "#store/connection/listen.ts";
import type { Store } from "#store/schema/database.ts";

export interface LiveFeedOptions {
  store: Store;
  changes: LiveChanges;
  following: Following;
  /** Whether another process follows the chain, of which a row tells how it stands. */
  isFollowedElsewhere(): boolean;
  /** Without being woken it looks this often. */
  everyMs: number;
  onChange(topics: Topic[]): void;
  /** Is told what hinders it, once for each new hindrance, and `null` when it is over. */
  onTrouble(message: string | null): void;
}

/** Hears of what other processes do in the same database. */
export class LiveFeed {
  readonly #options: LiveFeedOptions;
  readonly #listening: { stop(): void };
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | undefined;
  #again = false;
  #trouble: string | null = null;

  constructor(options: LiveFeedOptions) {
    this.#options = options;
    this.#listening = listen(options.store, () => this.#look());
    this.#timer = setInterval(() => this.#look(), options.everyMs);
    this.#look();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#listening.stop();
    this.#again = false;
    await this.#looking;
  }

  /** One at a time; whoever is woken meanwhile looks once more. */
  #look(): void {
    this.#again = this.#looking !== undefined;
    this.#looking ??= this.#readOnce().then(() => {
      this.#looking = undefined;
      if (this.#again) this.#look();
    });
  }

  async #readOnce(): Promise<void> {
    const { store, changes, following, isFollowedElsewhere, onChange } = this.#options;
    try {
      const topics = await changes.ofOthers();
      if (topics === null) onChange([...EVERY_CHAIN_TOPIC, "signals"]);
      else if (topics.length > 0) onChange(topics);
      const status = isFollowedElsewhere() ? await storedStatus(store) : null;
      if (status !== null && isFollowedElsewhere()) following.adopt(status);
      this.#tell(null);
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
    }
  }

  #tell(message: string | null): void {
    if (message === this.#trouble) return;
    this.#trouble = message;
    this.#options.onTrouble(message);
  }
}
