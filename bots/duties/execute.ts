import { type Address, encodeFunctionData } from "viem";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { Revert } from "#bots/engine/revert.ts";
import type { DecidedProposal, GovernorWatch } from "#bots/governor/governor-watch.ts";
import { operationArgs, titleOf } from "#bots/governor/proposal.ts";
import { readState } from "#bots/governor/read-state.ts";
import { sentencesOf } from "#bots/governor/sentences-of.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";

/** Executes every queued proposal whose delay has passed. */
export function executeDuty(governor: Address, watch: GovernorWatch, catalogue: Catalogue): Duty {
  const dueOf = (proposal: DecidedProposal): Due => ({
    key: `execute:${proposal.id}`,
    call: {
      target: governor,
      data: encodeFunctionData({ abi: althingGovernorAbi, functionName: "execute", args: operationArgs(proposal) }),
      valueWei: 0n,
    },
    notBefore: proposal.etaAt,
    deadline: proposal.expiresAt,
    why: `“${titleOf(proposal)}” is ready: ${sentencesOf(proposal, catalogue)}`,
    verify: (chain) => verifyExecuted(chain, governor, proposal.id),
    retryAfter: async (revert) => nextSpendingPeriod(revert),
  });

  return {
    name: "execute",
    async due(chain) {
      const { decided } = await watch.at(chain);
      return decided.filter((proposal) => proposal.state === "queued").map(dueOf);
    },
  };
}

const USED_UP = ["Governor_SpendingCapExceeded", "Governor_HardCapExceeded"];

/** A cap of the asset is used up; the governor says when the next period starts. */
function nextSpendingPeriod({ name, args }: Revert): number | null {
  const nextPeriodSeconds = args[3];
  return name !== null && USED_UP.includes(name) && typeof nextPeriodSeconds === "bigint"
    ? Number(nextPeriodSeconds)
    : null;
}

async function verifyExecuted(chain: Chain, governor: Address, id: bigint): Promise<Verdict> {
  const state = await readState(chain, governor, id);
  return { ok: state === "executed", detail: `the proposal is ${state}` };
}
