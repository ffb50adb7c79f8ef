import { type Address, type Client, isAddressEqual, parseAbi, parseEventLogs } from "viem";
import { getTransactionReceipt } from "viem/actions";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

const tokenAbi = parseAbi([
  "event Transfer(address indexed owner, address indexed to, uint256 amount)",
  "event Approval(address indexed owner, address indexed to, uint256 amount)",
]);

type Movement = {
  event: "Transfer" | "Approval";
  treasury: Address;
  to: string;
  /** An amount of the token in words. */
  words(amount: string): string;
};

/** Looks for what the token itself reported in the executing transaction: a token that takes a fee differs. */
export async function verifyTokenEvent(
  { event, treasury, to, words }: Movement,
  { asset, amount = "0" }: Inputs,
  client: Client,
  { transactionHash }: VerificationContext,
): Promise<Verification> {
  const receipt = await getTransactionReceipt(client, {
    hash: transactionHash,
  });
  const amounts = parseEventLogs({
    abi: tokenAbi,
    eventName: event,
    logs: receipt.logs,
    strict: true,
  })
    .filter((log) => log.address.toLowerCase() === asset?.toLowerCase())
    .filter(({ args }) => isAddressEqual(args.owner, treasury) && args.to.toLowerCase() === to.toLowerCase())
    .map(({ args }) => args.amount.toString());
  return {
    ok: receipt.status === "success" && amounts.includes(amount),
    expected: `${event} of ${words(amount)} to ${to}`,
    actual: amounts.length === 0 ? `no ${event} to ${to}` : `${event} of ${amounts.map(words).join(" and ")} to ${to}`,
  };
}
