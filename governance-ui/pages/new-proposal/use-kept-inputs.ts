import { useQueries } from "@tanstack/react-query";
import { useClient } from "wagmi";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { keptFields, keptInputs } from "#proposals/draft/kept-inputs.ts";
import type { KeptInputs } from "./check-draft.ts";
import type { Draft } from "./draft.ts";

/** What stands on the chain for the fields that the draft's actions may leave out. */
export function useKeptInputs(catalogue: Catalogue, draft: Draft): KeptInputs {
  const client = useClient();
  const ids = [...new Set(draft.actions.map(({ actionId }) => actionId))];
  const actions = ids.flatMap((id) => catalogue.action(id) ?? []).filter((action) => keptFields(action).length > 0);
  return useQueries({
    queries: actions.map((action) => ({
      queryKey: ["parameters", "kept", action.id],
      queryFn: async () => ({ id: action.id, inputs: client === undefined ? {} : await keptInputs(action, client) }),
      enabled: client !== undefined,
      retry: false,
    })),
    combine,
  });
}

/** Outside, so that the same answers give the same map. */
function combine(results: readonly { data?: { id: string; inputs: Readonly<Record<string, string>> } | undefined }[]) {
  return new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.inputs] as const])));
}
