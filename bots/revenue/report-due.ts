import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import type { Chain, Due, Verdict } from "#bots/engine/duty.ts";
import type { ReportSigner } from "#bots/reports/report-signer.ts";
import { revenueReportsAbi as abi } from "#protocol/chain/abi/RevenueReports.ts";
import { cutoffSeconds, type EpochSchedule, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

export type OpenEpoch = { reports: Address; schedule: EpochSchedule; epoch: number };

/** A signed report as something to send before its window closes. */
export async function reportDue(
  chainId: number,
  { reports, schedule, epoch }: OpenEpoch,
  signer: ReportSigner,
  revenueUsd8: bigint,
): Promise<Due> {
  const report = { epoch, revenueUsd8, reporter: signer.address };
  const signature = await signer.signReport({ chainId, contract: reports }, report);
  const args = [epoch, revenueUsd8, signer.address, signature] as const;
  return {
    key: reportKey(epoch, signer.address),
    call: { target: reports, data: encodeFunctionData({ abi, functionName: "post", args }), valueWei: 0n },
    notBefore: epochEndSeconds(schedule, epoch),
    deadline: cutoffSeconds(schedule, epoch) - 1,
    why: `revenue of epoch ${epoch}: ${formatScaledNumber(revenueUsd8, 8)} USD, signed by ${signer.address}`,
    verify: (chain) => verifyReported(chain, reports, epoch, signer.address),
  };
}

export const reportKey = (epoch: number, reporter: Address) => `report:${epoch}:${reporter}`;

async function verifyReported(
  { client, block }: Chain,
  address: Address,
  epoch: number,
  reporter: Address,
): Promise<Verdict> {
  const at = { address, abi, blockNumber: block.number };
  const ok = await readContract(client, { ...at, functionName: "hasReported", args: [epoch, reporter] });
  return { ok, detail: `the report for epoch ${epoch} ${ok ? "counts" : "does not count"}` };
}
