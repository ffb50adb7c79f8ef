import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { emissionReserveAbi } from "#protocol/chain/abi/EmissionReserve.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";
import { votesText } from "./votes-text.ts";

/** Whether an epoch could emit anything: tokens in the reserve, and a budget that lets them out. */
export async function reserveRemaining(
  { client, deployment }: RemainingQuestion,
  { controller, reserve }: EmissionContracts,
): Promise<Remaining[]> {
  const ofController = { address: controller, abi: emissionControllerAbi } as const;
  const [funded, budget, emitted] = await Promise.all([
    client.readContract({ address: reserve, abi: emissionReserveAbi, functionName: "fundedTokens" }),
    client.readContract({ ...ofController, functionName: "budgetTokens" }),
    client.readContract({ ...ofController, functionName: "emittedTokens" }),
  ]);
  const words = (amount: bigint) => votesText(deployment, amount);
  const isEmpty = funded <= emitted;
  const isSpent = budget <= emitted;
  const gone = `${words(emitted)} were emitted`;
  return [
    {
      name: "reserve",
      stage: "by a vote",
      isOpen: isEmpty,
      words: `${words(funded)} were put into it, ${gone}${isEmpty ? ": propose emission.fundReserve" : ""}.`,
    },
    {
      name: "budget",
      stage: "by a vote",
      isOpen: isSpent,
      words: `It is ${words(budget)}, ${gone}${isSpent ? ": propose emission.budget, which the reserve has to hold" : ""}.`,
    },
  ];
}
