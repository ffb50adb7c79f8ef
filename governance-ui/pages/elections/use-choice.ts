import { type Address, isAddress, isAddressEqual } from "viem";
import * as z from "zod/mini";
import { type DraftKind, type KeptDraft, useKeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";

export type Choice = {
  chosen: readonly Address[];
  has: (candidate: Address) => boolean;
  toggle: (candidate: Address) => void;
  set: (candidates: readonly Address[]) => void;
  send: KeptDraft<readonly Address[]>["send"];
};

const choiceDraft: DraftKind<readonly Address[]> = {
  schema: z.array(z.custom<Address>((text) => typeof text === "string" && isAddress(text, { strict: false }))),
  empty: [],
};

/** Whom the reader means to approve: kept while they read statements, each account's its own. */
export function useChoice(number: number): Choice {
  const { value: chosen, change, send } = useKeptDraft(`choice.${number}`, choiceDraft);
  const isOther = (candidate: Address) => (one: Address) => !isAddressEqual(one, candidate);
  return {
    chosen,
    has: (candidate) => !chosen.every(isOther(candidate)),
    toggle: (candidate) =>
      change((now) => (now.every(isOther(candidate)) ? [...now, candidate] : now.filter(isOther(candidate)))),
    set: (candidates) => change(() => candidates),
    send,
  };
}
