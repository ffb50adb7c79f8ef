import { type Address, concat, encodeFunctionData, type Hex, zeroAddress } from "viem";
import { safeAbi as abi } from "#protocol/safe/safe-abi.ts";
import { localAccount } from "./accounts.ts";
import type { LocalClient } from "./local-client.ts";

/** The transaction that makes a call as a Safe, signed by these of its owners, which are local accounts. */
export async function safeCall(
  client: LocalClient,
  safe: Address,
  owners: readonly number[],
  to: Address,
  data: Hex,
): Promise<Hex> {
  const call = [to, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress] as const;
  const nonce = await client.readContract({ address: safe, abi, functionName: "nonce" });
  const args = [...call, nonce] as const;
  const hash = await client.readContract({ address: safe, abi, functionName: "getTransactionHash", args });
  // The Safe wants them in the order of the owners' addresses.
  const signers = owners
    .map((index) => localAccount(index))
    .sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
  const signatures = concat(await Promise.all(signers.map((owner) => owner.sign({ hash }))));
  return encodeFunctionData({ abi, functionName: "execTransaction", args: [...call, signatures] });
}
