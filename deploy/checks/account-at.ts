import { type Address, getAddress, type Hex, type PublicClient, size, slice, zeroAddress } from "viem";

/** The address that an account keeps in a slot of its own; the zero address where there is nothing. */
export async function accountAt(client: PublicClient, address: Address, slot: Hex): Promise<Address> {
  const word = (await client.getStorageAt({ address, slot })) ?? "0x";
  return size(word) < 32 ? zeroAddress : getAddress(slice(word, 12));
}
