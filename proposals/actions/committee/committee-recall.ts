import { type Address, type Client, getAddress, isAddressEqual, parseAbi, parseEventLogs } from "viem";
import { getTransactionReceipt, readContract } from "viem/actions";
import { z } from "zod";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { field } from "#protocol/input/field.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { recallFacts } from "./recall-facts.ts";

const abi = parseAbi([
  "function currentKey(address key) view returns (address)",
  "event Recalled(uint16 indexed term, address indexed account, bool sat)",
]);
const addresses = z.array(z.string().transform((text) => getAddress(text)));

/** As many as can sit. */
const MOST = "12";

/** Ends seats by vote: of a minority, and of more, which takes a vote of the highest class. */
export function committeeRecall({ timelock }: ActionContext, { seats }: CommitteeContracts): Action[] {
  const shared = {
    domain: "committee",
    fields: [
      field({
        name: "term",
        label: "Term",
        kind: "integer" as const,
        min: "1",
        max: `${2 ** 16 - 1}`,
        example: "2",
        help: "The number of the running term. In any other the recall fails.",
      }),
      field({
        name: "accounts",
        label: "Members",
        kind: "addresses" as const,
        min: "1",
        max: MOST,
        help: "A member that has changed its key is met at its new one.",
      }),
    ],
    timelock,
    target: seats,
    facts: (inputs: Inputs, client: Client) => recallFacts(client, seats, Number(inputs.term), recalled(inputs)),
    verify: (inputs: Inputs, client: Client, place: VerificationContext) =>
      verifyRecalled(seats, recalled(inputs), client, place),
  };
  return [
    callAction({
      ...shared,
      id: "committee.recall",
      title: "Recall members of the committee",
      description:
        "Takes the seats of these accounts, and bars them until they are elected again. One who resigned in this term is barred too; who never sat in it is passed over. What the others have signed stays good. In one term it takes fewer than half of the seats. The committee cannot veto it.",
      function: "recall(uint16 term, address[] accounts)",
      sentence: (words) => `Recall ${words.accounts} from the committee of term ${words.term}`,
      riskHint: "treasury",
    }),
    callAction({
      ...shared,
      id: "committee.recallMany",
      title: "Recall half of the committee or more",
      description:
        "The same without a limit, up to the whole committee. It may leave too few to veto anything, so it takes a constitutional vote. The committee cannot veto it.",
      function: "recallMany(uint16 term, address[] accounts)",
      sentence: (words) => `Recall ${words.accounts}, half of the committee of term ${words.term} or more`,
      riskHint: "constitutional",
    }),
  ];
}

const recalled = ({ accounts = "[]" }: Inputs): Address[] => addresses.parse(JSON.parse(accounts));

async function verifyRecalled(
  seats: Address,
  accounts: readonly Address[],
  client: Client,
  { transactionHash, blockNumber }: VerificationContext,
): Promise<Verification> {
  const { logs } = await getTransactionReceipt(client, { hash: transactionHash });
  const found = parseEventLogs({ abi, eventName: "Recalled", logs, strict: true }).filter(({ address }) =>
    isAddressEqual(address, seats),
  );
  const keys = await Promise.all(
    accounts.map((account) =>
      readContract(client, { address: seats, abi, functionName: "currentKey", args: [account], blockNumber }),
    ),
  );
  const words = found.map(({ args }) => `${args.account}${args.sat ? "" : " (who had resigned)"}`);
  return {
    ok: keys.every((key) => found.some(({ args }) => isAddressEqual(args.account, key))),
    expected: `recalled ${keys.join(", ")}`,
    actual: words.length === 0 ? "nobody recalled" : `recalled ${words.join(", ")}`,
  };
}
