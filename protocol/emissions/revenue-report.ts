import type { Address } from "viem";

export type RevenueReport = {
  epoch: number;
  /** US dollars, 8 decimals. */
  revenueUsd8: bigint;
  reporter: Address;
};

/** What a reporter signs, for `RevenueReports.post`: EIP-712, good for one epoch of one contract on one chain. */
export function revenueReportTypedData(chainId: number, verifyingContract: Address, report: RevenueReport) {
  return {
    domain: { name: "Althing Revenue Reports", version: "1", chainId, verifyingContract },
    types: {
      RevenueReport: [
        { name: "epoch", type: "uint32" },
        { name: "revenueUsd8", type: "uint64" },
        { name: "reporter", type: "address" },
      ],
    },
    primaryType: "RevenueReport",
    message: report,
  } as const;
}
