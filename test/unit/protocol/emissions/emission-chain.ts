import { network } from "hardhat";
import { parseUnits } from "viem";
import { controllerParameters, parameterPlace } from "#protocol/emissions/controller-parameters.ts";
import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";
import { TERMS, tokens } from "./sample-terms.ts";

export const DAY = 86_400;

export const BASELINE = parameterPlace("baselineTokens");

const MAX_96 = 2n ** 96n - 1n;
const MAX_64 = 2n ** 64n - 1n;
const RAILS = [
  [1_000n, MAX_64],
  [1n, 2n],
  [1n, 5_000n],
  [5_000n, 12_500n],
  [0n, 5_000n],
  [1n, 5_000n],
  [1n, 2_000n],
  [0n, 100_000n],
  [0n, MAX_96],
  [0n, MAX_96],
] as const;

const PACE = { maxStep: 1n, minDelaySeconds: 30 * DAY, rampUpSeconds: 0, rampDownSeconds: 0 };

export type EmissionChainOptions = {
  terms?: Partial<EmissionTerms>;
  baselineTokens?: bigint;
  budgetTokens?: bigint;
  startMultiplierBps?: number;
  reporters?: number;
  quorum?: number;
};

/** A chain in memory with a token, its treasury and funded emissions; epochs of a day, reports in the first half day. */
export async function deployEmissions(options: EmissionChainOptions = {}) {
  const { reporters: reporterCount = 1, quorum = reporterCount } = options;
  const connection = await network.create({ override: { accounts: { count: reporterCount + 3 } } });
  const { viem, networkHelpers } = connection;
  const client = await viem.getPublicClient();
  const [deployer, guardian, ...rest] = await viem.getWalletClients();
  if (deployer === undefined || guardian === undefined) throw new Error("The chain has no accounts.");
  const reporters = rest.slice(0, reporterCount);

  const admin = deployer.account.address;
  const timelock = await viem.deployContract("TimelockController", [0n, [admin], [admin], admin]);
  const token = await viem.deployContract("AlthingToken", [
    "Network Token",
    "NET",
    [
      { holder: timelock.address, amountTokens: tokens(1_000_000_000), excluded: true },
      { holder: admin, amountTokens: tokens(1_000_000), excluded: false },
    ],
  ]);

  const startSeconds = (await networkHelpers.time.latest()) + DAY;
  const schedule = { startSeconds, epochSeconds: DAY, windowSeconds: DAY / 2 };
  const reports = await viem.deployContract("RevenueReports", [
    timelock.address,
    schedule,
    reporters.map((reporter) => reporter.account.address),
    quorum,
  ]);
  const terms = { ...TERMS, ...options.terms };
  const baselineTokens = options.baselineTokens ?? tokens(250_000);
  const values = controllerParameters.map(({ name }) => (name === "baselineTokens" ? baselineTokens : terms[name]));
  const controller = await viem.deployContract("EmissionController", [
    {
      timelock: timelock.address,
      token: token.address,
      schedule,
      revenueSource: reports.address,
      values: tuple10(values),
      rails: tuple10(RAILS.map(([min, max]) => ({ min, max, maxStepBps: 5_000, ...PACE }))),
      maxBudgetTokens: tokens(500_000_000),
      startMultiplierBps: options.startMultiplierBps ?? 10_000,
      guardian: guardian.account.address,
      guardianUntilSeconds: startSeconds + 700 * DAY,
    },
  ]);
  const reserve = await viem.getContractAt("EmissionReserve", await controller.read.RESERVE());
  const holder = await viem.getContractAt("RewardHolder", await controller.read.rewards());

  await networkHelpers.impersonateAccount(timelock.address);
  await networkHelpers.setBalance(timelock.address, parseUnits("1000", 18));
  const byVote = { account: timelock.address };
  const budgetTokens = options.budgetTokens ?? tokens(100_000_000);
  await token.write.transfer([reserve.address, budgetTokens], byVote);
  await controller.write.setBudget([budgetTokens], byVote);

  return {
    connection,
    viem,
    client,
    networkHelpers,
    byVote,
    guardian,
    reporters,
    timelock,
    token,
    reports,
    controller,
    reserve,
    holder,
    schedule,
    terms,
    baselineTokens,
    budgetTokens,
    startMultiplierBps: BigInt(options.startMultiplierBps ?? 10_000),
  };
}

export type EmissionChain = Awaited<ReturnType<typeof deployEmissions>>;

/** Goes to a second of an epoch's report window, without a block. */
export async function enterWindow({ networkHelpers, schedule }: EmissionChain, epoch: number, second = 1) {
  await networkHelpers.time.setNextBlockTimestamp(schedule.startSeconds + (epoch + 1) * DAY + second);
}

export async function passCutoff({ networkHelpers, schedule }: EmissionChain, epoch: number, second = 0) {
  await networkHelpers.time.setNextBlockTimestamp(
    schedule.startSeconds + (epoch + 1) * DAY + schedule.windowSeconds + second,
  );
}

/** Signs and posts one reporter's figure, from an account that is not the reporter's. */
export async function postReport(chain: EmissionChain, index: number, epoch: number, revenueUsd8: bigint) {
  const { reports, client, reporters } = chain;
  const wallet = reporters[index];
  if (wallet === undefined) throw new Error(`There is no reporter ${index}.`);
  const reporter = wallet.account.address;
  const signature = await wallet.signTypedData(
    revenueReportTypedData(await client.getChainId(), reports.address, { epoch, revenueUsd8, reporter }),
  );
  return reports.write.post([epoch, revenueUsd8, reporter, signature]);
}

/** What the contract holds, in the model's terms. */
export async function readState({ controller }: EmissionChain): Promise<EmissionState> {
  const { multiplierWad, smoothedUsd8, lastUsd8, beforeLastUsd8 } = await controller.read.demand();
  const baselineTokens = await controller.read.parameter([BASELINE]);
  const leftTokens = (await controller.read.budgetTokens()) - (await controller.read.emittedTokens());
  return { multiplierWad, smoothedUsd8, lastUsd8, beforeLastUsd8, baselineTokens, leftTokens };
}

/** Ten, as the contract's constructor takes them. */
export function tuple10<T>(items: readonly T[]): [T, T, T, T, T, T, T, T, T, T] {
  if (!isTuple10(items)) throw new Error(`Expected 10, found ${items.length}.`);
  return items;
}

function isTuple10<T>(items: readonly T[]): items is [T, T, T, T, T, T, T, T, T, T] {
  return items.length === 10;
}
