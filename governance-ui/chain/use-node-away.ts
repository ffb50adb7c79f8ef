import { useQuery } from "@tanstack/react-query";
import { getBlockNumber } from "viem/actions";
import { useClient } from "wagmi";
import { useDeployment } from "./deployment-context.ts";
import { readUrl } from "./wallet-config.ts";

const POLL_MS = 10_000;

/** Whether the node from which this page reads the chain does not answer. Of a wallet's own node nothing is known. */
export function useNodeAway(): boolean {
  const client = useClient();
  const url = readUrl(useDeployment());
  const { isError } = useQuery({
    queryKey: ["node", url],
    queryFn: async () => (client ? String(await getBlockNumber(client, { cacheTime: 0 })) : null),
    enabled: client !== undefined && url !== null,
    refetchInterval: POLL_MS,
    retry: false,
  });
  return isError;
}
