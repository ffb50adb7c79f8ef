import { type Address, type Client, isAddressEqual, parseAbi, parseEventLogs } from "viem";
import { getTransactionReceipt, readContract } from "viem/actions";
import { z } from "zod";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { type ActionFact, plainFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import { parseEvent } from "#protocol/chain/parameter-event.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { electionPhase, isElectionOver } from "#protocol/elections/election-phase.ts";
import { electionTermsTuple } from "#protocol/elections/election-terms.ts";

const views = parseAbi([
  "function latest() view returns (uint256 number)",
  "function phaseOf(uint256 number) view returns (uint8 phase)",
  "function purpose(uint256 number) view returns (uint8 seats, bool byElection, uint8 organisationCap)",
]);

const opened = parseEvent(
  `ElectionOpened(uint256 indexed number, bool byElection, address indexed by, ${electionTermsTuple} terms)`,
);
const openedArgs = z.object({ number: z.bigint(), byElection: z.boolean() });

/** Opens an election of the whole committee before it is due. */
export function electionCall({ timelock }: ActionContext, { elections }: CommitteeContracts): Action {
  return callAction({
    id: "election.call",
    domain: "elections",
    title: "Call an election",
    description:
      "Opens an election of the whole committee at once, by the terms that stand then. Those who sit go on until the winners are seated. A by-election that runs gives way, and its bonds go back; while an election of the whole committee runs, this call fails. The committee cannot veto it.",
    fields: [],
    timelock,
    target: elections,
    function: "open()",
    sentence: () => "Call an election of the whole committee",
    riskHint: "treasury",
    facts: async (_, client) => [await nextElection(elections, client)],
    verify: (_, client, place) => verifyOpened(elections, client, place),
  });
}

async function nextElection(address: Address, client: Client): Promise<ActionFact> {
  const number = await readContract(client, { address, abi: views, functionName: "latest" });
  const phase = electionPhase(
    await readContract(client, { address, abi: views, functionName: "phaseOf", args: [number] }),
  );
  if (isElectionOver(phase)) return plainFact(`It opens election ${number + 1n}`);
  const [, byElection] = await readContract(client, { address, abi: views, functionName: "purpose", args: [number] });
  if (byElection) return warningFact(`By-election ${number} runs (${phase}) and gives way to election ${number + 1n}`);
  return warningFact(
    `Election ${number} runs (${phase}): until it is over this call fails, and with it the whole proposal`,
  );
}

async function verifyOpened(
  elections: Address,
  client: Client,
  { transactionHash }: VerificationContext,
): Promise<Verification> {
  const { logs } = await getTransactionReceipt(client, { hash: transactionHash });
  const found = parseEventLogs({ abi: [opened], logs, strict: true })
    .filter(({ address }) => isAddressEqual(address, elections))
    .map(({ args }) => openedArgs.parse(args));
  const words = found.map(({ number, byElection }) => `${byElection ? "by-election" : "election"} ${number} opened`);
  return {
    ok: found.some(({ byElection }) => !byElection),
    expected: "an election of the whole committee opened",
    actual: words.length === 0 ? "no election opened" : words.join("; "),
  };
}
