import { useQuery } from "@tanstack/react-query";
import { BaseError, ContractFunctionRevertedError } from "viem";
import { simulateContract } from "viem/actions";
import { useClient } from "wagmi";
import { chainNow } from "#governance-ui/api/chain-clock.ts";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { type NextRunnerUp, nextRunnerUp } from "./next-runner-up.ts";

/** Who fills the vacancy, as the chain answers a try: it alone knows the cap of an organisation. */
export function useNextRunnerUp(view: CommitteeView): NextRunnerUp {
  const client = useClient();
  const contracts = useCommitteeContracts();
  const guess = nextRunnerUp(view, chainNow());
  const vacant = view.term.filled < view.term.seats;
  const { data } = useQuery({
    queryKey: ["committee", "next", view.term.filled, view.runnersUp.map(({ answer }) => answer).join()],
    enabled: client !== undefined && contracts !== null && vacant,
    retry: false,
    queryFn: async (): Promise<NextRunnerUp | "filled"> => {
      if (!client || !contracts) return "filled";
      try {
        await simulateContract(client, {
          address: contracts.seats,
          abi: committeeSeatsAbi,
          functionName: "fillVacancy",
          account: contracts.seats,
        });
        return "filled";
      } catch (error) {
        return refusalOf(error);
      }
    },
  });
  if (data === undefined) return guess;
  if (data !== "filled") return data;
  const able = view.runnersUp.filter(({ sits, answer }) => !sits && answer === "accepts");
  // Of several, the cap may pass over the first.
  return { state: "ready", address: able.length === 1 ? (able[0]?.address ?? null) : null };
}

function refusalOf(error: unknown): NextRunnerUp {
  const revert = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (!(revert instanceof ContractFunctionRevertedError)) throw error;
  const [who, until] = revert.data?.args ?? [];
  if (revert.data?.errorName !== "Committee_AwaitingAnswer") return { state: "nobody" };
  return { state: "awaited", address: `0x${String(who).slice(2)}`, untilAt: Number(until) };
}
