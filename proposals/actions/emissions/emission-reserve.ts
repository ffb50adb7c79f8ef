import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, votesField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { verifyTokenEvent } from "#proposals/catalogue/verify/verify-token-event.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";

/** What goes from the treasury to emissions and back, and on to a contract that pays rewards. */
export function emissionReserve(context: ActionContext, { reserve }: EmissionContracts): Action[] {
  const { timelock, token } = context;
  const amount = votesField(context, { name: "amount", label: "Amount", min: "1", max: (2n ** 96n - 1n).toString() });
  return [
    callAction({
      id: "emission.fundReserve",
      domain: "emissions",
      title: "Fund the reserve of emissions",
      description:
        "Sends tokens of the treasury to the reserve. They are emitted only as a budget says; within the token's spending cap this is a treasury proposal, above it a constitutional one.",
      fields: [amount],
      timelock,
      target: token.address,
      function: "transfer(address to, uint256 amount)",
      fixed: { to: reserve },
      sentence: (words) => `Send ${words.amount} from the treasury to the reserve of emissions`,
      riskHint: "treasury",
      verify: (inputs, client, place) => {
        const words = (raw: string) => formatFieldText(amount, raw);
        const movement = { event: "Transfer" as const, treasury: timelock, to: reserve, words };
        return verifyTokenEvent(movement, { ...inputs, asset: token.address }, client, place);
      },
    }),
    callAction({
      id: "emission.returnSurplus",
      domain: "emissions",
      title: "Take back what no budget needs",
      description: "Sends tokens of the reserve that are in no budget to the treasury.",
      fields: [amount],
      timelock,
      target: reserve,
      function: "returnSurplus(uint256 amount)",
      sentence: (words) => `Return ${words.amount} from the reserve of emissions to the treasury`,
      riskHint: "treasury",
      verify: (inputs, client, place) => verifyEvent(reserve, "SurplusReturned(uint256 amount)", inputs, client, place),
    }),
  ];
}
