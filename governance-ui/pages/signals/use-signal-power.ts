import { useQuery } from "@tanstack/react-query";
import { readContract } from "viem/actions";
import { useClient, useConnection } from "wagmi";
import type { SignalDetail } from "#governance-ui/api/signals.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";

/** The connected account's votes at a signal's snapshot, and what they follow from, read from the chain. */
export function useSignalPower({ id, snapshot }: SignalDetail) {
  const client = useClient();
  const { address: account } = useConnection();
  const token = useContract("AlthingToken");
  return useQuery({
    queryKey: ["ballot", "signal", id, account],
    queryFn: async () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      const of = { address: token, abi: althingTokenAbi } as const;
      const [votes, balance, delegate] = await Promise.all([
        readContract(client, { ...of, functionName: "getPastVotes", args: [account, BigInt(snapshot.at)] }),
        readContract(client, { ...of, functionName: "balanceOf", args: [account] }),
        readContract(client, { ...of, functionName: "delegates", args: [account] }),
      ]);
      return { votes, balance, delegate, snapshotAt: snapshot.at };
    },
    enabled: client !== undefined && account !== undefined,
  });
}
