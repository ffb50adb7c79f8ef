import { type Abi, keccak256, parseEventLogs, toBytes } from "viem";
import type { VerificationContext } from "#proposals/catalogue/verification.ts";
import { callArguments } from "#proposals/draft/proposal-review.ts";
import type { Call } from "#protocol/chain/call.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { DAY, type Governance, SETTINGS } from "#test/fixture/governance.ts";

let proposals = 0;

/** Brings calls all the way: proposed, voted, queued, executed. Answers with where to verify them. */
export async function executed(governance: Governance, calls: readonly Call[]): Promise<VerificationContext> {
  const { governor, client, holders, networkHelpers } = governance;
  const voter = holders[0]?.account;
  if (voter === undefined) throw new Error("The chain has no holder");
  const description = `# Proposal ${proposals++}`;
  const args = callArguments(calls);
  const byHash = [...args, keccak256(toBytes(description))] as const;
  await governor.write.propose([...args, description], { account: voter });
  const id = await governor.read.hashProposal([...byHash]);
  await networkHelpers.time.increase(Number(await governor.read.votingDelay()) + 1);
  await governor.write.castVote([id, 1], { account: voter });
  await networkHelpers.time.increase(Number(await governor.read.votingPeriod()) + 1);
  await governor.write.queue([...byHash]);
  await networkHelpers.time.increase(Math.max(SETTINGS.timelockDelaySeconds, 3 * DAY));
  const transactionHash = await governor.write.execute([...byHash]);
  const { blockNumber } = await client.getTransactionReceipt({ hash: transactionHash });
  return { transactionHash, blockNumber };
}

/** The changes of a parameter that a transaction reports. */
export async function reportedChanges(
  { client }: Governance,
  parameter: Parameter,
  { transactionHash }: VerificationContext,
) {
  const { event } = parameter;
  if (event === null) return [];
  const { logs } = await client.getTransactionReceipt({ hash: transactionHash });
  const abi: Abi = [event.abi];
  return parseEventLogs({ abi, logs })
    .filter((log) => log.address.toLowerCase() === event.address.toLowerCase())
    .flatMap(({ args }) => event.toOldNew(args) ?? []);
}
