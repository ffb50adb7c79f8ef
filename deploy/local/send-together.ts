import { type Address, concat, encodeFunctionData, type Hex, numberToHex, parseAbi, size } from "viem";
import { localRoles } from "./accounts.ts";
import type { LocalClient } from "./local-client.ts";
import { sendUnlocked } from "./send-unlocked.ts";

const abi = parseAbi(["function multiSend(bytes transactions)"]);

/** Makes calls that anyone may make, in one transaction of the deployer, through Safe's MultiSendCallOnly. */
export async function sendTogether(
  client: LocalClient,
  multiSend: Address,
  calls: { to: Address; data: Hex; valueWei?: bigint }[],
) {
  const packed = concat(
    calls.flatMap(({ to, data, valueWei = 0n }) => ["0x00", to, word(valueWei), word(size(data)), data]),
  );
  const data = encodeFunctionData({ abi, functionName: "multiSend", args: [packed] });
  const value = calls.reduce((sum, { valueWei = 0n }) => sum + valueWei, 0n);
  await sendUnlocked(client, localRoles.deployer, { to: multiSend, data, value });
}

const word = (value: number | bigint) => numberToHex(value, { size: 32 });
