import { type Abi, type AbiFunction, type Address, type PublicClient, toFunctionSelector } from "viem";
import { executeDuty } from "#bots/duties/execute.ts";
import { pokeDuty } from "#bots/duties/poke.ts";
import { queueDuty } from "#bots/duties/queue.ts";
import { reportRevenueDuty } from "#bots/duties/report-revenue.ts";
import { BotError } from "#bots/engine/bot-error.ts";
import type { Duty } from "#bots/engine/duty.ts";
import type { AllowedCall } from "#bots/engine/limits.ts";
import { GovernorWatch } from "#bots/governor/governor-watch.ts";
import type { Reporter } from "#bots/revenue/open-reporters.ts";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#proposals/abi/AlthingToken.ts";
import { emissionControllerAbi } from "#proposals/abi/EmissionController.ts";
import { revenueReportsAbi } from "#proposals/abi/RevenueReports.ts";
import { timelockControllerAbi } from "#proposals/abi/TimelockController.ts";
import type { Catalogue } from "#proposals/catalogue.ts";
import { contractAddress, type Deployment } from "#proposals/deployment.ts";
import { emissionContracts } from "#proposals/emissions/emission-contracts.ts";

/** Errors that the calls of duties may revert with. */
export const ERRORS_ABI: Abi = [
  althingGovernorAbi,
  timelockControllerAbi,
  althingTokenAbi,
  emissionControllerAbi,
  revenueReportsAbi,
].flatMap((abi: Abi) => abi.filter((item) => item.type === "error"));

/** The functions that duties call. */
export const CALLS_ABI: Abi = [
  ...functionsOf(althingGovernorAbi, ["queue", "execute"]),
  ...functionsOf(emissionControllerAbi, ["poke"]),
  ...functionsOf(revenueReportsAbi, ["post"]),
];

/** The only calls that bots may send, fixed apart from the duties that ask for them. */
export function allowedCalls(deployment: Deployment): AllowedCall[] {
  const allow = (target: Address, abi: Abi, names: readonly string[]): AllowedCall[] =>
    functionsOf(abi, names).map((item) => ({ target, selector: toFunctionSelector(item) }));
  const emissions = emissionContracts(deployment);
  return [
    ...allow(contractAddress(deployment, "AlthingGovernor"), althingGovernorAbi, ["queue", "execute"]),
    ...(emissions === null ? [] : allow(emissions.controller, emissionControllerAbi, ["poke"])),
    ...(emissions === null ? [] : allow(emissions.reports, revenueReportsAbi, ["post"])),
  ];
}

function functionsOf(abi: Abi, names: readonly string[]): AbiFunction[] {
  return names.map((name) => {
    const item = abi.find((entry) => entry.type === "function" && entry.name === name);
    if (item?.type !== "function") throw new Error(`the contract has no function ${name}`);
    return item;
  });
}

export interface DutyRoster {
  governor: Address;
  watch: GovernorWatch;
  duties: Duty[];
}

export interface DutyParts {
  deployment: Deployment;
  client: PublicClient;
  catalogue: Catalogue;
  reporters: readonly Reporter[];
  /** This machine's clock in milliseconds. */
  nowMs(): number;
}

export function dutiesOf({ deployment, client, catalogue, reporters, nowMs }: DutyParts): DutyRoster {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const watch = new GovernorWatch(client, governor, deployment.startBlock);
  const emissions = emissionContracts(deployment);
  if (emissions === null && reporters.length > 0) {
    throw new BotError("shut-down", "this deployment has no emissions to report revenue for: leave --reporters out");
  }
  const duties = [queueDuty(governor, watch, catalogue), executeDuty(governor, watch, catalogue)];
  if (emissions !== null) duties.push(pokeDuty(emissions.controller));
  if (emissions !== null && reporters.length > 0) duties.push(reportRevenueDuty(emissions, reporters, nowMs));
  return { governor, watch, duties };
}
