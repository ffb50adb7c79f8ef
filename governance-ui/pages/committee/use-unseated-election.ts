import { useQuery } from "@tanstack/react-query";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";

/** How far back to look: a newer election may run while an older one waits to be seated. */
const LATEST = 3n;

/** A settled election whose winners do not sit yet, read from the chain; null for none. */
export function useUnseatedElection(seated: number | null) {
  const client = useClient();
  const contracts = useCommitteeContracts();
  return useQuery({
    queryKey: ["committee", "unseated", seated],
    enabled: client !== undefined && contracts !== null,
    queryFn: async (): Promise<bigint | null> => {
      if (!client || !contracts) return null;
      const of = { address: contracts.elections, abi: electionsAbi } as const;
      const latest = await readContract(client, { ...of, functionName: "latest" });
      const last = BigInt(seated ?? 0);
      for (let number = latest; number > last && number > latest - LATEST; number -= 1n) {
        const [settled] = await readContract(client, { ...of, functionName: "winnersOf", args: [number] });
        if (settled) return number;
      }
      return null;
    },
  });
}
