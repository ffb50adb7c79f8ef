import { type Address, type Client, isAddressEqual, parseAbi, parseEventLogs } from "viem";
import { getTransactionReceipt } from "viem/actions";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { Call } from "#protocol/chain/call.ts";

const timelockAbi = parseAbi([
  "event CallExecuted(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data)",
]);

/** Looks for the timelock's own record of each call in the executing transaction. */
export async function verifyExecution(
  timelock: Address,
  calls: readonly Call[],
  client: Client,
  { transactionHash }: VerificationContext,
): Promise<Verification> {
  const receipt = await getTransactionReceipt(client, {
    hash: transactionHash,
  });
  const executed = parseEventLogs({
    abi: timelockAbi,
    logs: receipt.logs,
    strict: true,
  }).filter((log) => isAddressEqual(log.address, timelock));
  const found = calls.filter((call) =>
    executed.some(
      ({ args }) => isAddressEqual(args.target, call.target) && args.value === call.valueWei && args.data === call.data,
    ),
  );
  return {
    ok: receipt.status === "success" && found.length === calls.length,
    expected: `${calls.length} of ${calls.length} calls made by the timelock`,
    actual: `${found.length} of ${calls.length} calls made by the timelock, transaction ${receipt.status}`,
  };
}
