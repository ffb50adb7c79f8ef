import type { BlockPoint } from "#bots/engine/duty.ts";
import type { Settings } from "#bots/process/settings.ts";
import type { EffectsReport } from "#proposals/report/report.ts";
import { reportInChild } from "#proposals/report/report-in-child.ts";

/** Makes a report of one proposal on the state of one block. */
export type ReportMaker = (proposalId: bigint, block: BlockPoint) => Promise<EffectsReport>;

/** Each in a process of its own. */
export function childReports(
  { network, deployment, rpc }: Pick<Settings, "network" | "deployment" | "rpc">,
  signal: AbortSignal,
): ReportMaker {
  const place = { network, deployment, rpcUrls: rpc.map(String) };
  return (proposalId, block) => reportInChild(place, String(proposalId), { block: Number(block.number), signal });
}
