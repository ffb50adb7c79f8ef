import { useQuery } from "@tanstack/react-query";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";

/** Whether the ballot box has a combination open already, read from the chain. */
export function useCombination(number: number, approvals: bigint) {
  const client = useClient();
  const elections = useContract("Elections");
  return useQuery({
    queryKey: ["elections", number, "combination", String(approvals)],
    queryFn: async () => {
      if (!client) throw new Error("No connection to the chain.");
      const [open, weightTokens] = await readContract(client, {
        address: elections,
        abi: electionsAbi,
        functionName: "combinationOf",
        args: [BigInt(number), approvals],
      });
      return { open, weightTokens };
    },
    enabled: client !== undefined && approvals > 0n,
  });
}
