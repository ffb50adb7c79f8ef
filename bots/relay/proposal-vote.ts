import { type Address, encodeFunctionData, type Hex, parseEventLogs } from "viem";
import { readContract } from "viem/actions";
import { BALLOT_CHOICES } from "#protocol/ballots/proposal-ballot.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import type { QueuedBallot } from "./relay-store.ts";
import { aheadIfUnknown, type Outcome, type RelayedVote } from "./relayed-vote.ts";

/** By IAlthingGovernor.SkipReason. */
const REFUSALS = [
  "you had voted already",
  "the choice is unknown",
  "the signature was no longer good",
  "you had no votes at the snapshot",
  "the date until which it may be counted had passed",
  "you had withdrawn it",
  "only votes against were taken by then, as the proposal had turned to passing at the last moment",
];

const AGAINST = String(BALLOT_CHOICES.indexOf("Against"));

/** Ballots of proposals, by the governor. */
export function proposalVote(governor: Address): RelayedVote {
  return {
    kind: "proposal",
    contract: governor,
    name: (subject) => `proposal ${subject}`,

    span: ({ client, block }, subject) => {
      const at = { address: governor, abi, blockNumber: block.number, args: [BigInt(subject)] } as const;
      return aheadIfUnknown(
        (async () => {
          const state = PROPOSAL_STATES[await readContract(client, { ...at, functionName: "state" })];
          if (state === "pending") return { at: "ahead" };
          if (state !== "active") return { at: "over" };
          return { at: "on", endsAt: Number(await readContract(client, { ...at, functionName: "proposalDeadline" })) };
        })(),
      );
    },

    async voted({ client, block }, subject, ballots) {
      const questions = ballots.map(
        ({ voter }) =>
          ({ address: governor, abi, functionName: "usedVotes", args: [BigInt(subject), voter as Address] }) as const,
      );
      const used = await readMany(client, questions, block.number);
      return ballots.filter((_, index) => used[index] !== 0n);
    },

    /** In the objection period votes against alone; the others are refused with the vote's end. */
    async sendable({ client, block }, subject, ballots) {
      const voteEnd = await readContract(client, {
        address: governor,
        abi,
        functionName: "proposalVoteEnd",
        args: [BigInt(subject)],
        blockNumber: block.number,
      });
      return ballots.filter(({ choice }) => choice === AGAINST || block.timestamp <= Number(voteEnd));
    },

    call: (subject, ballots) =>
      encodeFunctionData({
        abi,
        functionName: "castVotesBySig",
        args: [BigInt(subject), ballots.map(signedBallot)],
      }),

    outcomes(receipt, subject) {
      const outcomes = new Map<string, Outcome>();
      const logs = receipt.logs.filter(({ address }) => address.toLowerCase() === governor.toLowerCase());
      for (const { eventName, args } of parseEventLogs({ abi, logs, eventName: ["VoteCast", "BallotSkipped"] })) {
        if (args.proposalId.toString() !== subject) continue;
        if (eventName === "VoteCast") outcomes.set(args.voter.toLowerCase(), { counted: true });
        else {
          const refusal = REFUSALS[args.reason] ?? `the governor refused it (${args.reason})`;
          outcomes.set(args.voter.toLowerCase(), { counted: false, refusal, again: false });
        }
      }
      return outcomes;
    },
  };
}

function signedBallot({ voter, choice, reason, until_at, signature }: QueuedBallot) {
  if (until_at === null) throw new Error(`The ballot of ${voter} says no date until which it may be counted`);
  return {
    voter: voter as Address,
    support: Number(choice),
    untilSeconds: until_at,
    reason,
    signature: signature as Hex,
  };
}
