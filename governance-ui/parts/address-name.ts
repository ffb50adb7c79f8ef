import { type Address, isAddressEqual, zeroAddress } from "viem";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";

const contractWords: Record<string, string> = {
  AlthingToken: "Token",
  AlthingGovernor: "Governor",
  TimelockController: "Timelock (treasury)",
  GuardianSafe: "Guardian Safe",
  EmissionController: "Emission controller",
  EmissionReserve: "Emission reserve",
  RewardHolder: "Reward holder",
  RevenueReports: "Revenue reports",
  ProviderRegistry: "Provider registry",
  StakeVault: "Stake vault",
  Commitments: "Commitments",
  ProviderRewards: "Provider rewards",
  SlashingGate: "Slashing gate",
  PriceFeed: "Price feed",
  PriceReports: "Price reports",
  Certification: "Certification",
  Availability: "Availability",
  CommitteeSafe: "Committee Safe",
  CommitteeSeats: "Committee seats",
  SeatingModule: "Seating module",
  CommitteeGuard: "Committee guard",
  CommitteeVeto: "Veto",
  CommitteePause: "Pause",
  CommitteeResolutions: "Resolutions",
  RecallPetition: "Recall petition",
};

/** What this deployment calls an address, or null. */
export function addressName(address: Address, deployment: DeploymentView): string | null {
  if (isAddressEqual(address, zeroAddress)) return "nobody";
  for (const [name, contract] of Object.entries(deployment.contracts)) {
    if (isAddressEqual(address, contract)) return contractWords[name] ?? name;
  }
  if (deployment.token.sentinel !== null && isAddressEqual(address, deployment.token.sentinel))
    return "Excluded from voting";
  return deployment.accounts.find((account) => isAddressEqual(account.address, address))?.label ?? null;
}
