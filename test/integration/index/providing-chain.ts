import { type Abi, type Address, erc20Abi, stringToHex, zeroAddress } from "viem";
import { hardhat } from "viem/chains";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { priceReportsAbi } from "#protocol/chain/abi/PriceReports.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { rewardHolderAbi } from "#protocol/chain/abi/RewardHolder.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { priceReportTypedData } from "#protocol/providers/price-report.ts";
import { deployArtifact } from "./deploy-artifact.ts";
import { DAY, startEmittingChain, usd } from "./emitting-chain.ts";
import { account, TOKEN } from "./governed-chain.ts";

export const TRANCHES = 20;
export const SLASHER = 8;
export const FLAGGER = 7;
export const PRICE_REPORTERS = [5, 6, 7];
export const ROUND_SECONDS = 3_600;
const rail = (min: bigint, max: bigint) => ({
  min,
  max,
  maxStepBps: 5_000,
  maxStep: 1n,
  minDelaySeconds: 7 * DAY,
  rampUpSeconds: 0,
  rampDownSeconds: 0,
});
const settableFeedAbi = [
  {
    type: "function",
    name: "set",
    stateMutability: "nonpayable",
    inputs: [
      { name: "lowUsd8", type: "uint256" },
      { name: "highUsd8", type: "uint256" },
    ],
    outputs: [],
  },
] as const;
const abi: Abi = [
  ...providerRegistryAbi.filter(({ type }) => type !== "error"),
  ...stakeVaultAbi.filter((item) => item.type === "function" && item.name !== "setParameter"),
  ...commitmentsAbi.filter((item) => item.type === "function"),
  ...providerRewardsAbi.filter((item) => item.type === "function"),
  ...slashingGateAbi.filter((item) => item.type === "function" && item.name !== "setSlasher"),
  ...rewardHolderAbi.filter((item) => item.type === "function"),
  ...emissionControllerAbi.filter((item) => item.type === "function" && item.name === "setRewards"),
  ...erc20Abi,
  ...settableFeedAbi,
];

export type ProvidingChain = Awaited<ReturnType<typeof startProvidingChain>>;

