import { type Address, encodeFunctionData, type Hex } from "viem";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import { guardianSafeCall } from "#deploy/local/guardian-safe-call.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";
import { safeSingletonAddress } from "#deploy/local/safe-singletons.ts";
import type { TimedEvent } from "#deploy/local/seed/timeline.ts";
import { sendTogether } from "#deploy/local/send-together.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { cutoffSeconds, type EpochSchedule, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";
import { accountedEpochs } from "./genesis-time.ts";
import { madeUpRevenue } from "./made-up-revenue.ts";

const reportingSeconds = 3_000;
/** Nobody pokes this epoch in its time. */
const missedEpoch = 170;
/** One reporter puts the decimal point one place too far right; the median does not move. */
const slip = { epoch: 262, reporter: 12 };

/** Revenue halves all at once: the guardian doubts the reports and lowers emission until they prove right. */
const lowered = { epoch: 184, multiplierBps: 6_000 };

/** A year of epochs: in each, everyone reports its revenue and somebody pokes the one before. */
export async function emissionHistory(client: LocalClient, deployment: Deployment): Promise<TimedEvent[]> {
  const reports = contractAddress(deployment, "RevenueReports");
  const controller = contractAddress(deployment, "EmissionController");
  const multiSend = await safeSingletonAddress("MultiSendCallOnly");
  const schedule = await readSchedule(client, reports);
  const poke = { to: controller, data: encodeFunctionData({ abi: emissionControllerAbi, functionName: "poke" }) };
  const last = accountedEpochs - 1;

  const epochs = Array.from({ length: accountedEpochs }, (_, epoch): TimedEvent => {
    const pokes = epoch > 0 && epoch - 1 !== missedEpoch ? [poke] : [];
    return {
      at: epochEndSeconds(schedule, epoch) + reportingSeconds,
      inOneBlock: true,
      async run() {
        const posts = await postings(deployment.chainId, reports, epoch);
        await sendTogether(client, multiSend, [...posts, ...pokes]);
      },
    };
  });
  const lastPoke: TimedEvent = {
    at: cutoffSeconds(schedule, last) + 60,
    inOneBlock: true,
    run: () => sendTogether(client, multiSend, [poke]),
  };
  const lower: TimedEvent = {
    at: epochEndSeconds(schedule, lowered.epoch),
    run() {
      const args = [lowered.multiplierBps] as const;
      const data = encodeFunctionData({ abi: emissionControllerAbi, functionName: "lower", args });
      return guardianSafeCall(client, contractAddress(deployment, "GuardianSafe"), controller, data);
    },
  };
  return [...epochs, lower, lastPoke];
}

async function postings(chainId: number, reports: Address, epoch: number): Promise<{ to: Address; data: Hex }[]> {
  const { revenueUsd8 } = madeUpRevenue(epoch);
  if (revenueUsd8 === null) return [];
  return Promise.all(
    localRoles.reporters.map(async (index) => {
      const account = localAccount(index);
      const slipped = epoch === slip.epoch && index === slip.reporter;
      const report = { epoch, revenueUsd8: slipped ? revenueUsd8 * 10n : revenueUsd8, reporter: account.address };
      const signature = await account.signTypedData(revenueReportTypedData(chainId, reports, report));
      const args = [report.epoch, report.revenueUsd8, report.reporter, signature] as const;
      return { to: reports, data: encodeFunctionData({ abi: revenueReportsAbi, functionName: "post", args }) };
    }),
  );
}

async function readSchedule(client: LocalClient, address: Address): Promise<EpochSchedule> {
  return client.readContract({ address, abi: revenueReportsAbi, functionName: "schedule" });
}
