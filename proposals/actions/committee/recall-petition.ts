import { type Address, type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, votesField } from "#proposals/catalogue/action-context.ts";
import { type ActionFact, plainFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { verifyTokenEvent } from "#proposals/catalogue/verify/verify-token-event.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";

const abi = parseAbi([
  "function getVotes(address account) view returns (uint256)",
  "function proposalThreshold() view returns (uint256)",
]);

/** The votes with which a petition proposes a recall: tokens of the treasury, lent to its contract and taken back. */
export function recallPetition(context: ActionContext, { petition }: CommitteeContracts): Action[] {
  const { timelock, token } = context;
  const amount = votesField(context, { name: "amount", label: "Amount", min: "1", max: (2n ** 208n - 1n).toString() });
  return [
    callAction({
      id: "committee.lendPetition",
      domain: "committee",
      title: "Lend tokens to the petition for recalls",
      description:
        "A petition that enough holders have signed proposes its recall with the votes of these tokens. The contract votes with them on nothing, and only a vote takes them back.",
      fields: [amount],
      timelock,
      target: token.address,
      function: "transfer(address to, uint256 amount)",
      fixed: { to: petition },
      sentence: (words) => `Lend ${words.amount} of the treasury to the petition for recalls`,
      riskHint: "treasury",
      facts: async (inputs, client) => [await enough(context, petition, BigInt(inputs.amount ?? "0"), client)],
      verify(inputs, client, place) {
        const words = (raw: string) => formatFieldText(amount, raw);
        const movement = { event: "Transfer" as const, treasury: timelock, to: petition, words };
        return verifyTokenEvent(movement, { ...inputs, asset: token.address }, client, place);
      },
    }),
    callAction({
      id: "committee.returnPetition",
      domain: "committee",
      title: "Take tokens back from the petition for recalls",
      description: "With fewer votes than a proposer needs, the contract can propose no recall until it is lent more.",
      fields: [amount],
      timelock,
      target: petition,
      function: "returnTokens(uint256 amount)",
      sentence: (words) => `Return ${words.amount} from the petition for recalls to the treasury`,
      riskHint: "constitutional",
      facts: async (inputs, client) => [await enough(context, petition, -BigInt(inputs.amount ?? "0"), client)],
      verify: (inputs, client, place) => verifyEvent(petition, "TokensReturned(uint256 amount)", inputs, client, place),
    }),
  ];
}

async function enough(
  { governor, token }: ActionContext,
  petition: Address,
  changeTokens: bigint,
  client: Client,
): Promise<ActionFact> {
  const [held, needed] = await Promise.all([
    readContract(client, { address: token.address, abi, functionName: "getVotes", args: [petition] }),
    readContract(client, { address: governor, abi, functionName: "proposalThreshold" }),
  ]);
  const words = (tokens: bigint) => `${formatScaledNumber(tokens, token.decimals)} ${token.symbol}`;
  const then = held + changeTokens;
  const text = `The petition would have ${words(then)} of votes, of ${words(needed)} that a proposer needs`;
  return then < needed ? warningFact(`${text}: too few to propose a recall`) : plainFact(text);
}
