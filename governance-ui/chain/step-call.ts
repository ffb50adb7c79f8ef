import type { Abi, Address } from "viem";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import type { ContractCall } from "./use-transaction.ts";

export type Step = "queue" | "execute" | "cancel";

/** The timelock's and the treasury's own errors pass through the governor; knowing them gives them words. */
const abi: Abi = [...althingGovernorAbi, ...timelockControllerAbi.filter(({ type }) => type === "error")];

/**
 * Queue, execute or cancel. The governor takes the whole proposal again and checks it against its id,
 * so calls, or a hash of the text, that the index got wrong cannot run.
 */
export function stepCall(governor: Address, step: Step, proposal: ProposalDetail): ContractCall {
  const calls = proposal.actions.flatMap((action) => action.calls);
  return {
    address: governor,
    abi,
    functionName: step,
    args: [
      calls.map(({ target }) => target),
      calls.map(({ valueWei }) => BigInt(valueWei)),
      calls.map(({ data }) => data),
      proposal.descriptionHash,
    ],
  };
}
