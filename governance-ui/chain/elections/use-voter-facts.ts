import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { readVoterFacts } from "./read-voter-facts.ts";

/** Weights fall by the clock alone. */
const POLL_MS = 30_000;

/** The connected account's standing in an election, read again whenever the elections change. */
export function useVoterFacts(number: number) {
  const { address: account } = useConnection();
  const client = useClient();
  const elections = useContract("Elections");
  const token = useContract("AlthingToken");
  return useQuery({
    queryKey: ["elections", number, "voter", account],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readVoterFacts(client, { elections, token, number, account });
    },
    enabled: client !== undefined && account !== undefined,
    refetchInterval: POLL_MS,
  });
}
