import { readFile } from "node:fs/promises";
import { confirm } from "#operator/command/confirm.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { connect, rpcUrls } from "#operator/connection/connect.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { createActionContext } from "#proposals/catalogue/action-context.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { completeDraft } from "#proposals/draft/complete-draft.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { reviewProposal } from "#proposals/draft/proposal-review.ts";
import { sendProposal } from "#proposals/draft/send-proposal.ts";
import { simulateCalls } from "#protocol/chain/simulate-calls.ts";
import { composeDescription } from "#protocol/governor/proposal-description.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { proposeOptions, usage } from "./propose-options.ts";
import { findProposer } from "./proposer.ts";
import { reviewText } from "./review-text.ts";

await runCommand(usage, async () => {
  const options = proposeOptions(process.argv.slice(2));
  const text = await readFile(options.file, "utf8").catch(() => {
    throw new Error(`${options.file} cannot be read; give the path of a proposal file`);
  });
  const file = parseProposalFile(text, options.file);
  const deployment = await findDeployment(options.network);
  const catalogue = createCatalogue(deployment, await readActionFiles());
  const urls = rpcUrls(options.rpc, process.env, deployment.local);
  // What is wrong with a file is told before a node is asked, unless it leaves something as it is there.
  const draft = await completeDraft(catalogue, file.draft, () => connect(urls, deployment));
  const proposed = fileProposal(catalogue, { ...file, draft });
  const client = await connect(urls, deployment);
  const proposer = await findProposer(deployment, client, options.from, options.dryRun, process.env);
  const calls = proposed.flatMap((action) => action.calls);
  const review = await reviewProposal(client, deployment, proposed, proposer?.address ?? null);
  const { token } = createActionContext(deployment);
  console.log(reviewText(file.draft.title, review, await simulateCalls(client, deployment, calls), token));

  if (options.dryRun) return console.log("\nDry run: nothing was sent.");
  if (proposer?.wallet == null) throw new Error("Nobody to propose");
  if (review.votes !== null && review.votes < review.thresholdTokens) {
    const missing = `${formatScaledNumber(review.thresholdTokens - review.votes, token.decimals)} ${token.symbol}`;
    throw new Error(
      `${proposer.address} has too little voting power to propose: ${missing} more must be delegated to it`,
    );
  }
  if (!options.yes && !(await confirm(`\nPropose this on ${deployment.networkName} as ${proposer.address}?`))) {
    return console.log("Nothing was sent.");
  }
  const description = composeDescription(file.draft, proposer.address);
  const sent = await sendProposal(client, proposer.wallet, deployment, proposer.address, calls, description);
  console.log(`\nProposal ${sent.proposalId}`);
  console.log(`Transaction ${sent.transactionHash}`);
  console.log(`The vote runs from ${writePointInTime(sent.voteStart)} to ${writePointInTime(sent.voteEnd)}`);
});
