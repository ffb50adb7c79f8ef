import { type Address, getAddress, zeroAddress } from "viem";

/** Addresses are stored in lower case and shown with their checksum. */
export function checksummed(address: string): Address {
  return getAddress(address);
}

export function checksummedOrNull(address: string | null): Address | null {
  return address === null || address === zeroAddress || address === "" ? null : getAddress(address);
}
