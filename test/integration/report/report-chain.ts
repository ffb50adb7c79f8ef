import { createPublicClient, http } from "viem";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { findProposal } from "#proposals/report/find-proposal.ts";
import { makeReport } from "#proposals/report/make-report.ts";
import type { EffectsReport } from "#proposals/report/report.ts";
import type { ReportSubject } from "#proposals/report/subject.ts";
import type { Call } from "#protocol/chain/call.ts";
import { deploymentSchema } from "#protocol/chain/deployment.ts";
import { type BotChain, startBotChain } from "#test/integration/bots/bot-chain.ts";

export type ReportChain = Awaited<ReturnType<typeof startReportChain>>;
/** What reports need of a chain; `riskPolicy` is not in every deployment's list. */
type Started = Pick<BotChain, "deployment" | "riskPolicy" | "token" | "rpc" | "close">;

/** The real contracts behind an RPC server, and reports of what proposals would do to them. */
export async function startReportChain() {
  return withReports(await startBotChain());
}

export function withReports<Chain extends Started>(chain: Chain) {
  const deployment = deploymentSchema.parse({
    ...chain.deployment,
    contracts: { ...chain.deployment.contracts, RiskPolicy: chain.riskPolicy.address },
    assets: [
      { address: null, symbol: "ETH", decimals: 18 },
      { address: chain.token.address, symbol: "NET", decimals: 18 },
    ],
  });
  const client = createPublicClient({ transport: http(chain.rpc.url), cacheTime: 0 });
  const catalogue = createCatalogue(deployment, []);
  const report = async (subject: ReportSubject): Promise<EffectsReport> =>
    makeReport({ deployment, catalogue, client, blockNumber: await client.getBlockNumber() }, subject);
  return {
    ...chain,
    deployment,
    catalogue,
    report,
    reportDraft: (calls: Call[]) => report({ title: "A draft", description: "", calls, made: null }),
    async reportMade(key: string) {
      return report(await findProposal(client, deployment, key, await client.getBlockNumber()));
    },
    /** The calls of an action of the catalogue. */
    calls(id: string, inputs: Record<string, unknown>): Call[] {
      const action = catalogue.action(id);
      if (action === undefined) throw new Error(`No action ${id}`);
      return action.calls(action.parse(inputs));
    },
  };
}

/** Level and title of what one check found. */
export function foundBy(report: EffectsReport, check: string): string[] {
  return report.findings.filter((found) => found.check === check).map(({ level, title }) => `${level}: ${title}`);
}