/** A chain with emissions that are paid to providers of two kinds of units, from its first epoch on; a token is worth a dollar. */
export async function startProvidingChain() {
  const emitting = await startEmittingChain();
  const { chain, timelock, token, controller, schedule, byVote } = emitting;
  const deploy = (path: string, args: unknown[]) => deployArtifact(chain, account(0), path, args);
  const contract = (name: string, args: unknown[]) => deploy(`contracts/providers/${name}.sol/${name}.json`, args);
  const feed = await deploy("test/contracts/SettableFeed.sol/SettableFeed.json", []);
  const registry = await contract("ProviderRegistry", [timelock, true]);
  const vault = await contract("StakeVault", [
    registry,
    token,
    schedule,
    10n ** 16n,
    [BigInt(7 * DAY), 9_000n],
    [rail(BigInt(7 * DAY), BigInt(90 * DAY)), rail(0n, 10_000n)],
  ]);
  const commitments = await contract("Commitments", [
    vault,
    feed,
    [500n, BigInt(DAY), 1n, 3_650n],
    [rail(0n, 5_000n), rail(BigInt(DAY), BigInt(90 * DAY)), rail(1n, 30n), rail(90n, 10_000n)],
  ]);
  const rewards = await contract("ProviderRewards", [commitments, controller, zeroAddress, TRANCHES]);
  const priceReports = await deploy("contracts/prices/PriceReports.sol/PriceReports.json", [
    timelock,
    BigInt(ROUND_SECONDS),
    PRICE_REPORTERS.map((index) => account(index).address),
    2,
  ]);
  const gate = await contract("SlashingGate", [vault, BigInt(2 * DAY), rail(BigInt(DAY), BigInt(5 * DAY))]);
  const deployment: Deployment = {
    ...emitting.deployment,
    contracts: {
      ...emitting.deployment.contracts,
      ProviderRegistry: registry,
      StakeVault: vault,
      Commitments: commitments,
      ProviderRewards: rewards,
      SlashingGate: gate,
      PriceFeed: feed,
      PriceReports: priceReports,
    },
  };
  const send = (address: Address, functionName: string, args: unknown[], from: Address) =>
    chain.writeContract({ address, abi, functionName, args, account: from, chain: hardhat });
  const voted = (address: Address, functionName: string, args: unknown[]) =>
    send(address, functionName, args, timelock);
  await send(feed, "set", [usd(1), usd(1)], account(0).address);
  const wide = rail(1n, 10n ** 13n);
  await voted(registry, "addKind", [stringToHex("CPU", { size: 32 }), 100, rail(1n, 100_000n), usd(200), wide]);
  await voted(registry, "addKind", [stringToHex("GPU", { size: 32 }), 5_000, rail(1n, 1_000_000n), usd(5_000), wide]);
  await voted(vault, "setRestaker", [rewards, true]);
  await voted(vault, "setSlasher", [account(SLASHER).address]);
  await chain.writeContract({
    address: gate,
    abi: slashingGateAbi,
    functionName: "setSlasher",
    args: [account(SLASHER).address, stringToHex("unavailable", { size: 32 }), 500],
    account: timelock,
    chain: hardhat,
  });
  await voted(commitments, "setFlagger", [account(FLAGGER).address]);
  await voted(emitting.rewards, "handOver", [rewards]);
  await voted(controller, "setRewards", [rewards]);
  await send(rewards, "begin", [], account(0).address);
  for (let index = 1; index <= 5; index++) {
    await send(token, "approve", [vault, 2n ** 256n - 1n], account(index).address);
  }
  const by = (index: number) => account(index).address;
  return {
    ...emitting,
    deployment,
    registry,
    vault,
    commitments,
    rewards,
    gate,
    priceReports,
    byVote,
    voted,
    /** For the round that runs. */
    async reportPrice(index: number, dollars: number) {
      const { timestamp } = await chain.getBlock();
      const round = Math.floor((Number(timestamp) + 1) / ROUND_SECONDS);
      const reporter = account(index);
      const report = { round, priceUsd8: usd(dollars), reporter: reporter.address };
      const signature = await reporter.signTypedData(priceReportTypedData(hardhat.id, priceReports, report));
      const args = [round, usd(dollars), reporter.address, signature] as const;
      await chain.writeContract({
        address: priceReports,
        abi: priceReportsAbi,
        functionName: "post",
        args,
        account: by(0),
        chain: hardhat,
      });
      return round;
    },
    setPrice: (dollars: number) => send(feed, "set", [usd(dollars), usd(dollars)], by(0)),
    register: (operator: number, payee: number, organisation: string) =>
      send(
        registry,
        "register",
        [by(payee), stringToHex(organisation, { size: 32 }), stringToHex("x", { size: 32 })],
        by(operator),
      ),
    registry_: (index: number, functionName: string, args: unknown[]) => send(registry, functionName, args, by(index)),
    vault_: (index: number, functionName: string, args: unknown[]) => send(vault, functionName, args, by(index)),
    commitments_: (index: number, functionName: string, args: unknown[]) =>
      send(commitments, functionName, args, by(index)),
    gate_: (index: number, functionName: string, args: unknown[]) => send(gate, functionName, args, by(index)),
    rewards_: (index: number, functionName: string, args: unknown[]) => send(rewards, functionName, args, by(index)),
    read: (address: Address, functionName: string, args: unknown[] = []): Promise<unknown> =>
      chain.readContract({ address, abi, functionName, args }),
    /** To the time after the cut-off of an epoch, poked and settled on the way. */
    async settleTo(first: number, last: number) {
      for (let epoch = first; epoch <= last; epoch++) await emitting.pass(epoch, usd(10_000));
      await send(rewards, "settle", [100n], by(0));
    },
    tokens: (amount: number) => BigInt(amount) * TOKEN,
  };
}
