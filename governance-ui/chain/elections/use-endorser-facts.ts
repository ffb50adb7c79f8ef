import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { readEndorserFacts } from "./read-endorser-facts.ts";

/** What the connected account can still endorse with, read again whenever the elections change. */
export function useEndorserFacts(number: number) {
  const { address: account } = useConnection();
  const client = useClient();
  const elections = useContract("Elections");
  const token = useContract("AlthingToken");
  return useQuery({
    queryKey: ["elections", number, "endorser", account],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readEndorserFacts(client, { elections, token, number, account });
    },
    enabled: client !== undefined && account !== undefined,
  });
}
