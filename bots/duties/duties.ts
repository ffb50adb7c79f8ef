import { type Abi, type Address, type PublicClient, toFunctionSelector } from "viem";
import { executeDuty } from "#bots/duties/execute.ts";
import { queueDuty } from "#bots/duties/queue.ts";
import type { Duty } from "#bots/engine/duty.ts";
import type { AllowedCall } from "#bots/engine/limits.ts";
import { GovernorWatch } from "#bots/governor/governor-watch.ts";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#proposals/abi/AlthingToken.ts";
import { timelockControllerAbi } from "#proposals/abi/TimelockController.ts";
import type { Catalogue } from "#proposals/catalogue.ts";
import { contractAddress, type Deployment } from "#proposals/deployment.ts";

/** Errors that the calls of duties may revert with. */
export const ERRORS_ABI: Abi = [...althingGovernorAbi, ...timelockControllerAbi, ...althingTokenAbi].filter(
  (item) => item.type === "error",
);

/** The only calls that bots may send, fixed apart from the duties that ask for them. */
export function allowedCalls(deployment: Deployment): AllowedCall[] {
  const target = contractAddress(deployment, "AlthingGovernor");
  return ["queue", "execute"].map((name) => ({ target, selector: selectorOf(name) }));
}

function selectorOf(name: string) {
  const item = althingGovernorAbi.find((entry) => entry.type === "function" && entry.name === name);
  if (item?.type !== "function") throw new Error(`the governor has no function ${name}`);
  return toFunctionSelector(item);
}

export interface DutyRoster {
  governor: Address;
  watch: GovernorWatch;
  duties: Duty[];
}

export function dutiesOf(deployment: Deployment, client: PublicClient, catalogue: Catalogue): DutyRoster {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const watch = new GovernorWatch(client, governor, deployment.startBlock);
  return { governor, watch, duties: [queueDuty(governor, watch, catalogue), executeDuty(governor, watch, catalogue)] };
}
