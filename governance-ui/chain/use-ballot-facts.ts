import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { useContract } from "./deployment-context.ts";
import { readBallotFacts, takesOnlyObjections } from "./read-ballot-facts.ts";

/** The connected account's standing on a proposal, read again whenever a vote or a state changes. */
export function useBallotFacts(proposalId: string) {
  const { address: account } = useConnection();
  const client = useClient();
  const governor = useContract("AlthingGovernor");
  const token = useContract("AlthingToken");
  const { data, error, failureReason, refetch } = useQuery({
    queryKey: ["ballot", proposalId, account],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readBallotFacts(client, { governor, token, proposalId: BigInt(proposalId), account });
    },
    enabled: client !== undefined && account !== undefined,
  });
  // The vote's end is no event, so the clock tells.
  const onlyObjections = useChainTime(
    (now) => data !== undefined && (data.onlyObjections || takesOnlyObjections(data, now)),
  );
  return { data: data && { ...data, onlyObjections }, error, failureReason, refetch };
}
