import { formatEther, getAddress, type Hex } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { verifyExecution } from "#proposals/catalogue/verify/verify-execution.ts";
import { field } from "#protocol/input/field.ts";
import { brokenBounds, formatInputs, type Inputs, parseInputs, writeInputs } from "#protocol/input/inputs.ts";
import { spendingFacts } from "./spending-facts.ts";

const id = "treasury.transferEth";
const noData: Hex = "0x";

const fields = [
  field({ name: "to", label: "Recipient", kind: "address" }),
  field({
    name: "amount",
    label: "Amount",
    kind: "tokens",
    unit: "ETH",
    decimals: 18,
    min: "1",
    example: "1.5 ETH",
  }),
];

/** Sends ETH of the treasury, as a call with value and no data. */
export function transferEth({ governor, timelock }: ActionContext): Action {
  const calls = (inputs: Inputs) => [
    {
      target: getAddress(inputs.to ?? ""),
      valueWei: BigInt(inputs.amount ?? "0"),
      data: noData,
    },
  ];
  return {
    id,
    domain: "treasury",
    title: "Send ETH from the treasury",
    description: "A plain transfer of ETH, which is always constitutional.",
    fields,
    parameters: [],
    parse: (input) => parseInputs(id, fields, input),
    write: (inputs) => writeInputs(fields, inputs),
    calls,
    decode([call]) {
      if (call === undefined || call.data !== noData || call.valueWei === 0n) return null;
      return {
        inputs: { to: call.target, amount: call.valueWei.toString() },
        count: 1,
      };
    },
    describe: (inputs) => calls(inputs).map((call) => ({ ...call, signature: null, args: [] })),
    outOfBounds: (inputs) => brokenBounds(fields, inputs),
    sentence(inputs) {
      const { amount, to } = formatInputs(fields, inputs);
      return `Send ${amount} from the treasury to ${to}`;
    },
    riskHint: () => "constitutional",
    facts(inputs, client) {
      const amount = BigInt(inputs.amount ?? "0");
      const call = { target: getAddress(inputs.to ?? ""), valueWei: amount, data: noData };
      const words = (wei: bigint) => `${formatEther(wei)} ETH`;
      return spendingFacts(client, { governor, timelock, asset: null, amount, call, words });
    },
    parameter: () => null,
    parameterId: () => null,
    findParameter: () => null,
    newValue: () => null,
    verify: (inputs, client, context) => verifyExecution(timelock, calls(inputs), client, context),
  };
}
