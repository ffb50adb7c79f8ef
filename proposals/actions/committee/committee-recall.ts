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
  "event Recalled(uint32 indexed seating, address indexed account, bool sat)",
]);
const addresses = z.array(z.string().transform((text) => getAddress(text)));

/** Twelve who sit and twelve who might follow them. */
const MOST = "24";

/** Ends seats by vote. */
export function committeeRecall({ timelock }: ActionContext, { seats }: CommitteeContracts): Action {
  return callAction({
    id: "committee.recall",
    domain: "committee",
    title: "Recall members of the committee",
    description:
      "Takes the seats of these accounts, and bars them until they are elected again. Runners-up may be named too: they then fill no vacancy this term. Whatever was signed before counts no more. The committee cannot veto it.",
    fields: [
      field({
        name: "accounts",
        label: "Members",
        kind: "addresses",
        min: "1",
        max: MOST,
        help: "A member that has changed its key is met at its new one.",
      }),
    ],
    timelock,
    target: seats,
    function: "recall(address[] accounts)",
    sentence: (words) => `Recall ${words.accounts} from the committee`,
    riskHint: "treasury",
    facts: (inputs, client) => recallFacts(client, seats, recalled(inputs)),
    verify: (inputs, client, place) => verifyRecalled(seats, recalled(inputs), client, place),
  });
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
  const words = found.map(({ args }) => `${args.account}${args.sat ? "" : " (who did not sit)"}`);
  return {
    ok: keys.every((key) => found.some(({ args }) => isAddressEqual(args.account, key))),
    expected: `recalled ${keys.join(", ")}`,
    actual: words.length === 0 ? "nobody recalled" : `recalled ${words.join(", ")}`,
  };
}
