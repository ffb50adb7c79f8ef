import type { Address } from "viem";
import type { SubjectChange, SubjectEffect } from "./action-effect.ts";

/** Whom an action would move, in the order of dates, with what comes at the execution first; null where it moves nobody. */
export function subjectEffect(title: string, changes: readonly SubjectChange[]): SubjectEffect | null {
  if (changes.length === 0) return null;
  const inOrder = [...changes].sort((one, other) => (one.atSeconds ?? -1) - (other.atSeconds ?? -1));
  return { kind: "subjects", title, changes: inOrder };
}

/** What becomes of an account at the execution or, with `later`, at a date or for a reason. */
export function changeOf(
  account: Address,
  what: string,
  later: Partial<Pick<SubjectChange, "why" | "atSeconds">> = {},
): SubjectChange {
  return { name: account, account, what, why: "", atSeconds: null, ...later };
}
