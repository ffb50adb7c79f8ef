import type { Address, Client } from "viem";
import { erc20Abi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { PlannedReading } from "#index/readings/planned-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { nodeFault } from "#index/rpc/viem-client.ts";
import { emissionControllerAbi as abi } from "#protocol/chain/abi/EmissionController.ts";
import { emissionReserveAbi } from "#protocol/chain/abi/EmissionReserve.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { type EpochSchedule, openEpoch } from "#protocol/emissions/epoch-clock.ts";
import { readRail as readParameterRail } from "#protocol/parameters/read-rail.ts";
import type { EmissionReading } from "./emission-reading.ts";

/** The state of the emission contracts, in one reading; none where a network has no emissions. */
export function emissionReadings(deployment: Deployment): PlannedReading[] {
  const address = deployment.contracts.EmissionController;
  if (address === undefined) return [];
  const token = contractAddress(deployment, "AlthingToken");
  return [
    {
      key: readingKey.emissions,
      read: async (client, blockNumber) =>
        JSON.stringify(await readEmission(client, { address, abi, blockNumber }, token)),
    },
  ];
}

interface At {
  address: Address;
  abi: typeof abi;
  blockNumber: bigint;
}

async function readEmission(client: Client, at: At, token: Address): Promise<EmissionReading> {
  const { blockNumber } = at;
  const [schedule, demand, maxBudget, guardian, reserve, rewards, revenueSource, marketSource] = await Promise.all([
    readContract(client, { ...at, functionName: "schedule" }),
    readContract(client, { ...at, functionName: "demand" }),
    readContract(client, { ...at, functionName: "MAX_BUDGET_TOKENS" }),
    readContract(client, { ...at, functionName: "guardian" }),
    readContract(client, { ...at, functionName: "RESERVE" }),
    readContract(client, { ...at, functionName: "rewards" }),
    readContract(client, { ...at, functionName: "revenueSource" }),
    readContract(client, { ...at, functionName: "marketSource" }),
  ]);
  const inReserve = { address: reserve, abi: emissionReserveAbi, blockNumber };
  const [owed, surplus, pulled] = await Promise.all([
    readContract(client, { ...inReserve, functionName: "owedTokens" }),
    readContract(client, { ...inReserve, functionName: "surplusTokens" }),
    readContract(client, { ...inReserve, functionName: "pulledTokens" }),
  ]);
  const balance = async (holder: Address) =>
    String(
      await readContract(client, {
        address: token,
        abi: erc20Abi,
        functionName: "balanceOf",
        args: [holder],
        blockNumber,
      }),
    );
  return {
    schedule,
    multiplierWad: demand.multiplierWad.toString(),
    maxBudgetTokens: maxBudget.toString(),
    rails: await Promise.all(controllerParameters.map((_, parameter) => readRail(client, at, parameter))),
    guardian: { account: guardian[0], untilAt: guardian[1] },
    reserve: {
      address: reserve,
      balanceTokens: await balance(reserve),
      owedTokens: owed.toString(),
      surplusTokens: surplus.toString(),
      pulledTokens: pulled.toString(),
    },
    rewards: { address: rewards, balanceTokens: await balance(rewards) },
    revenueSource,
    marketSource,
    panel: await readPanel(client, revenueSource, schedule, blockNumber),
  };
}

async function readRail(client: Client, at: At, parameter: number): Promise<EmissionReading["rails"][number]> {
  const [rail, nextChange] = await Promise.all([
    readParameterRail(client, at.address, parameter, at.blockNumber),
    readContract(client, { ...at, functionName: "nextChangeSeconds", args: [parameter] }),
  ]);
  return {
    min: rail.min.toString(),
    max: rail.max.toString(),
    maxStepBps: rail.maxStepBps,
    maxStep: rail.maxStep.toString(),
    nextChangeAt: Number(nextChange),
  };
}

/** A vote may name a source of another kind, which has no reporters. */
async function readPanel(
  client: Client,
  source: Address,
  schedule: EpochSchedule,
  blockNumber: bigint,
): Promise<EmissionReading["panel"]> {
  const at = { address: source, abi: revenueReportsAbi, blockNumber };
  try {
    const reporters = [...(await readContract(client, { ...at, functionName: "reporters" }))];
    const quorum = Number(await readContract(client, { ...at, functionName: "quorum" }));
    const { timestamp } = await getBlock(client, { blockNumber });
    const open = openEpoch(schedule, Number(timestamp));
    const reported = await Promise.all(
      reporters.map(
        (reporter) =>
          open !== null && readContract(client, { ...at, functionName: "hasReported", args: [open, reporter] }),
      ),
    );
    return { quorum, reporters, openEpoch: open, reported: reporters.filter((_, index) => reported[index]) };
  } catch (error) {
    if (nodeFault(error) !== undefined) throw error;
    return null;
  }
}
