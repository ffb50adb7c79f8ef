import { buildModule } from "@nomicfoundation/ignition-core";
import type { Plan } from "#deploy/plan/plan.ts";
import { addressOf } from "./address-of.ts";
import type { emissionsModule } from "./emissions.ts";
import type { noCommittee } from "./no-committee.ts";
import type { seatsModule } from "./seats.ts";
import type { timelockModule } from "./timelock.ts";
import type { tokenModule } from "./token.ts";

/** The governor, with the library that holds its policy table. */
export function governorModule(
  plan: Plan,
  timelock: ReturnType<typeof timelockModule>,
  token: ReturnType<typeof tokenModule>,
  emissions: ReturnType<typeof emissionsModule>,
  seats: ReturnType<typeof seatsModule> | typeof noCommittee,
) {
  return buildModule("Governor", (m) => {
    const contracts = {
      ...m.useModule(timelock),
      ...m.useModule(token),
      ...m.useModule(emissions),
      ...m.useModule(seats),
    };
    const config = {
      ...plan.governor,
      token: contracts.AlthingToken,
      timelock: contracts.TimelockController,
      policies: plan.policies.map((entry) => ({ ...entry, target: addressOf(entry.target, contracts) })),
      spendingCaps: plan.spendingCaps.map((cap) => ({ ...cap, asset: addressOf(cap.asset, contracts) })),
      guardian: plan.guardian,
      guardianUntilSeconds: plan.guardianUntilSeconds,
    };
    const RiskPolicy = m.library("RiskPolicy");
    return { RiskPolicy, AlthingGovernor: m.contract("AlthingGovernor", [config], { libraries: { RiskPolicy } }) };
  });
}
