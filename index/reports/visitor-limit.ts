/** How often something may be had within a time, by one visitor and by all together. */
export class VisitorLimit {
  readonly #most: { ofOne: number; ofAll: number };
  readonly #withinSeconds: number;
  #taken: { visitor: string | null; at: number }[] = [];

  constructor(most: { ofOne: number; ofAll: number }, withinSeconds: number) {
    this.#most = most;
    this.#withinSeconds = withinSeconds;
  }

  /** Null when it may be had, and is; else the second from which it may be again. Of unknown visitors (null) only the sum is
   * bounded. */
  take(visitor: string | null, nowSeconds: number): number | null {
    this.#taken = this.#taken.filter(({ at }) => at > nowSeconds - this.#withinSeconds);
    const own = this.#taken.filter((one) => visitor !== null && one.visitor === visitor);
    const oldest =
      own.length >= this.#most.ofOne ? own[0] : this.#taken.length >= this.#most.ofAll ? this.#taken[0] : null;
    if (oldest) return oldest.at + this.#withinSeconds;
    this.#taken.push({ visitor, at: nowSeconds });
    return null;
  }
}
