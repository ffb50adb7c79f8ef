import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";

const KEPT = 2_000;

/** Decoding depends on the calls alone, and a proposal's id is a hash over them: so decode each once. */
export class DecodedActions {
  readonly #kept = new Map<string, DecodedAction[]>();

  of(proposalId: string, decode: () => DecodedAction[]): DecodedAction[] {
    const kept = this.#kept.get(proposalId);
    if (kept !== undefined) return kept;
    const decoded = decode();
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(proposalId, decoded);
    return decoded;
  }
}
