import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useProviderAddresses } from "./provider-contracts.ts";
import { readStakeFacts } from "./read-stake-facts.ts";

/** The connected account's stake with a provider, from the chain. */
export function useStakeFacts(provider: number) {
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  return useQuery({
    queryKey: ["providers", "facts", provider, account],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readStakeFacts(client, { ...addresses, account, provider });
    },
    enabled: client !== undefined && account !== undefined,
    // What the vault may take is in no event that the index tells of.
    refetchInterval: 5_000,
  });
}
