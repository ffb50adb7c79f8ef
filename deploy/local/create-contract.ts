import { type Address, getAddress, type Hex } from "viem";
import type { LocalClient } from "./local-client.ts";

/** Sends creation code, constructor arguments included, and answers with the new contract's address. */
export async function createContract(
  client: LocalClient,
  data: Hex,
  account: Address | LocalClient["account"] = client.account,
): Promise<Address> {
  const hash = await client.sendTransaction({ account, data });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash });
  if (!contractAddress) throw new Error(`Transaction ${hash} created no contract.`);
  return getAddress(contractAddress);
}
