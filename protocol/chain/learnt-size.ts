/** So many full steps are taken at a limit before more is tried again. */
const PATIENCE = 64;

/** How much a node takes at once, learnt from what it takes and refuses: it falls fast, and grows slowly. */
export class LearntSize {
  readonly #largest: number;
  #size: number;
  /** The largest that was taken, 0 while nothing of the present size was. */
  #taken = 0;
  /** The smallest that was refused. */
  #refused = Number.POSITIVE_INFINITY;
  #steps = 0;

  /** A size that is remembered is taken for the limit. */
  constructor(largest: number, size = largest) {
    this.#largest = largest;
    this.#size = Math.max(1, Math.min(size, largest));
    if (this.#size < largest) this.#refused = this.#size + 1;
  }

  /** What to ask for next. */
  get size(): number {
    return this.#size;
  }

  /** What is worth remembering: what was taken, rather than what is tried next. */
  get proven(): number {
    return this.#taken > 0 ? this.#taken : this.#size;
  }

  took(asked: number): void {
    if (asked < this.#size) return;
    this.#taken = this.#size;
    if (this.#size + 1 < this.#refused) {
      const upTo = Math.min(this.#refused, 3 * this.#size);
      this.#size = Math.min(this.#largest, Math.floor((this.#size + upTo) / 2));
      return;
    }
    this.#steps += 1;
    if (this.#steps < PATIENCE) return;
    this.#steps = 0;
    this.#refused *= 2;
  }

  refused(asked: number): void {
    this.#refused = Math.min(this.#refused, asked);
    this.#steps = 0;
    if (this.#taken >= asked) this.#taken = 0;
    this.#size = this.#taken > 0 ? this.#taken : Math.max(1, Math.floor(asked / 4));
  }
}
