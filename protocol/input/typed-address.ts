import { type Address, getAddress, isAddress } from "viem";
import { withoutNetworkPrefix } from "#protocol/chain/network-prefix.ts";

/** An address as a person types or pastes it, or what is wrong with it. Capitals, where there are any, are a checksum. */
export function typedAddress(text: string, chainId: number): { address: Address } | { problem: string } {
  let problem: string | null = null;
  const plain = withoutNetworkPrefix(text.trim(), String(chainId), ({ message }) => {
    problem = `This ${message}.`;
  });
  if (problem !== null) return { problem };
  if (typeof plain !== "string" || !isAddress(plain, { strict: false })) {
    return { problem: "Expected an address: 0x and 40 hexadecimal digits." };
  }
  if (!isAddress(plain)) return { problem: "The checksum is wrong, so at least one character is: copy it again." };
  return { address: getAddress(plain) };
}
