import type { ApiContext } from "#index/query/api-context.ts";
import type { Facts, ProposalFacts } from "#index/query/proposal-facts.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { ProposalDetail } from "#index/schema/proposal.ts";
import { executionOf } from "./execution.ts";
import { proposalSummaries } from "./proposal-summaries.ts";
import { timeline } from "./timeline.ts";

export async function proposalDetail(
  context: ApiContext,
  facts: Facts,
  proposal: ProposalFacts,
  now: number,
): Promise<ProposalDetail> {
  const { store } = context;
  const [summary] = await proposalSummaries(context, facts, [proposal], now);
  const creation = await store
    .selectFrom("proposals")
    .innerJoin("blocks", "blocks.number", "proposals.block")
    .select(["block", "tx_hash", "proposer", "description", "description_hash", "timestamp"])
    .where("proposal_id", "=", proposal.id)
    .executeTakeFirst();
  if (summary === undefined || creation === undefined) {
    throw new ApiProblem(
      404,
      "gone",
      `Proposal ${proposal.number} was on blocks that are no more`,
      "Load the list again.",
    );
  }
  const stages = await store
    .selectFrom("proposal_stages")
    .innerJoin("blocks", "blocks.number", "proposal_stages.block")
    .selectAll("proposal_stages")
    .select("timestamp")
    .where("proposal_id", "=", proposal.id)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  const withdrawals = await store
    .selectFrom("ballot_withdrawals")
    .innerJoin("blocks", "blocks.number", "ballot_withdrawals.block")
    .select(["voter", "tx_hash", "timestamp"])
    .where("proposal_id", "=", proposal.id)
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  return {
    ...summary,
    description: creation.description,
    descriptionHash: creation.description_hash,
    extended: proposal.extended,
    codePin: proposal.codePin,
    cancelReasonHash: stages.find(({ reason_hash }) => reason_hash !== null)?.reason_hash ?? null,
    withdrawals: withdrawals.map(({ voter, tx_hash, timestamp }) => ({
      voter: checksummed(voter),
      at: timestamp,
      txHash: tx_hash,
    })),
    timeline: timeline(creation, stages, proposal, summary.state, summary.expiresAt),
    execution: await executionOf(store, context.deployment.chainId, {
      id: proposal.id,
      executedIn: stages.find(({ stage }) => stage === "executed")?.tx_hash,
      actions: summary.actions.length,
    }),
  };
}
