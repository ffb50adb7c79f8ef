import { isAddressEqual } from "viem";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { Chain, Due, Duty } from "#bots/engine/duty.ts";
import { FigureWatch } from "#bots/reports/figure-watch.ts";
import type { Reporter } from "#bots/reports/open-reporters.ts";
import { reportDue, reportKey } from "#bots/revenue/report-due.ts";
import { type ReportPanel, readReportPanel } from "#bots/revenue/report-panel.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { cutoffSeconds } from "#protocol/emissions/epoch-clock.ts";
import { writeDuration } from "#protocol/input/field-kinds/duration.ts";

type OpenPanel = ReportPanel & { epoch: number };
type Outcome = { due: Due } | { problem: string } | null;

/** Signs and posts the revenue of each epoch that is open for reports, once its figure is there. */
export function reportRevenueDuty(
  contracts: EmissionContracts,
  reporters: readonly Reporter[],
  nowMs: () => number,
): Duty {
  const { reports } = contracts;
  const watched = reporters.flatMap(({ signer, source }) =>
    source === null ? [] : [{ signer, watch: new FigureWatch(source, nowMs) }],
  );
  let signed = new Map<string, Due>();
  let problems: string[] = [];

  async function outcomeOf(
    { signer, watch }: (typeof watched)[number],
    chain: Chain,
    panel: OpenPanel,
  ): Promise<Outcome> {
    const { epoch, schedule } = panel;
    const { address } = signer;
    if (!panel.reporters.includes(address)) {
      return { problem: `${address} is not a reporter: take it out of the file, or propose emission.reporters` };
    }
    if (panel.reported.includes(address)) return null;
    const known = signed.get(reportKey(epoch, address));
    if (known !== undefined) return { due: known };

    const { usd8, problem } = await watch.figureOf(epoch);
    if (usd8 === null) {
      const missing = problem ?? lateProblem(watch.source.name, chain, panel);
      return missing === null ? null : { problem: missing };
    }
    try {
      return { due: await reportDue(chain.chainId, { reports, schedule, epoch }, signer, usd8) };
    } catch (error) {
      return { problem: `${address} did not sign: ${messageOf(error)}` };
    }
  }

  return {
    name: "report",
    problems: () => problems,
    async due(chain) {
      problems = [];
      const panel = await readReportPanel(chain, contracts);
      if (!isOpen(panel)) return [];
      if (!isAddressEqual(panel.revenueSource, reports)) {
        problems = [`the controller takes revenue from ${panel.revenueSource} now: reports to ${reports} do not count`];
        return [];
      }
      const outcomes = await Promise.all(watched.map((reporter) => outcomeOf(reporter, chain, panel)));
      problems = outcomes.flatMap((outcome) => (outcome !== null && "problem" in outcome ? [outcome.problem] : []));
      const dues = outcomes.flatMap((outcome) => (outcome !== null && "due" in outcome ? [outcome.due] : []));
      // One signature an epoch, whatever the source says later; those of epochs that are over go.
      signed = new Map(dues.map((due) => [due.key, due]));
      return dues;
    },
  };
}

function isOpen(panel: ReportPanel): panel is OpenPanel {
  return panel.epoch !== null;
}

/** In the last quarter of the window a figure that is still missing is a problem. */
function lateProblem(source: string, { block }: Chain, { epoch, schedule }: OpenPanel): string | null {
  const leftSeconds = cutoffSeconds(schedule, epoch) - block.timestamp;
  if (leftSeconds * 4 > schedule.windowSeconds) return null;
  return `${source} has no figure for epoch ${epoch} yet, and its window closes in ${writeDuration(BigInt(leftSeconds))}`;
}
