import { type Abi, type Address, parseUnits } from "viem";
import { hardhat } from "viem/chains";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { controllerValues, startingRails } from "#protocol/emissions/controller-parameters.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";
import { deployArtifact } from "./deploy-artifact.ts";
import { account, type GovernedChain, startGovernedChain, TOKEN } from "./governed-chain.ts";

export const DAY = 86_400;
export const REPORTERS = [10, 11, 12];
export const usd = (amount: number) => parseUnits(amount.toFixed(8), 8);
const GUARDIAN = 9;
const START_IN = 2 * DAY;

const settings: EmissionSettings = {
  terms: {
    referenceUsd8: usd(10_000),
    kappaHalves: 1n,
    minMultiplierBps: 2_500n,
    maxMultiplierBps: 10_000n,
    deadBandBps: 1_000n,
    slewDownBps: 1_000n,
    slewUpBps: 500n,
    decayPpm: 2_500n,
    epochCapTokens: 500_000n * TOKEN,
  },
  startMultiplierBps: 10_000n,
  baselineTokens: 250_000n * TOKEN,
  budgetTokens: 100_000_000n * TOKEN,
  epochSeconds: BigInt(DAY),
  windowSeconds: BigInt(DAY / 2),
};

export type EmittingChain = Awaited<ReturnType<typeof startEmittingChain>>;

/** A governed chain with emissions of daily epochs, the first in two days; what only a vote may do, the timelock does. */
export async function startEmittingChain() {
  const governed = await startGovernedChain();
  const { chain, timelock, token } = governed;
  const startSeconds = Number((await chain.getBlock()).timestamp) + START_IN;
  const schedule = { startSeconds, epochSeconds: DAY, windowSeconds: DAY / 2 };
  const deploy = (name: string, args: unknown[]) =>
    deployArtifact(chain, account(0), `contracts/emissions/${name}.sol/${name}.json`, args);
  const reports = await deploy("RevenueReports", [
    timelock,
    schedule,
    REPORTERS.map((index) => account(index).address),
    2,
  ]);
  const controller = await deploy("EmissionController", [
    {
      timelock,
      token,
      schedule,
      revenueSource: reports,
      values: controllerValues(settings),
      rails: startingRails(settings),
      maxBudgetTokens: settings.budgetTokens,
      startMultiplierBps: 10_000,
      guardian: account(GUARDIAN).address,
      guardianUntilSeconds: startSeconds + 300 * DAY,
    },
  ]);
  const read = (functionName: "RESERVE" | "rewards") =>
    chain.readContract({ address: controller, abi: emissionControllerAbi, functionName });
  const [reserve, rewards] = [await read("RESERVE"), await read("rewards")];
  const deployment: Deployment = {
    ...governed.deployment,
    contracts: {
      ...governed.deployment.contracts,
      EmissionController: controller,
      RevenueReports: reports,
      EmissionReserve: reserve,
      RewardHolder: rewards,
    },
  };
  await chain.impersonateAccount({ address: timelock });
  await chain.setBalance({ address: timelock, value: TOKEN });
  const emitting = { ...governed, deployment, controller, reports, reserve, rewards, schedule, settings };
  const actions = emissionActions(emitting);
  await actions.byVote(token, "transfer", [reserve, settings.budgetTokens]);
  await actions.byVote(controller, "setBudget", [settings.budgetTokens]);
  return { ...emitting, ...actions };
}

type Emitting = Omit<GovernedChain, "deployment"> & {
  controller: Address;
  reports: Address;
  schedule: { startSeconds: number };
};

const transferAbi = [
  {
    type: "function",
    name: "transfer",
    stateMutability: "nonpayable",
    inputs: [{ type: "address" }, { type: "uint256" }],
    outputs: [{ type: "bool" }],
  },
] as const;
const abi: Abi = [...emissionControllerAbi, ...revenueReportsAbi, ...transferAbi];

function emissionActions({ chain, timelock, controller, reports, schedule }: Emitting) {
  const at = (seconds: number) => chain.setNextBlockTimestamp({ timestamp: BigInt(seconds) });
  const endOf = (epoch: number) => schedule.startSeconds + (epoch + 1) * DAY;
  const write = (address: Address, functionName: string, args: unknown[], from: Address) =>
    chain.writeContract({ address, abi, functionName, args, account: from, chain: hardhat });
  const post = async (epoch: number, revenueUsd8: bigint, index = 10) => {
    const reporter = account(index);
    const report = { epoch, revenueUsd8, reporter: reporter.address };
    const signature = await reporter.signTypedData(revenueReportTypedData(hardhat.id, reports, report));
    return write(reports, "post", [epoch, revenueUsd8, reporter.address, signature], account(0).address);
  };
  const poke = async (epoch: number) => {
    await at(endOf(epoch) + DAY / 2);
    return write(controller, "poke", [], account(0).address);
  };
  return {
    post,
    poke,
    byVote: (address: Address, functionName: string, args: unknown[]) => write(address, functionName, args, timelock),
    byGuardian: (functionName: "lower" | "pause", args: unknown[]) =>
      write(controller, functionName, args, account(GUARDIAN).address),
    /** Goes into an epoch's report window, with a block. */
    async openWindow(epoch: number) {
      await at(endOf(epoch) + 1);
      await chain.mine({ blocks: 1 });
    },
    /** An epoch, reported by a quorum and poked in time; with null nobody reports. */
    async pass(epoch: number, revenueUsd8: bigint | null) {
      if (revenueUsd8 !== null) {
        await at(endOf(epoch) + 1);
        await post(epoch, revenueUsd8, 10);
        await post(epoch, revenueUsd8, 11);
      }
      await poke(epoch);
    },
  };
}
