import type { Address, Hex, LocalAccount } from "viem";
import { type RevenueReport, revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";

/** Where a report counts. */
export interface ReportDomain {
  chainId: number;
  /** The RevenueReports contract. */
  contract: Address;
}

/** Signs reports of one reporter: from a keystore here, from a key service in the same form. */
export interface RevenueSigner {
  address: Address;
  signReport(domain: ReportDomain, report: RevenueReport): Promise<Hex>;
}

export function accountSigner(account: LocalAccount): RevenueSigner {
  return {
    address: account.address,
    signReport: ({ chainId, contract }, report) =>
      account.signTypedData(revenueReportTypedData(chainId, contract, report)),
  };
}
