import type { PricePanel } from "#index/providers/price-panel.ts";
import type { PriceReportRow } from "#index/query/price-reports.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import type { ProviderPage } from "#index/schema/provider.ts";

/** Who reported which price, as of a second. `reports` are the last of each reporter, newest first. */
export function priceView(panel: PricePanel, reports: readonly PriceReportRow[], now: number): ProviderPage["prices"] {
  const { quorum, roundSeconds } = panel;
  const round = Math.floor(now / roundSeconds);
  const last = new Map(reports.map((report) => [report.reporter, report]));
  const [newest] = reports;
  return {
    quorum,
    items: panel.reporters.map((reporter) => {
      const report = last.get(reporter);
      return {
        address: checksummed(reporter),
        reported: report?.round === round,
        last: report === undefined ? null : { round: report.round, priceUsd8: report.price, at: report.timestamp },
      };
    }),
    openRound: {
      round,
      closesAt: (round + 1) * roundSeconds,
      reports: reports.filter((report) => report.round === round).length,
    },
    price: newest === undefined || newest.low === "0" ? null : { lowUsd8: newest.low, highUsd8: newest.high },
  };
}
