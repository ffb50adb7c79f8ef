import { type Client, encodeFunctionData, erc20Abi, getAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, amountField, assetField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyTokenEvent } from "#proposals/catalogue/verify/verify-token-event.ts";
import { field } from "#protocol/input/field.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";
import { type Inputs, resolveField } from "#protocol/input/inputs.ts";
import { spendingFacts } from "./spending-facts.ts";

/** Sends or approves ERC-20 tokens of the treasury. */
export function tokenTransfers({ deployment, governor, timelock }: ActionContext): Action[] {
  const tokens = deployment.assets.filter(({ address }) => address !== null);
  if (tokens.length === 0) return [];
  const asset = assetField(tokens);
  const amount = amountField("amount", "Amount", 2n ** 256n - 1n);
  const amountWords = (inputs: Inputs) => (raw: string) =>
    formatFieldText(resolveField(amount, [asset, amount], inputs), raw);
  const shared = {
    domain: "treasury",
    timelock,
    target: { assetField: asset.name },
    riskHint: "treasury" as const,
  };
  const factsOf = (name: "transfer" | "approve", to: string) => (inputs: Inputs, client: Client) => {
    const token = getAddress(inputs.asset ?? "");
    const value = BigInt(inputs.amount ?? "0");
    const data = encodeFunctionData({ abi: erc20Abi, functionName: name, args: [getAddress(inputs[to] ?? ""), value] });
    return spendingFacts(client, {
      governor,
      timelock,
      asset: token,
      amount: value,
      call: { target: token, valueWei: 0n, data },
      words: (raw) => amountWords(inputs)(String(raw)),
    });
  };
  return [
    callAction({
      ...shared,
      id: "treasury.transferToken",
      title: "Send tokens from the treasury",
      description: "Within the asset's spending cap this is a treasury proposal, above it a constitutional one.",
      fields: [asset, field({ name: "to", label: "Recipient", kind: "address" }), { ...amount, min: "1" }],
      function: "transfer(address to, uint256 amount)",
      sentence: (words) => `Send ${words.amount} from the treasury to ${words.to}`,
      facts: factsOf("transfer", "to"),
      verify: (inputs, client, context) => {
        const movement = {
          event: "Transfer" as const,
          treasury: timelock,
          to: inputs.to ?? "",
          words: amountWords(inputs),
        };
        return verifyTokenEvent(movement, inputs, client, context);
      },
    }),
    callAction({
      ...shared,
      id: "treasury.approveToken",
      title: "Let another account spend tokens of the treasury",
      description: "An approval counts against the spending cap like a transfer. Zero takes an approval back.",
      fields: [asset, field({ name: "spender", label: "Spender", kind: "address" }), amount],
      function: "approve(address spender, uint256 amount)",
      sentence: (words) => `Let ${words.spender} spend up to ${words.amount} of the treasury`,
      facts: factsOf("approve", "spender"),
      verify: (inputs, client, context) => {
        const movement = {
          event: "Approval" as const,
          treasury: timelock,
          to: inputs.spender ?? "",
          words: amountWords(inputs),
        };
        return verifyTokenEvent(movement, inputs, client, context);
      },
    }),
  ];
}
