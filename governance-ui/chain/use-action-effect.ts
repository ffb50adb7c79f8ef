import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import type { Action } from "#proposals/catalogue/action.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

/** What an action would do from here on, read from the chain; anew whenever something of its domain changes. */
export function useActionEffect(action: Action | null, inputs: Inputs | null) {
  const client = useClient();
  return useQuery({
    queryKey: [action?.domain, "effect", action?.id, inputs],
    queryFn: async () => (client && inputs ? ((await action?.effect?.(inputs, client)) ?? null) : null),
    enabled: client !== undefined && inputs !== null && action?.effect !== undefined,
    placeholderData: (previous) => previous,
    retry: false,
  });
}
