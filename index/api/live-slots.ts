/** How many may listen at once, in all and from one address, so that no stranger takes every slot. */
export class LiveSlots {
  readonly #most: number;
  readonly #mostOfOne: number;
  readonly #taken = new Map<string | null, number>();
  #all = 0;

  constructor(most: number, mostOfOne: number) {
    this.#most = most;
    this.#mostOfOne = mostOfOne;
  }

  /** What gives the slot back, or who has too many; of an unknown address (null) only the sum is bounded. */
  take(address: string | null): (() => void) | "all" | "one" {
    if (this.#all >= this.#most) return "all";
    if (address !== null && this.#of(address) >= this.#mostOfOne) return "one";
    this.#add(address, 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#add(address, -1);
    };
  }

  #of(address: string | null): number {
    return this.#taken.get(address) ?? 0;
  }

  #add(address: string | null, change: number): void {
    this.#all += change;
    const left = this.#of(address) + change;
    if (left === 0) this.#taken.delete(address);
    else this.#taken.set(address, left);
  }
}
