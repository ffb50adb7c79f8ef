import { type Address, type PublicClient, parseAbi, zeroAddress } from "viem";
import type { Network } from "#deploy/plan/network.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";

const abi = parseAbi(["function getSchemaRegistry() view returns (address)"]);

/** Throws, with what to do, where the address that the settings name is no EAS. */
export async function requireEas(client: PublicClient, network: Network, eas: Address): Promise<void> {
  const registry = await client
    .readContract({ address: eas, abi, functionName: "getSchemaRegistry" })
    .catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      return zeroAddress;
    });
  if (registry !== zeroAddress) return;
  throw new Error(
    `There is no Ethereum Attestation Service at ${eas} on ${network.name}: set the figure certification.eas to its contract EAS there.`,
  );
}
