import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { type CandidacyForm, emptyCandidacy } from "./candidacy-form.ts";

const schema = z.object({
  way: z.enum(["text", "link"]),
  text: z.string(),
  link: z.string(),
  hash: z.string(),
  organisation: z.string(),
});

function readCandidacy(key: string): CandidacyForm {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? emptyCandidacy;
  } catch {
    return emptyCandidacy;
  }
}

/** The candidacy of this election, kept in the browser as it is typed. */
export function useCandidacy(number: number): [CandidacyForm, (change: Partial<CandidacyForm>) => void] {
  const { chainId, genesisHash } = useDeployment();
  const key = `althing.candidacy.${chainId}.${genesisHash}.${number}`;
  const [form, setForm] = useState(() => readCandidacy(key));
  useEffect(() => {
    if (form === emptyCandidacy) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(form));
  }, [form, key]);
  return [form, (change) => setForm((now) => ({ ...now, ...change }))];
}
