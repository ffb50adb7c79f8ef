import { type Client, formatUnits, getAddress, type Hex } from "viem";
import { chainTime } from "#index/follow/chain-time.ts";
import type { FollowStatus } from "#index/follow/follow-status.ts";
import { askChain } from "#index/rpc/ask-chain.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { SignedBallot } from "#index/schema/relay.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { SignatureFormError, signatureAsTaken } from "#protocol/signatures/signature-as-taken.ts";
import type { Store } from "#store/schema/database.ts";
import type { RelayBallotTable } from "#store/schema/signed.ts";
import { type Giver, OWN_GAS, takePlace } from "./ballot-place.ts";
import { type OpenVote, readOpenVote } from "./open-vote.ts";
import type { RelayLimits } from "./relay-limits.ts";
import { relayView } from "./relay-view.ts";
import { signedBy } from "./signed-by.ts";

interface RelayContext {
  store: Store;
  deployment: Deployment;
  chain: Client;
  status(): FollowStatus;
}

/** Checks a signed ballot against the chain and stores it for the bots; the same ballot again is the same row. */
export async function takeBallot(
  context: RelayContext,
  limits: RelayLimits,
  ballot: SignedBallot,
  { address, nowSeconds }: Omit<Giver, "chainId">,
): Promise<RelayBallotTable> {
  const { store, deployment } = context;
  const { chainId } = deployment;
  const relay = await relayView(store, chainId, limits, nowSeconds);
  if (!relay.open) throw new ApiProblem(503, "no_relay", `No ballot is relayed now: ${relay.closedBecause}`, OWN_GAS);
  const place = await takePlace(store, limits, { chainId, address, nowSeconds }, ballot);
  if (!("giveBack" in place)) return place;
  try {
    const checked = await checkedBallot(context, limits, ballot);
    const row = rowOf(chainId, ballot, checked, nowSeconds);
    await place.store(row);
    return row;
  } catch (error) {
    await place.giveBack();
    throw error;
  }
}

interface Checked extends OpenVote {
  signature: Hex;
  byContract: boolean;
}

/** What the chain says of the ballot. Refuses one that would not count, or weighs too little. */
async function checkedBallot(context: RelayContext, limits: RelayLimits, ballot: SignedBallot): Promise<Checked> {
  const { deployment, chain } = context;
  const vote = await askChain(readOpenVote(chain, deployment, ballot));
  requireWeight(vote, ballot, limits);
  const left = vote.endsAt - (await chainTime(context));
  if (left < limits.lastSecondsBeforeEnd) {
    throw new ApiProblem(
      409,
      "too_late",
      `${left > 0 ? `The ballot counts no more in ${left} seconds, too soon` : "The ballot counts no more"}: its vote ends, or it says so itself`,
      "Vote with gas of your own.",
    );
  }
  const voter = { address: getAddress(ballot.voter.toLowerCase()), hash: vote.digest };
  const signature = await signatureAsTaken({ ...voter, signature: ballot.signature as Hex }).catch((error: unknown) => {
    if (error instanceof SignatureFormError) throw new ApiProblem(400, "bad_signature", error.message, OWN_GAS);
    throw error;
  });
  const by = await askChain(signedBy(chain, { ...voter, signature }));
  if (by === null) {
    throw new ApiProblem(
      400,
      "bad_signature",
      `The signature is not ${ballot.voter}'s for this ballot`,
      "Sign again; check account, choice, reason and network.",
    );
  }
  return { ...vote, signature, byContract: by === "contract" };
}

export function ballotById(store: Store, chainId: number, id: string): Promise<RelayBallotTable | undefined> {
  return store
    .selectFrom("relay_ballots")
    .selectAll()
    .where("chain_id", "=", chainId)
    .where("id", "=", id.toLowerCase())
    .executeTakeFirst();
}

function requireWeight({ votes, hasVoted }: OpenVote, { voter }: SignedBallot, { leastVotes }: RelayLimits): void {
  if (hasVoted) throw new ApiProblem(409, "already_voted", `${voter} has voted already`, "A voter votes once.");
  if (votes >= leastVotes && votes > 0n) return;
  const [has, least] = [formatUnits(votes, 18), formatUnits(leastVotes, 18)];
  throw new ApiProblem(
    403,
    "too_few_votes",
    `${voter} has ${has} votes here; the relay takes ballots from ${least}`,
    OWN_GAS,
  );
}

function rowOf(chainId: number, ballot: SignedBallot, vote: Checked, nowSeconds: number): RelayBallotTable {
  return {
    chain_id: chainId,
    id: vote.digest,
    contract: vote.contract.toLowerCase(),
    kind: ballot.kind,
    subject: ballot.subject,
    voter: ballot.voter.toLowerCase(),
    choice: vote.choice,
    reason: ballot.kind === "proposal" ? ballot.reason : "",
    signature: vote.signature.toLowerCase(),
    by_contract: vote.byContract ? 1 : 0,
    weight_tokens: vote.votes.toString(),
    until_at: vote.untilAt,
    received_at: nowSeconds,
    state: "queued",
    batch: null,
    refusal: null,
    tx_hash: null,
    updated_at: nowSeconds,
  };
}
