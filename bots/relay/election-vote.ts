import { type Address, encodeFunctionData, type Hex, parseEventLogs } from "viem";
import { readContract } from "viem/actions";
import type { Chain } from "#bots/engine/duty.ts";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { type ElectionPhase, electionPhase } from "#protocol/elections/election-phase.ts";
import { readWeights } from "#protocol/signals/read-weights.ts";
import type { QueuedBallot } from "./relay-store.ts";
import type { Outcome, RelayedVote } from "./relayed-vote.ts";

const BEFORE_VOTE: ElectionPhase[] = ["none", "registration", "endorsement", "vetting"];
const TOO_LIGHT = 7;

/** By ICommitteeElections.Refusal. */
const REFUSALS = [
  "nothing was wrong",
  "it approves nobody",
  "it approves a place that nobody has",
  "it approves too many",
  "you had voted already",
  "the signature was no longer good",
  "you had no votes when the vote began",
  "too few votes approve exactly these candidates",
  "the date until which it may be counted had passed",
];

/** Ballots of the committee's elections. */
export function electionVote(elections: Address, token: Address): RelayedVote {
  const at = ({ block }: Chain) => ({ address: elections, abi, blockNumber: block.number }) as const;
  return {
    kind: "election",
    contract: elections,
    name: (subject) => `election ${subject}`,

    async span(chain, subject) {
      const args = [BigInt(subject)] as const;
      const standing = await readContract(chain.client, { ...at(chain), functionName: "standingOf", args });
      const phase = electionPhase(standing.phase);
      if (phase === "voting") return { at: "on", endsAt: standing.votingEndSeconds - 1 };
      return { at: BEFORE_VOTE.includes(phase) ? "ahead" : "over" };
    },

    async voted({ client, block }, subject, ballots) {
      const questions = ballots.map(
        ({ voter }) =>
          ({ address: elections, abi, functionName: "ballotOf", args: [BigInt(subject), voter as Address] }) as const,
      );
      const cast = await readMany(client, questions, block.number);
      return ballots.filter((_, index) => cast[index] !== 0n);
    },

    /** A combination that nobody opened needs a weight that one batch has to bring together. */
    async sendable(chain, subject, ballots) {
      const number = BigInt(subject);
      const standing = await readContract(chain.client, { ...at(chain), functionName: "standingOf", args: [number] });
      const combinations = [...new Set(ballots.map(({ choice }) => choice))];
      const states = combinations.map(
        (choice) =>
          ({ address: elections, abi, functionName: "combinationOf", args: [number, BigInt(choice)] }) as const,
      );
      const open = await readMany(chain.client, states, chain.block.number);
      const closed = combinations.filter((_, index) => open[index]?.[0] === false);
      if (closed.length === 0) return [...ballots];
      const waiting = ballots.filter(({ choice }) => closed.includes(choice));
      const votes = await readWeights(chain.client, {
        token,
        at: standing.votingSeconds - 1,
        voters: waiting.map(({ voter }) => voter as Address),
        blockNumber: chain.block.number,
      });
      const sums = new Map<string, bigint>();
      for (const [index, { choice }] of waiting.entries()) {
        sums.set(choice, (sums.get(choice) ?? 0n) + (votes[index] ?? 0n));
      }
      const enough = (choice: string) =>
        !closed.includes(choice) || (sums.get(choice) ?? 0n) >= standing.minCombinationTokens;
      return ballots.filter(({ choice }) => enough(choice));
    },

    call: (subject, ballots) =>
      encodeFunctionData({ abi, functionName: "voteBySig", args: [BigInt(subject), ballots.map(signedBallot)] }),

    outcomes(receipt, subject) {
      const outcomes = new Map<string, Outcome>();
      const logs = receipt.logs.filter(({ address }) => address.toLowerCase() === elections.toLowerCase());
      for (const { eventName, args } of parseEventLogs({ abi, logs, eventName: ["BallotCast", "BallotSkipped"] })) {
        if (args.number.toString() !== subject) continue;
        if (eventName === "BallotCast") outcomes.set(args.voter.toLowerCase(), { counted: true });
        else {
          const refusal = REFUSALS[args.refusal] ?? `the election refused it (${args.refusal})`;
          outcomes.set(args.voter.toLowerCase(), { counted: false, refusal, again: args.refusal === TOO_LIGHT });
        }
      }
      return outcomes;
    },
  };
}

function signedBallot({ voter, choice, until_at, signature }: QueuedBallot) {
  if (until_at === null) throw new Error(`The ballot of ${voter} says no date until which it may be counted`);
  return { voter: voter as Address, approvals: BigInt(choice), untilSeconds: until_at, signature: signature as Hex };
}
