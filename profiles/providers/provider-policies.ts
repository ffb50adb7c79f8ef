import { toFunctionSelector } from "viem";
import type { Policy } from "#profiles/modules/module-profile.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";

const rail = "(uint128,uint128,uint16,uint128,uint32,uint32,uint32)";

/**
 * What a treasury vote may do about providers. Every other call of their contracts is constitutional: who slashes and
 * flags, whom the contracts ask, and who may register at all.
 */
const treasury: Readonly<Record<string, readonly string[]>> = {
  ProviderRegistry: [
    `addKind(bytes32,uint32,${rail},uint64,${rail})`,
    "setKindListed(uint8,bool)",
    "setParameter(uint8,uint256)",
    "setAdmitted(address,bool)",
    "setBarred(uint32,bool)",
  ],
  StakeVault: ["setParameter(uint8,uint256)"],
  Commitments: ["setParameter(uint8,uint256)"],
  SlashingGate: ["setParameter(uint8,uint256)"],
  ProviderRewards: ["returnSurplus(uint256)"],
  PriceFeed: ["setParameter(uint8,uint256)"],
  PriceReports: ["setReporters(address[],uint8)"],
};

/** As the governor takes them; `target` is the name of a contract of the same deployment. */
export const providerPolicies: readonly Policy[] = Object.entries(treasury).flatMap(([target, signatures]) =>
  signatures.map((signature) => ({
    target,
    selector: toFunctionSelector(signature),
    class: riskClasses.indexOf("treasury"),
  })),
);
