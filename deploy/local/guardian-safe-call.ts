import { type Address, concat, encodeFunctionData, type Hex, parseAbi, zeroAddress } from "viem";
import { localAccount, localRoles } from "./accounts.ts";
import type { LocalClient } from "./local-client.ts";
import { send } from "./seed/send.ts";

const abi = parseAbi([
  "function nonce() view returns (uint256)",
  "function getTransactionHash(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, uint256 nonce) view returns (bytes32)",
  "function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) returns (bool)",
]);
const threshold = 3;

/** Makes a call as the guardian's Safe, signed by as many of its owners as it asks for. */
export async function guardianSafeCall(client: LocalClient, safe: Address, to: Address, data: Hex): Promise<void> {
  const call = [to, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress] as const;
  const nonce = await client.readContract({ address: safe, abi, functionName: "nonce" });
  const args = [...call, nonce] as const;
  const hash = await client.readContract({ address: safe, abi, functionName: "getTransactionHash", args });
  const owners = localRoles.guardianOwners.slice(0, threshold).map((index) => localAccount(index));
  // The Safe wants them in the order of the owners' addresses.
  owners.sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
  const signatures = concat(await Promise.all(owners.map((owner) => owner.sign({ hash }))));
  const execution = encodeFunctionData({ abi, functionName: "execTransaction", args: [...call, signatures] });
  await send(client, localRoles.guardianOwners[0] ?? localRoles.deployer, safe, execution);
}
