import type { Address } from "viem";
import { priceReportsAbi as abi } from "#protocol/chain/abi/PriceReports.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** What reporters of the token's price said, round by round. */
export function priceEvents(reports: Address): LogHandler[] {
  return [
    on(reports, abi, "PriceReported", (rows, { round, reporter, priceUsd8, lowUsd8, highUsd8 }, place) =>
      rows.price_reports.push({
        ...place,
        round: Number(round),
        reporter,
        price: priceUsd8.toString(),
        low: lowUsd8.toString(),
        high: highUsd8.toString(),
      }),
    ),
  ];
}
