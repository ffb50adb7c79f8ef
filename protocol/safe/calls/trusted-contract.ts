import type { Address } from "viem";

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
