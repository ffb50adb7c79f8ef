import type { Address, Hex, LocalAccount } from "viem";
import { type RevenueReport, revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";
import { type PriceReport, priceReportTypedData } from "#protocol/providers/price-report.ts";

/** Where a report counts. */
export interface ReportDomain {
  chainId: number;
  /** The contract that takes it. */
  contract: Address;
}

/** Signs reports of one reporter: from a keystore here, from a key service in the same form. */
export interface ReportSigner {
  address: Address;
  signReport(domain: ReportDomain, report: RevenueReport): Promise<Hex>;
  signPrice(domain: ReportDomain, report: PriceReport): Promise<Hex>;
}

export function accountSigner(account: LocalAccount): ReportSigner {
  return {
    address: account.address,
    signReport: ({ chainId, contract }, report) =>
      account.signTypedData(revenueReportTypedData(chainId, contract, report)),
    signPrice: ({ chainId, contract }, report) =>
      account.signTypedData(priceReportTypedData(chainId, contract, report)),
  };
}
