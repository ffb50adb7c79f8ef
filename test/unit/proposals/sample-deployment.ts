import { type Address, getAddress } from "viem";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { contractNames } from "#protocol/modules/module-contracts.ts";

/** A distinct address for a number. */
export const at = (number: number): Address => getAddress(`0x${number.toString(16).padStart(40, "0")}`);

/** It has every contract that a deployment may have. */
export const sampleDeployment: Deployment = {
  chainId: 31_337,
  networkName: "local",
  profile: "fluence",
  startBlock: 0,
  genesisHash: `0x${"0".repeat(64)}`,
  contracts: Object.fromEntries(["FluenceCore", ...contractNames].map((name, index) => [name, at(0xc01 + index)])),
  assets: [
    { address: null, symbol: "ETH", decimals: 18 },
    { address: at(0xc02), symbol: "FLT", decimals: 18 },
    { address: at(0xa5), symbol: "USDC", decimals: 6 },
  ],
  local: true,
};

export async function sampleCatalogue(): Promise<Catalogue> {
  return createCatalogue(sampleDeployment, await readActionFiles());
}
