import { useEffect, useState } from "react";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { type Draft, draftSchema, emptyDraft } from "./draft.ts";

function readDraft(key: string): Draft {
  try {
    return draftSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** The draft of this deployment, kept in the browser as it is typed. */
export function useDraft(): [Draft, (change: (draft: Draft) => Draft) => void] {
  const { chainId, token } = useDeployment();
  const key = `althing.draft.${chainId}.${token.address}`;
  const [draft, setDraft] = useState(() => readDraft(key));
  useEffect(() => {
    if (draft === emptyDraft) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  }, [draft, key]);
  return [draft, setDraft];
}
