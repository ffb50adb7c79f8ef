import type { Client } from "viem";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import type { ActionView, ProposalDetail } from "#governance-ui/api/proposals.ts";
import { actionFileSchema } from "#proposals/action-files/action-file.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { deploymentSchema } from "#protocol/chain/deployment.ts";
import { proposalTitle } from "#protocol/governor/proposal-title.ts";
import { type Created, readCreated } from "./read-created.ts";
import { readStanding } from "./read-standing.ts";

const NEWEST = 50;

function catalogueOf(view: DeploymentView): Catalogue {
  const deployment = deploymentSchema.parse({ ...view, profile: view.profile.id });
  return createCatalogue(
    deployment,
    view.actionFiles.map((file) => actionFileSchema.parse(file)),
  );
}

function actionsOf(catalogue: Catalogue, { calls }: Created): ActionView[] {
  return catalogue.decode(calls).map((action) => ({
    ...action,
    oldValue: null,
    oldHuman: null,
    newHuman: null,
    unit: null,
    calls: action.calls.map((call) => ({ ...call, valueWei: String(call.valueWei), hasCode: null })),
  }));
}

function timelineOf(created: Created, standing: Awaited<ReturnType<typeof readStanding>>): ProposalDetail["timeline"] {
  const at = (stage: ProposalDetail["timeline"][number]["stage"], time: number) => ({
    stage,
    at: time,
    block: null,
    txHash: null,
    by: null,
  });
  return [
    {
      ...at("created", standing.createdAt),
      block: Number(created.block),
      txHash: created.txHash,
      by: created.proposer,
    },
    at("voting-started", created.snapshotAt),
    at("voting-ended", standing.deadlineAt),
    ...(standing.etaAt === null ? [] : [at("executable", standing.etaAt)]),
  ];
}

/** The newest proposals without the index: decoded here, their standing asked of the governor. Newest first. */
export async function readProposals(client: Client, view: DeploymentView): Promise<ProposalDetail[]> {
  const governor = view.contracts.AlthingGovernor;
  if (governor === undefined) throw new Error("This deployment names no governor.");
  const catalogue = catalogueOf(view);
  const created = (await readCreated(client, governor, view.startBlock)).slice(-NEWEST).reverse();
  return Promise.all(
    created.map(async (one) => {
      const standing = await readStanding(client, governor, one);
      return {
        ...standing,
        id: String(one.id),
        number: one.number,
        title: proposalTitle(one.description),
        proposer: one.proposer,
        snapshotAt: one.snapshotAt,
        createdBlock: Number(one.block),
        quorumFixed: standing.state !== "pending",
        actions: actionsOf(catalogue, one),
        description: one.description,
        descriptionHash: one.descriptionHash,
        extended: standing.deadlineAt > standing.voteEndAt,
        codePin: null,
        cancelReasonHash: null,
        withdrawals: [],
        timeline: timelineOf(one, standing),
        execution: { verified: null, results: [] },
      };
    }),
  );
}
