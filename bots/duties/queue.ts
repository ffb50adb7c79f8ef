import { type Address, encodeFunctionData } from "viem";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { DecidedProposal, GovernorWatch } from "#bots/governor/governor-watch.ts";
import { operationArgs, titleOf } from "#bots/governor/proposal.ts";
import { readState } from "#bots/governor/read-state.ts";
import { sentencesOf } from "#bots/governor/sentences-of.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";

/** Queues every proposal that passed. */
export function queueDuty(governor: Address, watch: GovernorWatch, catalogue: Catalogue): Duty {
  const dueOf = (proposal: DecidedProposal): Due => ({
    key: `queue:${proposal.id}`,
    call: {
      target: governor,
      data: encodeFunctionData({ abi: althingGovernorAbi, functionName: "queue", args: operationArgs(proposal) }),
      valueWei: 0n,
    },
    notBefore: proposal.deadlineAt,
    deadline: proposal.expiresAt,
    why: `“${titleOf(proposal)}” passed: ${sentencesOf(proposal, catalogue)}`,
    verify: (chain) => verifyQueued(chain, governor, proposal.id),
  });

  return {
    name: "queue",
    async due(chain) {
      const { decided } = await watch.at(chain);
      return decided.filter((proposal) => proposal.state === "succeeded").map(dueOf);
    },
  };
}

async function verifyQueued(chain: Chain, governor: Address, id: bigint): Promise<Verdict> {
  const state = await readState(chain, governor, id);
  return { ok: state !== "succeeded" && state !== "expired", detail: `the proposal is ${state}` };
}
