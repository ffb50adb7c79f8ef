import { toFunctionSelector } from "viem";
import type { Policy } from "#profiles/modules/module-profile.ts";
import { type RiskClass, riskClasses } from "#protocol/governor/risk-class.ts";

/** What a treasury vote may do to emissions. Every other call of their contracts is constitutional. */
const functions: Readonly<Record<string, readonly [contract: string, riskClass: RiskClass]>> = {
  "setParameter(uint8,uint256)": ["EmissionController", "treasury"],
  "setBudget(uint256)": ["EmissionController", "treasury"],
  "lift()": ["EmissionController", "treasury"],
  "setReporters(address[],uint8)": ["RevenueReports", "treasury"],
  "returnSurplus(uint256)": ["EmissionReserve", "treasury"],
};

/** As the governor takes them; `target` is the name of a contract of the same deployment. */
export const emissionPolicies: readonly Policy[] = Object.entries(functions).map(
  ([signature, [target, riskClass]]) => ({
    target,
    selector: toFunctionSelector(signature),
    class: riskClasses.indexOf(riskClass),
  }),
);
