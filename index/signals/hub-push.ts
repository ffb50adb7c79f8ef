import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";

const RETRY_MS = 60_000;
const TIMEOUT_MS = 20_000;
const BATCH = 100;

/** Sends what was signed here on to a hub, signals before their ballots, until the hub has taken it. */
export class HubPush {
  readonly #store: Store;
  readonly #deployment: Pick<Deployment, "chainId" | "genesisHash">;
  readonly #url: string;
  readonly #log: (message: string) => void;
  readonly #stopping = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;
  #working: Promise<void> = Promise.resolve();
  #waiting = false;

  constructor(
    store: Store,
    deployment: Pick<Deployment, "chainId" | "genesisHash">,
    url: string,
    log: (message: string) => void,
  ) {
    this.#store = store;
    this.#deployment = deployment;
    this.#url = url;
    this.#log = log;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), RETRY_MS);
    this.wake();
  }

  /** Something may be there to send. */
  wake(): void {
    if (this.#waiting || this.#stopping.signal.aborted) return;
    this.#waiting = true;
    this.#working = this.#working
      .then(() => {
        this.#waiting = false;
        return this.#pushDue();
      })
      .catch((error: unknown) => this.#log(`the hub does not take signals: ${reasonOf(error)}`));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#working;
  }

  async #pushDue(): Promise<void> {
    const signals = this.#store
      .selectFrom("signals")
      .select(["id", "envelope"])
      .where("chain_id", "=", this.#deployment.chainId)
      .where("genesis_hash", "=", this.#deployment.genesisHash)
      .where("pushed_at", "is", null)
      .orderBy("number")
      .limit(BATCH);
    await this.#pushAll("signals", () => signals.execute());
    const ballots = this.#store
      .selectFrom("signal_ballots")
      .innerJoin("signals", "signals.id", "signal_ballots.signal_id")
      .select(["signal_ballots.id", "signal_ballots.envelope"])
      .where("signals.chain_id", "=", this.#deployment.chainId)
      .where("signals.genesis_hash", "=", this.#deployment.genesisHash)
      .where("signal_ballots.pushed_at", "is", null)
      .orderBy("signal_ballots.signed_at")
      .limit(BATCH);
    await this.#pushAll("signal_ballots", () => ballots.execute());
  }

  async #pushAll(table: "signals" | "signal_ballots", due: () => Promise<{ id: string; envelope: string }[]>) {
    for (let rows = await due(); rows.length > 0; rows = await due()) {
      for (const { id, envelope } of rows) {
        await this.#push(envelope);
        const taken = { pushed_at: Math.floor(Date.now() / 1000) };
        await this.#store.updateTable(table).set(taken).where("id", "=", id).execute();
      }
    }
  }

  /** As snapshot.js's client posts it. */
  async #push(envelope: string): Promise<void> {
    const response = await fetch(this.#url, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: envelope,
      signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status} ${answer.slice(0, 200)}`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
