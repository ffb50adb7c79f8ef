import { BaseError } from "viem";

/** Tells once of a reading that a contract refuses, and anew when it was answered in between. */
export class RefusedReadings {
  readonly #log: (message: string) => void;
  readonly #refused = new Set<string>();

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  refused(key: string, error: unknown): void {
    if (this.#refused.has(key)) return;
    this.#refused.add(key);
    this.#log(`the chain refuses the reading "${key}", so that it stays as it was or empty: ${reasonOf(error)}`);
  }

  answered(key: string): void {
    this.#refused.delete(key);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BaseError) return error.shortMessage.replaceAll(/\s+/g, " ");
  return error instanceof Error ? error.message : String(error);
}
