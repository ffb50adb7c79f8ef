import { getAddress } from "viem";
import { logsSince } from "#deploy/checks/logs-since.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** Whether enough of the reporters have ever reported that an epoch's revenue can be known. */
export async function reportersRemaining(
  { client, deployment, nowSeconds }: RemainingQuestion,
  { reports }: EmissionContracts,
): Promise<Remaining> {
  const ofReports = { address: reports, abi: revenueReportsAbi } as const;
  const [reporters, quorum, schedule, logs] = await Promise.all([
    client.readContract({ ...ofReports, functionName: "reporters" }),
    client.readContract({ ...ofReports, functionName: "quorum" }),
    client.readContract({ ...ofReports, functionName: "schedule" }),
    logsSince(client, BigInt(deployment.startBlock), (range) =>
      client.getContractEvents({ ...ofReports, eventName: "ReportPosted", ...range, strict: true }),
    ),
  ]);
  const heard = new Set(logs.map(({ args }) => getAddress(args.reporter)));
  const silent = reporters.map((one) => getAddress(one)).filter((reporter) => !heard.has(reporter));
  const found = `${reporters.length - silent.length} of ${reporters.length} have reported, ${quorum} make a quorum`;
  const firstSeconds = epochEndSeconds(schedule, 0);
  const when = nowSeconds < firstSeconds ? `; the first window opens at ${writePointInTime(BigInt(firstSeconds))}` : "";
  const isOpen = BigInt(reporters.length - silent.length) < quorum;
  const todo = `. Silent so far: ${silent.join(", ")}; each runs the bots with --reporters`;
  return { name: "reporters", stage: "in time", isOpen, words: `${found}${isOpen ? `${when}${todo}` : ""}.` };
}
