import { toFunctionSelector } from "viem";
import type { Policy } from "#profiles/modules/module-profile.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";

/**
 * What a treasury vote may do about certification. Every other call of its contracts is constitutional: kinds of
 * certificates, who holds, extends and rules, and whom the contracts ask.
 */
const treasury: Readonly<Record<string, readonly string[]>> = {
  Certification: [
    "addTier(bytes32,uint256[32])",
    "setParameter(uint8,uint256)",
    "setAttester(uint8,address,bool)",
    "setRemoved(uint32,bool)",
    "decide(bytes32,bool)",
  ],
  Availability: ["setParameter(uint8,uint256)", "setReporters(address[],uint8)"],
};

/** As the governor takes them; `target` is the name of a contract of the same deployment. */
export const certificationPolicies: readonly Policy[] = Object.entries(treasury).flatMap(([target, signatures]) =>
  signatures.map((signature) => ({
    target,
    selector: toFunctionSelector(signature),
    class: riskClasses.indexOf("treasury"),
  })),
);
