import type { Address } from "viem";

export type PriceReport = {
  /** Rounds of one length, counted from 1970. */
  round: number;
  /** US dollars for one whole token, 8 decimals. */
  priceUsd8: bigint;
  reporter: Address;
};

/** What a reporter signs, for `PriceReports.post`: EIP-712, good for one round of one contract on one chain. */
export function priceReportTypedData(chainId: number, verifyingContract: Address, report: PriceReport) {
  return {
    domain: { name: "Althing Price Reports", version: "1", chainId, verifyingContract },
    types: {
      PriceReport: [
        { name: "round", type: "uint32" },
        { name: "priceUsd8", type: "uint64" },
        { name: "reporter", type: "address" },
      ],
    },
    primaryType: "PriceReport",
    message: report,
  } as const;
}
