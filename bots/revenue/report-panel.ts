import { type Address, getAddress } from "viem";
import { readContract } from "viem/actions";
import type { Chain } from "#bots/engine/duty.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { type EpochSchedule, openEpoch } from "#protocol/emissions/epoch-clock.ts";

/** Who may report at one block, and who has. */
export interface ReportPanel {
  schedule: EpochSchedule;
  /** Open for reports; null between windows. */
  epoch: number | null;
  reporters: Address[];
  /** Those whose report for that epoch counts. */
  reported: Address[];
  /** What the controller asks for revenue. */
  revenueSource: Address;
}

export async function readReportPanel(
  { client, block }: Chain,
  { controller, reports }: EmissionContracts,
): Promise<ReportPanel> {
  const at = { address: reports, abi: revenueReportsAbi, blockNumber: block.number };
  const [schedule, reporters, revenueSource] = await Promise.all([
    readContract(client, { ...at, functionName: "schedule" }),
    readContract(client, { ...at, functionName: "reporters" }),
    readContract(client, {
      ...at,
      address: controller,
      abi: emissionControllerAbi,
      functionName: "revenueSource",
    }),
  ]);
  const epoch = openEpoch(schedule, block.timestamp);
  const flags = await Promise.all(
    epoch === null
      ? []
      : reporters.map((reporter) =>
          readContract(client, { ...at, functionName: "hasReported", args: [epoch, reporter] }),
        ),
  );
  return {
    schedule,
    epoch,
    reporters: reporters.map((reporter) => getAddress(reporter)),
    reported: reporters.filter((_, place) => flags[place]).map((reporter) => getAddress(reporter)),
    revenueSource: getAddress(revenueSource),
  };
}
