import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { readContract } from "viem/actions";
import { useClient, useConnection } from "wagmi";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { useContract } from "./deployment-context.ts";

export type OwnDelegation = { balance: bigint; votes: bigint; delegate: Address };

/** The connected account's tokens, power and delegate, from the chain. */
export function useOwnDelegation() {
  const client = useClient();
  const { address: account } = useConnection();
  const token = useContract("AlthingToken");
  return useQuery({
    queryKey: ["power", account],
    queryFn: async (): Promise<OwnDelegation> => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      const of = { address: token, abi: althingTokenAbi, args: [account] } as const;
      const [balance, votes, delegate] = await Promise.all([
        readContract(client, { ...of, functionName: "balanceOf" }),
        readContract(client, { ...of, functionName: "getVotes" }),
        readContract(client, { ...of, functionName: "delegates" }),
      ]);
      return { balance, votes, delegate };
    },
    enabled: client !== undefined && account !== undefined,
  });
}
