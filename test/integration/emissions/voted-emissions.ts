import { type Address, zeroAddress } from "viem";
import { controllerValues, startingRails } from "#proposals/emissions/controller-parameters.ts";
import type { EmissionSettings } from "#proposals/emissions/emission-settings.ts";
import { revenueReportTypedData } from "#proposals/emissions/revenue-report.ts";
import { DAY, type Governance, tokens } from "../../fixture/governance.ts";
import { TERMS, tuple10 } from "../../unit/emissions/emission-chain.ts";

const START_IN_DAYS = 10;

/** Emissions of a governed network: the real timelock holds every power, the first epoch starts in ten days. */
export async function deployEmissionsFor(
  { viem, networkHelpers, token, timelock, holders, client }: Governance,
  panel?: { reporters: Address[]; quorum: number },
) {
  const [reporter] = holders;
  if (reporter === undefined) throw new Error("Nobody reports.");
  const settings: EmissionSettings = {
    terms: TERMS,
    startMultiplierBps: 10_000n,
    baselineTokens: tokens(250_000),
    budgetTokens: tokens(100_000_000),
    epochSeconds: BigInt(DAY),
    windowSeconds: BigInt(DAY / 2),
  };
  const startSeconds = (await networkHelpers.time.latest()) + START_IN_DAYS * DAY;
  const schedule = { startSeconds, epochSeconds: DAY, windowSeconds: DAY / 2 };
  const reports = await viem.deployContract("RevenueReports", [
    timelock.address,
    schedule,
    panel?.reporters ?? [reporter.account.address],
    panel?.quorum ?? 1,
  ]);
  const controller = await viem.deployContract("EmissionController", [
    {
      timelock: timelock.address,
      token: token.address,
      schedule,
      revenueSource: reports.address,
      values: tuple10(controllerValues(settings)),
      rails: tuple10(startingRails(settings)),
      maxBudgetTokens: settings.budgetTokens,
      startMultiplierBps: Number(settings.startMultiplierBps),
      guardian: zeroAddress,
      guardianUntilSeconds: 0,
    },
  ]);
  const reserve = await viem.getContractAt("EmissionReserve", await controller.read.RESERVE());

  /** An epoch reported and poked in time. */
  const pass = async (epoch: number, revenueUsd8: bigint) => {
    const endSeconds = startSeconds + (epoch + 1) * DAY;
    const signature = await reporter.signTypedData(
      revenueReportTypedData(await client.getChainId(), reports.address, {
        epoch,
        revenueUsd8,
        reporter: reporter.account.address,
      }),
    );
    await networkHelpers.time.increaseTo(endSeconds);
    await reports.write.post([epoch, revenueUsd8, reporter.account.address, signature]);
    await networkHelpers.time.increaseTo(endSeconds + DAY / 2);
    await controller.write.poke();
  };
  return { controller, reserve, reports, schedule, pass, ...settings };
}

export type VotedEmissions = Awaited<ReturnType<typeof deployEmissionsFor>>;
