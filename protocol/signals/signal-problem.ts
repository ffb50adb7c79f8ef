export type SignalProblemCode =
  | "malformed"
  | "other-space"
  | "other-chain"
  | "edited"
  | "not-signed"
  | "unknown-signal"
  | "not-open"
  | "from-the-future"
  | "bad-choice"
  | "no-votes"
  | "too-few-votes"
  | "superseded"
  | "too-many";

/** Why a signed message is not taken: what was wrong, and what to do. */
export class SignalProblem extends Error {
  override readonly name = "SignalProblem";
  readonly code: SignalProblemCode;
  readonly hint: string;

  constructor(code: SignalProblemCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
