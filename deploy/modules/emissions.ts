import { buildModule } from "@nomicfoundation/ignition-core";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";
import type { EmissionPlan } from "#deploy/plan/emission-plan.ts";
import { controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/** The reports of revenue, and the controller, which makes its reserve and its first reward contract. */
export function emissionsModule(
  emissions: EmissionPlan,
  { guardian, guardianUntilSeconds }: GuardianPlan,
  timelock: TimelockModule,
  token: TokenModule,
) {
  return buildModule("Emissions", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingToken } = m.useModule(token);
    const { startSeconds, epochSeconds, windowSeconds } = emissions;
    const schedule = { startSeconds, epochSeconds, windowSeconds };
    const { reporters, reporterQuorum } = emissions;
    const RevenueReports = m.contract("RevenueReports", [TimelockController, schedule, reporters, reporterQuorum]);
    const config = {
      timelock: TimelockController,
      token: AlthingToken,
      schedule,
      revenueSource: RevenueReports,
      values: controllerValues(emissions),
      rails: startingRails(emissions),
      maxBudgetTokens: emissions.budgetTokens,
      startMultiplierBps: emissions.startMultiplierBps,
      guardian,
      guardianUntilSeconds,
    };
    const EmissionController = m.contract("EmissionController", [config]);
    const EmissionReserve = m.contractAt("EmissionReserve", m.staticCall(EmissionController, "RESERVE"));
    const RewardHolder = m.contractAt("RewardHolder", m.staticCall(EmissionController, "rewards"));
    return { RevenueReports, EmissionController, EmissionReserve, RewardHolder };
  });
}
