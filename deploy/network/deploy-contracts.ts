import { join } from "node:path";
import { type DeploymentResult, DeploymentResultType, deploy, wipe } from "@nomicfoundation/ignition-core";
import { type Address, getAddress, type LocalAccount, type Transport } from "viem";
import { keptArtifacts } from "#deploy/builds/kept-build.ts";
import { SENT } from "#deploy/journal/begin-deployment.ts";
import { mendJournal } from "#deploy/journal/mend-journal.ts";
import { sentTransactions } from "#deploy/journal/sent-transactions.ts";
import { signingProvider } from "#deploy/journal/signing-provider.ts";
import type { AnyModule } from "#deploy/modules/any-module.ts";

/**
 * Carries out a plan, or whatever of it an earlier run left undone, and answers with the address of each contract.
 * The journal lives in `directory`.
 */
export async function deployContracts(options: {
  transport: Transport;
  chainId: number;
  account: LocalAccount;
  directory: string;
  /** Made anew for each try, by what the chain has then. */
  ignitionModule(): Promise<AnyModule>;
  /** Whether what a step that failed is for stands all the same, because somebody else did it meanwhile. */
  stands(step: string): Promise<boolean>;
  /** Before each transaction, and so before the first. */
  beforeSend(): Promise<void>;
  onSend(hash: string): void;
}): Promise<Record<string, Address>> {
  const { transport, chainId, account, ignitionModule, stands, beforeSend, onSend } = options;
  const local = chainId === 31337;
  const directory = join(options.directory, "ignition");
  const sent = sentTransactions(join(options.directory, SENT));
  const provider = signingProvider({
    transport,
    chainId,
    account,
    beforeSend: async (transaction) => {
      await beforeSend();
      await sent.record(transaction);
      onSend(transaction.hash);
    },
  });
  await mendJournal(directory, provider, sent);
  const run = async () =>
    deploy({
      artifactResolver: keptArtifacts,
      provider,
      deploymentDir: directory,
      ignitionModule: await ignitionModule(),
      deploymentParameters: {},
      accounts: [account.address],
      config: local ? { blockPollingInterval: 50, requiredConfirmations: 1 } : {},
    });
  let result = await run();
  const done: string[] = [];
  for (const step of failedOf(result)) if (await stands(step)) done.push(step);
  if (done.length > 0) {
    for (const step of done) await wipe(directory, keptArtifacts, step);
    result = await run();
  }
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) throw new Error(failure(result));
  const contracts = Object.values(result.contracts);
  return Object.fromEntries(contracts.map(({ contractName, address }) => [contractName, getAddress(address)]));
}

function failedOf(result: DeploymentResult): string[] {
  if (result.type !== DeploymentResultType.EXECUTION_ERROR) return [];
  return result.failed.map(({ futureId }) => futureId);
}

function failure(result: Exclude<DeploymentResult, { type: DeploymentResultType.SUCCESSFUL_DEPLOYMENT }>): string {
  if (result.type === DeploymentResultType.EXECUTION_ERROR) {
    const failed = result.failed.map(({ futureId, error }) => `${futureId}: ${error}`);
    const timedOut = result.timedOut.map(({ futureId }) => `${futureId}: not mined in time; run the command again`);
    return `The deployment stopped:\n${[...failed, ...timedOut].join("\n")}`;
  }
  const lines = Object.entries(result.errors).map(([future, errors]) => `${future}: ${errors.join("; ")}`);
  const causes = {
    [DeploymentResultType.VALIDATION_ERROR]: "The plan does not fit the contracts",
    [DeploymentResultType.RECONCILIATION_ERROR]:
      "The profile, the settings or the contracts changed since this deployment began; put them back, or move its folder away to deploy anew",
    [DeploymentResultType.PREVIOUS_RUN_ERROR]: "An earlier run failed; move its folder away to deploy anew",
  };
  return `${causes[result.type]}:\n${lines.join("\n")}`;
}
