import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { readRegistrationFacts } from "./read-registration-facts.ts";

/** Whether the connected account can stand in an election. */
export function useRegistrationFacts(number: number) {
  const { address: account } = useConnection();
  const client = useClient();
  const elections = useContract("Elections");
  return useQuery({
    queryKey: ["elections", number, "registration", account],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readRegistrationFacts(client, { elections, number, account });
    },
    enabled: client !== undefined && account !== undefined,
  });
}
