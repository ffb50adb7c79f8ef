import { useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { useContract } from "./deployment-context.ts";
import { readBallotFacts } from "./read-ballot-facts.ts";

const OBJECTIONS_LOOK_MS = 4_000;

/** The connected account's standing on a proposal, read again whenever a vote or a state changes. */
export function useBallotFacts(proposalId: string) {
  const { address: account } = useConnection();
  const client = useClient();
  const governor = useContract("AlthingGovernor");
  const token = useContract("AlthingToken");
  return useQuery({
    queryKey: ["ballot", proposalId, account],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readBallotFacts(client, { governor, token, proposalId: BigInt(proposalId), account });
    },
    enabled: client !== undefined && account !== undefined,
    // The vote's end is no event: where objections follow, it is looked for.
    refetchInterval: ({ state: { data } }) =>
      data?.state === "active" && data.deadlineAt > data.voteEndAt ? OBJECTIONS_LOOK_MS : false,
  });
}
