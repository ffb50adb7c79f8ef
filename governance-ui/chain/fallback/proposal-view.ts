import type { ActionView, ProposalDetail, ProposalSummary } from "#governance-ui/api/proposals.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { proposalTitle } from "#protocol/governor/proposal-title.ts";
import type { Created } from "./read-created.ts";
import type { readStanding } from "./read-standing.ts";

type Standing = Awaited<ReturnType<typeof readStanding>>;

function actionsOf(catalogue: Catalogue, { calls }: Created): ActionView[] {
  return catalogue.decode(calls).map((action) => ({
    ...action,
    parameterLabel: null,
    oldValue: null,
    oldHuman: null,
    newHuman: null,
    unit: null,
    calls: action.calls.map((call) => ({ ...call, valueWei: String(call.valueWei), hasCode: null })),
  }));
}

/** As the API would tell it in a list, which does not show when it was made: that takes a block of its own to read. */
export function proposalSummary(catalogue: Catalogue, created: Created, standing: Standing): ProposalSummary {
  return {
    ...standing,
    id: String(created.id),
    number: created.number,
    title: proposalTitle(created.description),
    proposer: created.proposer,
    riskClass: created.riskClass,
    snapshotAt: created.snapshotAt,
    createdAt: created.snapshotAt,
    createdBlock: Number(created.block),
    quorumFixed: standing.state !== "pending",
    actions: actionsOf(catalogue, created),
    reportTrouble: null,
  };
}

function timelineOf(created: Created, standing: Standing, createdAt: number): ProposalDetail["timeline"] {
  const at = (stage: ProposalDetail["timeline"][number]["stage"], time: number) => ({
    stage,
    at: time,
    block: null,
    txHash: null,
    by: null,
  });
  return [
    { ...at("created", createdAt), block: Number(created.block), txHash: created.txHash, by: created.proposer },
    at("voting-started", created.snapshotAt),
    at("voting-ended", standing.deadlineAt),
    ...(standing.etaAt === null ? [] : [at("executable", standing.etaAt)]),
  ];
}

export function proposalDetail(
  catalogue: Catalogue,
  created: Created,
  standing: Standing,
  createdAt: number,
): ProposalDetail {
  return {
    ...proposalSummary(catalogue, created, standing),
    createdAt,
    description: created.description,
    descriptionHash: created.descriptionHash,
    extended: standing.deadlineAt > standing.voteEndAt,
    codePin: null,
    cancelReasonHash: null,
    withdrawals: [],
    timeline: timelineOf(created, standing, createdAt),
    execution: { verified: null, results: [] },
  };
}
