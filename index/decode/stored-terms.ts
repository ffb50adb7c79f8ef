import { zeroAddress } from "viem";
import type { z } from "zod";
import { ElectionTermsSchema } from "#index/schema/election.ts";

export type ElectionTerms = z.infer<typeof ElectionTermsSchema>;

/** As the contract's events carry them. */
export interface ChainTerms extends Omit<ElectionTerms, "rule" | "vetter" | "bondWei"> {
  rule: number;
  vetter: string;
  bondWei: bigint;
}

const RULES = ["proportional", "plain"] as const;

export function storeTerms(terms: ChainTerms): string {
  const { vetter } = terms;
  const rule = RULES[terms.rule];
  return JSON.stringify({
    ...terms,
    rule,
    vetter: vetter === zeroAddress ? null : vetter,
    bondWei: terms.bondWei.toString(),
  });
}

export function storedTerms(json: string): ElectionTerms {
  return ElectionTermsSchema.parse(JSON.parse(json));
}
