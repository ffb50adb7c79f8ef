import { getAddress, type PublicClient } from "viem";
import { createActionContext } from "#proposals/catalogue/action-context.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { checks, plainChecks } from "#proposals/report/checks/checks.ts";
import { contractName, type Deployment } from "#protocol/chain/deployment.ts";
import { oneLine } from "#protocol/input/one-line.ts";
import { accountDueEpochs } from "./account-due-epochs.ts";
import { bringToExecution, StoppedError } from "./bring-to-execution.ts";
import { createEffects } from "./create-effects.ts";
import { type Check, type Found, finding, type Proposed } from "./effects.ts";
import { type Execution, ExecutionFailure, executeOnFork } from "./execute-on-fork.ts";
import { openFork } from "./fork.ts";
import { createGhostVoter } from "./ghost-voter.ts";
import { type EffectsReport, type Finding, levels } from "./report.ts";
import { runOtherwise } from "./run-otherwise.ts";
import { settleOnFork } from "./settle-on-fork.ts";
import type { ReportSubject } from "./subject.ts";

export type ReportSource = {
  deployment: Deployment;
  catalogue: Catalogue;
  /** Its state is forked. */
  client: PublicClient;
  blockNumber: bigint;
};

/** Executes the proposal on a fork of the chain's state at the block, and asks every check what it did. */
export async function makeReport(source: ReportSource, subject: ReportSubject): Promise<EffectsReport> {
  const { deployment, catalogue, client, blockNumber } = source;
  const block = await client.getBlock({ blockNumber });
  const { governor, timelock, token } = createActionContext(deployment);
  const fork = await openFork({ client, chainId: deployment.chainId, blockNumber, gasLimit: block.gasLimit });
  try {
    await fork.request("hardhat_setCoinbase", block.miner);
    const voter = await createGhostVoter(fork, token.address);
    const decoded = catalogue.decode(subject.calls);
    const proposed: Proposed = {
      deployment,
      catalogue,
      governor,
      timelock,
      token: token.address,
      subject,
      decoded,
      source: { client, blockNumber, timestamp: block.timestamp },
      fork,
      voter,
      name: (address) => nameOf(deployment, address),
    };
    const { run, findings } = await runProposal(proposed);
    return {
      version: 1,
      title: subject.title,
      proposalId: subject.made?.id.toString() ?? null,
      state: subject.made?.state ?? null,
      network: { name: deployment.networkName, chainId: deployment.chainId },
      block: { number: Number(block.number), hash: block.hash, at: Number(block.timestamp) },
      madeAt: Math.floor(Date.now() / 1000),
      run,
      sentences: decoded.map(({ sentence }) => sentence),
      findings: levels.flatMap((level) => findings.filter((found) => found.level === level)),
    };
  } finally {
    await fork.close();
  }
}

type Outcome = Pick<EffectsReport, "run"> & { findings: Finding[] };

async function runProposal(proposed: Proposed): Promise<Outcome> {
  const { fork, deployment, governor, voter, subject } = proposed;
  const upkeep = (second: bigint) => accountDueEpochs(fork, deployment, voter, second);
  let way = "it did not come to its execution on the local fork";
  try {
    const ready = await bringToExecution(fork, governor, subject, voter, upkeep);
    way = ready.way;
    const otherRuns = await runOtherwise(fork, governor, voter, ready, upkeep);
    const execution = await executeOnFork(fork, governor, ready, { from: voter, at: ready.at, gas: null });
    const later = await settleOnFork(proposed, execution);
    const effects = createEffects(proposed, { ready, execution, otherRuns, later });
    return { run: executedRun(way, execution), findings: await ask(checks, effects) };
  } catch (error) {
    if (!(error instanceof StoppedError) && !(error instanceof ExecutionFailure)) throw error;
    const { timestamp } = await fork.client.getBlock();
    return {
      run: { way, executed: false, reason: error.message, at: Number(timestamp), gasUsed: null },
      findings: [...failure(proposed, error), ...(await ask(plainChecks, proposed))],
    };
  }
}

function executedRun(way: string, { at, gasUsed }: Execution): EffectsReport["run"] {
  return { way, executed: true, reason: null, at, gasUsed: gasUsed.toString() };
}

function failure({ name }: Proposed, error: Error): Finding[] {
  const culprit = error instanceof ExecutionFailure ? error.culprit : null;
  const where =
    culprit?.to === undefined ? "" : `In the call of ${name(culprit.to)} with ${culprit.input.slice(0, 10)}.`;
  const title = error instanceof ExecutionFailure ? "Its execution fails" : "It cannot come to its execution";
  const found = finding({ level: "error", key: "failure", title: `${title}: ${error.message}`, detail: where });
  return [{ check: "execution", ...found }];
}

/** One after another: the last counts on what the others explained. */
async function ask<Seen>(asked: readonly Check<Seen>[], seen: Seen): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, run } of asked) {
    const found = await run(seen).catch((error: unknown): Found[] => [unanswered(error)]);
    findings.push(...found.map((item) => ({ check: id, ...item })));
  }
  return findings;
}

/** A check that breaks must not hide what the others found. */
function unanswered(error: unknown): Found {
  const title = `This check could not be made: ${oneLine(error)}`;
  return finding({ level: "error", key: "unanswered", title });
}

function nameOf(deployment: Deployment, account: string): string {
  const address = getAddress(account);
  const name = contractName(deployment, address);
  return name === address ? address : `${name} (${address})`;
}
