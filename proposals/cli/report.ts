import { readFile, writeFile } from "node:fs/promises";
import type { PublicClient } from "viem";
import { runCommand } from "#operator/command/run-command.ts";
import { connect, rpcUrls } from "#operator/connection/connect.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { completeDraft } from "#proposals/draft/complete-draft.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { findProposal } from "#proposals/report/find-proposal.ts";
import { makeReport } from "#proposals/report/make-report.ts";
import { readReport } from "#proposals/report/read-report.ts";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import { reportMarkdown } from "#proposals/report/report-markdown.ts";
import type { ReportSubject } from "#proposals/report/subject.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { visibleText } from "#protocol/input/visible-text.ts";
import { reportOptions, usage } from "./report-options.ts";

await runCommand(usage, async () => {
  const options = reportOptions(process.argv.slice(2));
  const baseline = options.baseline === null ? null : await readReport(options.baseline);
  const deployment = await findDeployment(options.network, options.deployment);
  const catalogue = createCatalogue(deployment, await readActionFiles());
  const connected = () => connectInTurn(rpcUrls(options.rpc, process.env, deployment.local), deployment);
  // What is wrong with a file is told before a node is asked, unless it leaves something as it is there.
  const draft = "file" in options.subject ? await readDraft(catalogue, options.subject.file, connected) : null;
  const client = await connected();
  const head = await client.getBlockNumber();
  const blockNumber = options.block ?? head;
  if (blockNumber > head) throw new Error(`There is no block ${blockNumber} yet; the newest is ${head}`);
  const key = "key" in options.subject ? options.subject.key : "";
  const subject = draft ?? (await findProposal(client, deployment, key, blockNumber));

  const report = await makeReport({ deployment, catalogue, client, blockNumber }, subject);
  const differences = baseline === null ? null : reportDifferences(baseline, report);
  const text = options.format === "json" ? JSON.stringify(report, null, 2) : reportMarkdown(report, differences);
  if (options.out === null) return console.log(visibleText(text));
  await writeFile(options.out, `${text}\n`);
  console.log(`The report is in ${options.out}`);
});

async function readDraft(
  catalogue: Catalogue,
  path: string,
  connected: () => Promise<PublicClient>,
): Promise<ReportSubject> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`${path} cannot be read; give the path of a proposal file, or the id or number of a proposal`);
  });
  const file = parseProposalFile(text, path);
  const draft = await completeDraft(catalogue, file.draft, connected);
  const calls = fileProposal(catalogue, { ...file, draft }).flatMap((action) => action.calls);
  return { title: file.draft.title, description: file.draft.description, calls, made: null };
}

/** A fork reads from one node: the first that answers as the deployment's chain. */
async function connectInTurn(urls: string[], deployment: Deployment): Promise<PublicClient> {
  const failures: string[] = [];
  for (const url of urls) {
    try {
      return await connect([url], deployment);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(failures.join("\n"));
}
