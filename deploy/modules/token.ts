import { buildModule, type CallableContractFuture, type IgnitionModule } from "@nomicfoundation/ignition-core";
import type { CorePlan } from "#deploy/plan/core-plan.ts";
import { addressOf } from "./address-of.ts";
import type { TimelockModule } from "./timelock.ts";

export type TokenModule = IgnitionModule<string, string, { AlthingToken: CallableContractFuture<"AlthingToken"> }>;

/** The token; the treasury (the timelock) and other excluded holders have no votes from the first block on. */
export function tokenModule({ token, allocation }: CorePlan, timelock: TimelockModule): TokenModule {
  return buildModule("Token", (m) => {
    const contracts = m.useModule(timelock);
    const allocations = allocation.map((entry) => ({ ...entry, holder: addressOf(entry.holder, contracts) }));
    return { AlthingToken: m.contract("AlthingToken", [token.name, token.symbol, allocations]) };
  });
}
