import type { EngineContext } from "#bots/engine/context.ts";
import { nowSeconds } from "#bots/engine/context.ts";
import type { Chain, Due, Duty } from "#bots/engine/duty.ts";
import { composeBatches } from "#bots/relay/compose-batches.ts";
import { electionVote } from "#bots/relay/election-vote.ts";
import { proposalVote } from "#bots/relay/proposal-vote.ts";
import { refuseUndated } from "#bots/relay/refuse-undated.ts";
import { RELAY_DUTY, relayStatus } from "#bots/relay/relay-status.ts";
import { type QueuedBallot, RelayStore } from "#bots/relay/relay-store.ts";
import type { RelayedVote } from "#bots/relay/relayed-vote.ts";
import { settleBatches } from "#bots/relay/settle-batches.ts";
import { splitFailing } from "#bots/relay/split-failing.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

export interface RelaySettings {
  /** Most that ballots may cost in any day; the rest of what the bots may spend is for other duties. */
  perDayWei: bigint;
  waitSeconds: number;
  leadSeconds: number;
}

/** Carries signed ballots to the chain in batches, and says of each what became of it. */
export function relayBallotsDuty(context: EngineContext, deployment: Deployment, settings: RelaySettings): Duty {
  const relay = new RelayStore(context.store, context.chainId, () => nowSeconds(context));
  const { Elections } = deployment.contracts;
  const votes: RelayedVote[] = [proposalVote(contractAddress(deployment, "AlthingGovernor"))];
  if (Elections !== undefined) votes.push(electionVote(Elections, contractAddress(deployment, "AlthingToken")));
  // Ballots for a contract that votes have replaced stay as they are: nothing here can send them.
  const voteOf = ({ kind, contract }: QueuedBallot) =>
    votes.find((vote) => vote.kind === kind && vote.contract.toLowerCase() === contract);
  let problems: string[] = [];

  return {
    name: RELAY_DUTY,
    problems: () => problems,
    async due(chain): Promise<Due[]> {
      const status = await relayStatus(context, settings.perDayWei, settings.waitSeconds);
      await relay.tell(status);
      problems = status.trouble === null ? [] : [status.trouble];
      await settleBatches(relay, chain, voteOf);
      await refuseUndated(relay);
      await splitFailing(relay);
      if (status.trouble === null) {
        await composeBatches(relay, chain, voteOf, { ...settings, nowSeconds: () => nowSeconds(context) });
      }
      const open = Map.groupBy(await relay.open("batched"), ({ batch }) => batch ?? "");
      const dues = await Promise.all([...open].map(([key, ballots]) => dueOf(chain, key, ballots)));
      return dues.filter((due) => due !== null);
    },
  };

  async function dueOf(chain: Chain, key: string, ballots: readonly QueuedBallot[]): Promise<Due | null> {
    const [first] = ballots;
    const vote = first && voteOf(first);
    if (first === undefined || vote === undefined) return null;
    // Its transaction is under way: nothing is to be sent for it again.
    if (ballots.some(({ until_at }) => until_at === null)) return null;
    const span = await vote.span(chain, first.subject);
    return {
      key,
      call: { target: vote.contract, data: vote.call(first.subject, ballots), valueWei: 0n },
      notBefore: 0,
      deadline: span.at === "on" ? span.endsAt : null,
      why: `${ballots.length} signed ballots for ${vote.name(first.subject)} wait to be cast`,
      verify: async () => ({
        ok: (await relay.finalHash(key)) !== null,
        detail: `what became of each ballot is booked under ${key}`,
      }),
    };
  }
}
