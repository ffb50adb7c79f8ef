import type { VerificationForm } from "#deploy/verification/verification-form.ts";

export type Outcome = {
  state: "published" | "verified already" | "refused" | "undecided" | "not reached";
  /** What the explorer said, or why it could not be asked. */
  words: string;
};

/** Where sources are published, so that anyone can read them beside the code on the chain. */
export interface Explorer {
  /** With its address. */
  name: string;
  /** @param input the compiler's whole input, as standard JSON. Throws `NotReached` where no answer came. */
  publish(form: VerificationForm, input: string): Promise<Outcome>;
}

/** Nobody answered, or who answered takes nothing of this chain, or from this key: the other contracts fare no better. */
export class NotReached extends Error {}
