import { type Address, encodeFunctionData, type Hex, parseAbi } from "viem";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import { priceReportsAbi } from "#protocol/chain/abi/PriceReports.ts";
import { priceReportTypedData } from "#protocol/providers/price-report.ts";
import { localAggregator } from "./place-aggregator.ts";

const cent = 10n ** 6n;
const aggregatorAbi = parseAbi(["function set(int256 newAnswer)"]);

/** A price that no market made, for the local network only: US dollars with 8 decimals, from an epoch on. */
const prices: readonly (readonly [epoch: number, priceUsd8: bigint])[] = [
  [-100, 20n * cent],
  [50, 34n * cent],
  [160, 15n * cent],
  [180, 22n * cent],
  [240, 26n * cent],
  [340, 18n * cent],
];

export function madeUpPrice(epoch: number): bigint {
  return prices.findLast(([from]) => epoch >= from)?.[1] ?? 20n * cent;
}

/** What makes a price known at a time: the aggregator's answer, and the reports of the round that runs. */
export async function pricePostings(
  { chainId, reports, roundSeconds }: { chainId: number; reports: Address; roundSeconds: number },
  atSeconds: number,
  priceUsd8: bigint,
): Promise<{ to: Address; data: Hex }[]> {
  const round = Math.floor(atSeconds / roundSeconds);
  const posts = localRoles.reporters.map(async (index) => {
    const account = localAccount(index);
    const report = { round, priceUsd8, reporter: account.address };
    const signature = await account.signTypedData(priceReportTypedData(chainId, reports, report));
    const args = [round, priceUsd8, account.address, signature] as const;
    return { to: reports, data: encodeFunctionData({ abi: priceReportsAbi, functionName: "post", args }) };
  });
  const set = encodeFunctionData({ abi: aggregatorAbi, functionName: "set", args: [priceUsd8] });
  return [{ to: localAggregator, data: set }, ...(await Promise.all(posts))];
}
