import { type Address, isAddressEqual } from "viem";
import type { TrustedContract } from "./trusted-contract.ts";
import { libraries } from "./trusted-libraries.ts";
import { multiSends } from "./trusted-multi-sends.ts";

export const trustedContracts: readonly TrustedContract[] = [...multiSends, ...libraries];

export function trustedContract(address: Address, chainId: bigint | null): TrustedContract | null {
  const found = trustedContracts.find((contract) => isAddressEqual(contract.address, address));
  if (found === undefined || found.chains === null) return found ?? null;
  return chainId !== null && found.chains.includes(chainId) ? found : null;
}
