import { BotError } from "#bots/engine/bot-error.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import type { ModuleDuties } from "./module-duties.ts";
import { pokeDuty } from "./poke.ts";
import { reportRevenueDuty } from "./report-revenue.ts";

export const emissionDuties: ModuleDuties = ({ context, deployment, reporters }) => {
  const contracts = emissionContracts(deployment);
  if (contracts === null) {
    if (reporters.length === 0) return { duties: [] };
    throw new BotError("shut-down", "this deployment has no emissions to report revenue for: leave --reporters out");
  }
  const report = reporters.length === 0 ? [] : [reportRevenueDuty(contracts, reporters, context.nowMs)];
  return { duties: [pokeDuty(contracts.controller), ...report] };
};
