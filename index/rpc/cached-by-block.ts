interface Requester {
  request(method: string, params: unknown[]): Promise<unknown>;
}

const MOST = 1_000;

/** What a node answered at a block is not asked again until the next one; who asks the same at once shares an answer. */
export class CachedByBlock implements Requester {
  readonly #requester: Requester;
  readonly #block: () => number | null;
  readonly #kept = new Map<string, Promise<unknown>>();
  #keptOf: number | null = null;

  /** `block` is the head as it is known; nothing is kept while none is. */
  constructor(requester: Requester, block: () => number | null) {
    this.#requester = requester;
    this.#block = block;
  }

  request(method: string, params: unknown[]): Promise<unknown> {
    const block = this.#block();
    if (block === null) return this.#requester.request(method, params);
    if (block !== this.#keptOf || this.#kept.size >= MOST) this.#kept.clear();
    this.#keptOf = block;
    const key = JSON.stringify([method, params]);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const answer = this.#requester.request(method, params);
    this.#kept.set(key, answer);
    answer.catch(() => {
      if (this.#kept.get(key) === answer) this.#kept.delete(key);
    });
    return answer;
  }
}
