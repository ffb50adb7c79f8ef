import { type Abi, type AbiFunction, toFunctionSelector } from "viem";
import type { AllowedCall } from "#bots/engine/limits.ts";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { BOND_GAS } from "./pay-out-bonds.ts";

type ContractName = keyof typeof contractAbis;

type Allowance = readonly [contract: ContractName, names: readonly string[], mostGas?: bigint];

/** The only calls that bots may send, fixed apart from the duties that ask for them. */
const allowances: readonly Allowance[] = [
  ["AlthingGovernor", ["queue", "execute", "castVotesBySig"]],
  ["EmissionController", ["poke"]],
  ["RevenueReports", ["post"]],
  ["Elections", ["count", "open", "openByElection", "voteBySig"]],
  // Sends ETH to accounts that named themselves.
  ["Elections", ["payOutBond"], BOND_GAS],
  ["SeatingModule", ["seat", "sync"]],
  ["CommitteeSeats", ["fillVacancy"]],
  ["ProviderRewards", ["begin", "settle", "resolve"]],
  ["StakeVault", ["settleSlash"]],
  ["SlashingGate", ["execute"]],
  ["Commitments", ["cover", "raiseCommission"]],
  ["PriceReports", ["post"]],
  ["Certification", ["sweep"]],
  ["Availability", ["post", "flag", "slash", "lapse"]],
];

/** The functions that duties call. */
export const CALLS_ABI: Abi = allowances.flatMap(([contract, names]) => functionsOf(contract, names));

export function allowedCalls({ contracts }: Pick<Deployment, "contracts">): AllowedCall[] {
  return allowances.flatMap(([contract, names, mostGas]) => {
    const target = contracts[contract];
    if (target === undefined) return [];
    const more = mostGas === undefined ? {} : { mostGas };
    return functionsOf(contract, names).map((item) => ({ target, selector: toFunctionSelector(item), ...more }));
  });
}

function functionsOf(contract: ContractName, names: readonly string[]): AbiFunction[] {
  const abi: Abi = contractAbis[contract];
  return names.map((name) => {
    const item = abi.find((entry) => entry.type === "function" && entry.name === name);
    if (item?.type !== "function") throw new Error(`${contract} has no function ${name}`);
    return item;
  });
}
