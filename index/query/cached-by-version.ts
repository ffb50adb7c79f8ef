/** Keeps what was loaded until the version moves; requests that come at once share one load. */
export class CachedByVersion<Value> {
  readonly #load: () => Promise<Value>;
  readonly #version: () => number;
  #kept: { version: number; value: Promise<Value> } | undefined;

  constructor(version: () => number, load: () => Promise<Value>) {
    this.#version = version;
    this.#load = load;
  }

  get(): Promise<Value> {
    const version = this.#version();
    if (this.#kept?.version !== version) {
      const value = this.#load();
      this.#kept = { version, value };
      value.catch(() => {
        if (this.#kept?.value === value) this.#kept = undefined;
      });
    }
    return this.#kept.value;
  }
}
