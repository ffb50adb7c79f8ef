import { type Address, concat, encodeFunctionData, type Hex, numberToHex, parseAbi, size } from "viem";
import { localAccount, localRoles } from "../accounts.ts";
import type { LocalClient } from "../local-client.ts";

const abi = parseAbi(["function multiSend(bytes transactions)"]);
const gas = 4_000_000n;

/** Makes calls that anyone may make, in one transaction of the deployer, through Safe's MultiSendCallOnly. */
export async function sendTogether(client: LocalClient, multiSend: Address, calls: { to: Address; data: Hex }[]) {
  const packed = concat(calls.flatMap(({ to, data }) => ["0x00", to, word(0), word(size(data)), data]));
  const data = encodeFunctionData({ abi, functionName: "multiSend", args: [packed] });
  // The chain holds this key and signs: asking for gas, nonce and chain first would take longer than all the rest.
  const { address: account } = localAccount(localRoles.deployer);
  await client.sendTransaction({ account, chain: null, to: multiSend, data, gas });
}

const word = (value: number) => numberToHex(value, { size: 32 });
