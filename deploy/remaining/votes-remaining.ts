import { type Address, isAddressEqual, parseAbiItem } from "viem";
import { logsSince } from "#deploy/checks/logs-since.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";
import { votesText } from "./votes-text.ts";

const moved = parseAbiItem(
  "event DelegateVotesChanged(address indexed delegate, uint256 previousVotes, uint256 newVotes)",
);

/** Whether anybody can propose, and whether those who have votes can pass what takes most of them. */
export async function votesRemaining({ client, deployment, nowSeconds }: RemainingQuestion): Promise<Remaining> {
  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const [threshold, quorum, votes] = await Promise.all([
    client.readContract({ ...governor, functionName: "proposalThreshold" }),
    client.readContract({ ...governor, functionName: "quorum", args: [nowSeconds - 1n] }),
    votesNow({ client, deployment }),
  ]);
  const words = (amount: bigint) => votesText(deployment, amount);
  const delegated = votes.reduce((sum, amount) => sum + amount, 0n);
  const most = votes.reduce((greatest, amount) => (amount > greatest ? amount : greatest), 0n);
  const found = `${words(delegated)} of votes are delegated, ${words(most)} of them to one account`;
  const needed = `a proposal needs ${words(threshold)} of one account, a constitutional vote a quorum of ${words(quorum)}`;
  const isOpen = most < threshold || delegated < quorum;
  const todo = isOpen ? ". Holders delegate on the page, to themselves or to another" : "";
  return { name: "votes", stage: "at once", isOpen, words: `${found}; ${needed}${todo}.` };
}

/** What each account can vote with. The deployment's own contracts cast none. */
async function votesNow({ client, deployment }: Pick<RemainingQuestion, "client" | "deployment">): Promise<bigint[]> {
  const address = contractAddress(deployment, "AlthingToken");
  const logs = await logsSince(client, BigInt(deployment.startBlock), (range) =>
    client.getLogs({ address, event: moved, ...range, strict: true }),
  );
  const silent: Address[] = [sentinel, ...Object.values(deployment.contracts)];
  const votes = new Map<Address, bigint>();
  for (const { args } of logs) votes.set(args.delegate, args.newVotes);
  return [...votes].filter(([delegate]) => !silent.some((one) => isAddressEqual(one, delegate))).map(([, now]) => now);
}
