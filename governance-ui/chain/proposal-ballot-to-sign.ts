import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { BALLOT_CHOICES, proposalBallotTypedData } from "#protocol/ballots/proposal-ballot.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { readBallotFacts } from "./read-ballot-facts.ts";
import { requireTaken } from "./require-taken.ts";
import type { BallotToSign } from "./use-signed-ballot.ts";

type Question = {
  governor: Address;
  token: Address;
  proposalId: bigint;
  account: Address;
  chainId: number;
  support: number;
  reason: string;
};

const AGAINST = BALLOT_CHOICES.indexOf("Against");

/** What a voter signs for a proposal, after reading from the chain that the ballot can count. */
export async function proposalBallotToSign(client: Client, question: Question): Promise<BallotToSign> {
  const { governor, proposalId, account, chainId, support, reason } = question;
  const [facts, name] = await Promise.all([
    readBallotFacts(client, question),
    readContract(client, { address: governor, abi: althingGovernorAbi, functionName: "name" }),
  ]);
  if (facts.state !== "active") throw new Error(`Voting is not open: on the chain this proposal is ${facts.state}.`);
  if (facts.votes === 0n) throw new Error("You had no votes at the snapshot, so this ballot would count nothing.");
  if (facts.used > 0n) throw new Error("You have voted already.");
  if (facts.withdrawn) throw new Error("You withdrew what you sign for this proposal; vote with gas of your own.");
  requireTaken(facts, { against: support === AGAINST });
  const untilSeconds = support === AGAINST ? facts.deadlineAt : facts.voteEndAt;
  const choice = BALLOT_CHOICES[support];
  if (choice === undefined) throw new Error(`The governor knows no choice ${support}.`);
  const typedData = proposalBallotTypedData(
    chainId,
    { address: governor, name },
    { proposalId, voter: account, choice, reason, untilSeconds },
  );
  return {
    typedData,
    ballot: (signature) => ({
      kind: "proposal",
      subject: String(proposalId),
      voter: account,
      support,
      reason,
      untilSeconds,
      signature,
    }),
  };
}
