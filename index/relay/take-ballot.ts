import { sql } from "kysely";
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
import { type OpenVote, readOpenVote } from "./open-vote.ts";
import type { RelayLimits } from "./relay-limits.ts";
import { DAY_SECONDS, relayView } from "./relay-view.ts";
import { signedBy } from "./signed-by.ts";

interface RelayContext {
  store: Store;
  deployment: Deployment;
  chain: Client;
  status(): FollowStatus;
}

const OWN_GAS = "Vote with gas of your own, or try later.";

/** Checks a signed ballot against the chain and stores it for the bots; the same ballot again is the same row. */
export async function takeBallot(
  context: RelayContext,
  limits: RelayLimits,
  ballot: SignedBallot,
  nowSeconds: number,
): Promise<RelayBallotTable> {
  const { store, deployment, chain } = context;
  const relay = await relayView(store, deployment.chainId, limits, nowSeconds);
  if (!relay.open) throw new ApiProblem(503, "no_relay", `No ballot is relayed now: ${relay.closedBecause}`, OWN_GAS);
  const vote = await askChain(readOpenVote(chain, deployment, ballot));
  const known = await ballotById(store, deployment.chainId, vote.digest);
  if (known !== undefined && known.state !== "refused") return known;

  await requireRoom(store, deployment.chainId, limits, ballot, nowSeconds);
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
  return storeBallot(
    store,
    deployment.chainId,
    { ...ballot, signature },
    { ...vote, by_contract: by === "contract" ? 1 : 0 },
    nowSeconds,
  );
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

async function requireRoom(
  store: Store,
  chainId: number,
  limits: RelayLimits,
  { voter, kind, subject }: SignedBallot,
  nowSeconds: number,
): Promise<void> {
  const rows = await store
    .selectFrom("relay_ballots")
    .select(["kind", "subject", "state", "received_at"])
    .where("chain_id", "=", chainId)
    .where("voter", "=", voter.toLowerCase())
    .execute();
  const other = rows.find((row) => row.kind === kind && row.subject === subject && row.state !== "refused");
  if (other !== undefined) {
    throw new ApiProblem(
      409,
      "ballot_given",
      `${voter} has given another ballot for this vote, which is ${other.state}`,
      "To vote otherwise before it is sent, vote with gas of your own.",
    );
  }
  const today = rows.filter(({ received_at }) => received_at > nowSeconds - DAY_SECONDS).length;
  if (today < limits.ballotsPerVoterDay) return;
  throw new ApiProblem(
    429,
    "too_many_ballots",
    `${voter} has given ${today} ballots in a day, the most there are`,
    OWN_GAS,
  );
}

async function storeBallot(
  store: Store,
  chainId: number,
  ballot: SignedBallot,
  vote: OpenVote & { by_contract: number },
  nowSeconds: number,
): Promise<RelayBallotTable> {
  const row: RelayBallotTable = {
    chain_id: chainId,
    id: vote.digest,
    contract: vote.contract.toLowerCase(),
    kind: ballot.kind,
    subject: ballot.subject,
    voter: ballot.voter.toLowerCase(),
    choice: vote.choice,
    reason: ballot.kind === "proposal" ? ballot.reason : "",
    signature: ballot.signature.toLowerCase(),
    by_contract: vote.by_contract,
    weight_tokens: vote.votes.toString(),
    until_at: vote.untilAt,
    received_at: nowSeconds,
    state: "queued",
    batch: null,
    refusal: null,
    tx_hash: null,
    updated_at: nowSeconds,
  };
  await store
    .insertInto("relay_ballots")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["chain_id", "id"]).doUpdateSet(row).where("relay_ballots.state", "=", "refused"),
    )
    .execute();
  // What is answered for is on the disk, also after a power cut.
  await sql`pragma wal_checkpoint(passive)`.execute(store);
  return (await ballotById(store, chainId, row.id)) ?? row;
}
