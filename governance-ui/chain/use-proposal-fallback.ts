import { useMemo } from "react";
import type { Client } from "viem";
import { useClient } from "wagmi";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import type { ProposalFallback } from "#governance-ui/api/proposal-queries.ts";
import type { ProposalsOfChain } from "#governance-ui/chain/fallback/proposals-of-chain.ts";
import { useDeployment } from "./deployment-context.ts";

/** One reader for each connection, however many pages ask it. */
const readers = new WeakMap<Client, Promise<ProposalsOfChain>>();

/** The reader of proposals is loaded only when the API is gone. */
function readerOf(client: Client, deployment: DeploymentView): Promise<ProposalsOfChain> {
  const known = readers.get(client);
  if (known !== undefined) return known;
  const reader = import("#governance-ui/chain/fallback/proposals-of-chain.ts").then(
    ({ ProposalsOfChain }) => new ProposalsOfChain(client, deployment),
  );
  reader.catch(() => readers.delete(client));
  readers.set(client, reader);
  return reader;
}

export function useProposalFallback(): ProposalFallback {
  const client = useClient();
  const deployment = useDeployment();
  return useMemo(
    () =>
      client === undefined
        ? null
        : {
            page: async (filter, cursor) => (await readerOf(client, deployment)).page(filter, cursor),
            one: async (key) => (await readerOf(client, deployment)).one(key),
          },
    [client, deployment],
  );
}
