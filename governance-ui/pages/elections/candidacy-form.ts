import type { Hex } from "viem";
import * as z from "zod/mini";
import type { DraftKind } from "#governance-ui/drafts/use-kept-draft.ts";
import {
  hashProblem,
  linkProblem,
  organisationProblem,
  type Statement,
  statementOf,
  statementProblem,
} from "#governance-ui/vote/election-statement.ts";

const candidacyForm = z.object({
  way: z.enum(["text", "link"]),
  text: z.string(),
  link: z.string(),
  hash: z.string(),
  organisation: z.string(),
});

/** What a candidate types. */
export type CandidacyForm = z.infer<typeof candidacyForm>;

export const candidacyDraft: DraftKind<CandidacyForm> = {
  schema: candidacyForm,
  empty: { way: "text", text: "", link: "", hash: "", organisation: "" },
};

export type CandidacyProblems = Record<"text" | "link" | "hash" | "organisation", string | null>;

export function candidacyProblems({ way, text, link, hash, organisation }: CandidacyForm): CandidacyProblems {
  return {
    text: way === "text" ? statementProblem(text) : null,
    link: way === "link" ? linkProblem(link.trim()) : null,
    hash: way === "link" ? hashProblem(hash.trim()) : null,
    organisation: organisationProblem(organisation),
  };
}

/** Where the statement is and its hash; null while something is wrong with it. */
export function candidacyStatement(form: CandidacyForm): Statement | null {
  if (Object.values(candidacyProblems(form)).some((problem) => problem !== null)) return null;
  return form.way === "text" ? statementOf(form.text) : { uri: form.link.trim(), hash: form.hash.trim() as Hex };
}
