import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import type { Pending, Verification } from "#proposals/catalogue/verification.ts";

/** What an action does later than at its execution. */
export type LaterEffect = {
  decoded: DecodedAction;
  pending: Pending;
  /** What its verification finds at that second, and what its parameter is then, where it has one. */
  then: Verification;
  value: string | null;
};
