import { type Address, getAddress } from "viem";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** A distinct address for a number. */
export const at = (number: number): Address => getAddress(`0x${number.toString(16).padStart(40, "0")}`);

export const sampleDeployment: Deployment = {
  chainId: 31_337,
  networkName: "local",
  profile: "fluence",
  startBlock: 0,
  genesisHash: `0x${"0".repeat(64)}`,
  contracts: {
    AlthingToken: at(0xa1),
    AlthingGovernor: at(0xa2),
    TimelockController: at(0xa3),
    FluenceCore: at(0xa4),
    EmissionController: at(0xe1),
    RevenueReports: at(0xe2),
    EmissionReserve: at(0xe3),
    RewardHolder: at(0xe4),
    CommitteeSafe: at(0xc1),
    CommitteeSeats: at(0xc2),
    SeatingModule: at(0xc3),
    CommitteeVeto: at(0xc4),
    CommitteePause: at(0xc5),
    CommitteeResolutions: at(0xc6),
    CommitteeGuard: at(0xc7),
    Elections: at(0xc8),
    RecallPetition: at(0xc9),
  },
  assets: [
    { address: null, symbol: "ETH", decimals: 18 },
    { address: at(0xa1), symbol: "FLT", decimals: 18 },
    { address: at(0xa5), symbol: "USDC", decimals: 6 },
  ],
  local: true,
};

export async function sampleCatalogue(): Promise<Catalogue> {
  return createCatalogue(sampleDeployment, await readActionFiles());
}
