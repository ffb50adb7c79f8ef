import { useCallback } from "react";
import { useClient } from "wagmi";
import type { ProposalFallback } from "#governance-ui/api/proposal-queries.ts";
import { useDeployment } from "./deployment-context.ts";

/** Loads the reader of proposals only when the API is gone. */
export function useProposalFallback(): ProposalFallback {
  const client = useClient();
  const deployment = useDeployment();
  const read = useCallback(async () => {
    if (!client) throw new Error("No connection to the chain.");
    const { readProposals } = await import("#governance-ui/chain/fallback/read-proposals.ts");
    return readProposals(client, deployment);
  }, [client, deployment]);
  return client ? read : null;
}
