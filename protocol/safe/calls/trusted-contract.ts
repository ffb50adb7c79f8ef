import { type Address, isAddressEqual } from "viem";
import { libraries } from "./trusted-libraries.ts";
import { multiSends } from "./trusted-multi-sends.ts";

export type TrustedName = "MultiSend" | "MultiSendCallOnly" | "SignMessageLib" | "CreateCall" | "SafeMigration";

/**
 * A contract that a Safe may delegatecall without losing itself. All are from one commit of
 * github.com/safe-global/safe-deployments, d0989c95929c76e1723121566b3f2b764ffb94ee: `source` is the file there.
 */
export type TrustedContract = {
  name: TrustedName;
  version: string;
  address: Address;
  source: string;
  /** Null where the address follows from the code on every chain. */
  chains: readonly bigint[] | null;
};

export const trustedContracts: readonly TrustedContract[] = [...multiSends, ...libraries];

export function trustedContract(address: Address, chainId: bigint | null): TrustedContract | null {
  const found = trustedContracts.find((contract) => isAddressEqual(contract.address, address));
  if (found === undefined || found.chains === null) return found ?? null;
  return chainId !== null && found.chains.includes(chainId) ? found : null;
}
