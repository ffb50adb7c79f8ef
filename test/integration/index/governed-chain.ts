import hre from "hardhat";
import {
  type Abi,
  type Account,
  type Address,
  createTestClient,
  type Hex,
  http,
  keccak256,
  publicActions,
  stringToHex,
  toHex,
  walletActions,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { deployArtifact } from "./deploy-artifact.ts";

const MNEMONIC = "test test test test test test test test test test test junk";
const DAY = 86_400;
export const TOKEN = 10n ** 18n;
export const settings = { votingDelay: DAY, votingPeriod: 3 * DAY, timelockDelay: 2 * DAY, gracePeriod: 14 * DAY };

export type GovernedChain = Awaited<ReturnType<typeof startGovernedChain>>;
export interface ProposalCall {
  target: Address;
  value?: bigint;
  data: Hex;
}

const known = new Map<number, ReturnType<typeof mnemonicToAccount>>();

export function account(index: number) {
  const found = known.get(index) ?? mnemonicToAccount(MNEMONIC, { addressIndex: index });
  known.set(index, found);
  return found;
}

/** A real chain over HTTP with token, timelock and governor; holders, from account 1 on, delegate to themselves. */
export async function startGovernedChain({ holders = 5, accounts: count = Math.max(20, holders + 1) } = {}) {
  const accounts = { mnemonic: MNEMONIC, count };
  const server = await hre.network.createServer({ network: "local", override: { accounts } }, "127.0.0.1", 0);
  const { address, port } = await server.listen();
  const rpcUrl = `http://${address}:${port}`;
  const chain = makeChain(rpcUrl);
  const deployment = await deployContracts(chain, holders);
  return { chain, deployment, rpcUrl, ...actions(chain, deployment), close: () => server.close() };
}

export type Chain = ReturnType<typeof makeChain>;
function makeChain(rpcUrl: string) {
  return createTestClient({
    mode: "hardhat",
    chain: hardhat,
    transport: http(rpcUrl),
    cacheTime: 0,
    pollingInterval: 20,
  })
    .extend(publicActions)
    .extend(walletActions);
}

async function deployContracts(chain: Chain, holders: number): Promise<Deployment> {
  const holderIndexes = Array.from({ length: holders }, (_, index) => index + 1);
  const deployer = account(0);
  const deploy = (artifact: string, args: unknown[]) => deployArtifact(chain, deployer, artifact, args);
  const startBlock = Number(await chain.getBlockNumber());
  const timelock = await deploy("@openzeppelin/contracts/governance/TimelockController.sol/TimelockController.json", [
    BigInt(settings.timelockDelay),
    [],
    [],
    deployer.address,
  ]);
  const token = await deploy("contracts/token/AlthingToken.sol/AlthingToken.json", [
    "Network Token",
    "NET",
    [
      { holder: timelock, amountTokens: 500_000_000n * TOKEN, excluded: true },
      ...holderIndexes.map((index) => ({
        holder: account(index).address,
        amountTokens: (500_000_000n * TOKEN) / BigInt(holders),
        excluded: false,
      })),
    ],
  ]);
  const governor = await deploy("contracts/governance/AlthingGovernor.sol/AlthingGovernor.json", [
    {
      name: "Network Governor",
      token,
      timelock,
      votingDelaySeconds: settings.votingDelay,
      votingPeriodSeconds: settings.votingPeriod,
      proposalThresholdTokens: 10_000_000n * TOKEN,
      objectionPeriodSeconds: DAY,
      gracePeriodSeconds: settings.gracePeriod,
      classRules: [
        { quorumBps: 400, majorityBps: 5000, quorumFloorTokens: 10_000_000n * TOKEN },
        { quorumBps: 800, majorityBps: 5000, quorumFloorTokens: 20_000_000n * TOKEN },
        { quorumBps: 1200, majorityBps: 6000, quorumFloorTokens: 40_000_000n * TOKEN },
      ],
      settingsClass: 0,
      policies: [],
      spendingCaps: [{ asset: token, capTokens: 1_000_000n * TOKEN }],
      hardCapShareBps: 1_500,
      hardCappedAssets: [token],
      guardian: account(9).address,
      guardianUntilSeconds: Number((await chain.getBlock()).timestamp) + 300 * DAY,
    },
  ]);
  for (const role of ["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE"]) {
    await chain.waitForTransactionReceipt({
      hash: await chain.writeContract({
        address: timelock,
        abi: timelockControllerAbi,
        functionName: "grantRole",
        args: [keccak256(stringToHex(role)), governor],
        account: deployer,
        chain: hardhat,
      }),
    });
  }
  for (const index of holderIndexes) {
    const holder = account(index);
    await chain.writeContract({
      address: token,
      abi: althingTokenAbi,
      functionName: "delegate",
      args: [holder.address],
      account: holder,
      chain: hardhat,
    });
  }
  const genesis = await chain.getBlock({ blockNumber: 0n });
  return {
    chainId: 31337,
    networkName: "local",
    profile: "fluence",
    startBlock,
    genesisHash: genesis.hash as Deployment["genesisHash"],
    contracts: { AlthingToken: token, AlthingGovernor: governor, TimelockController: timelock },
    assets: [
      { address: null, symbol: "ETH", decimals: 18 },
      { address: token, symbol: "NET", decimals: 18 },
    ],
    local: true,
  };
}

function actions(chain: Chain, deployment: Deployment) {
  const governor = deployment.contracts.AlthingGovernor as Address;
  const token = deployment.contracts.AlthingToken as Address;
  const write = async (
    from: Account,
    functionName: string,
    args: unknown[],
    address = governor,
    abi: Abi = althingGovernorAbi,
  ) => chain.writeContract({ address, abi, functionName, args, account: from, chain: hardhat });
  const split = (calls: ProposalCall[]) => [
    calls.map(({ target }) => target),
    calls.map(({ value }) => value ?? 0n),
    calls.map(({ data }) => data),
  ];
  const hashed = (description: string) => keccak256(toHex(description));
  return {
    governor,
    token,
    timelock: deployment.contracts.TimelockController as Address,
    async propose(from: Account, calls: ProposalCall[], description: string): Promise<bigint> {
      await write(from, "propose", [...split(calls), description]);
      return chain.readContract({
        address: governor,
        abi: althingGovernorAbi,
        functionName: "hashProposal",
        args: [...(split(calls) as [Address[], bigint[], Hex[]]), hashed(description)],
      });
    },
    vote: (from: Account, id: bigint, support: number, reason = "") =>
      reason === "" ? write(from, "castVote", [id, support]) : write(from, "castVoteWithReason", [id, support, reason]),
    voteSplit: (from: Account, id: bigint, params: Hex) =>
      write(from, "castVoteWithReasonAndParams", [id, 255, "split", params]),
    queue: (calls: ProposalCall[], description: string) =>
      write(account(0), "queue", [...split(calls), hashed(description)]),
    execute: (calls: ProposalCall[], description: string) =>
      write(account(0), "execute", [...split(calls), hashed(description)]),
    cancel: (from: Account, calls: ProposalCall[], description: string) =>
      write(from, "cancel", [...split(calls), hashed(description)]),
    cancelByGuardian: (calls: ProposalCall[], description: string) =>
      write(account(9), "cancelByGuardian", [...split(calls), hashed(description), hashed("why")]),
    transfer: (from: Account, to: Address, amount: bigint) =>
      write(from, "transfer", [to, amount], token, althingTokenAbi),
    delegate: (from: Account, to: Address) => write(from, "delegate", [to], token, althingTokenAbi),
    state: (id: bigint) =>
      chain.readContract({ address: governor, abi: althingGovernorAbi, functionName: "state", args: [id] }),
    async skip(seconds: number) {
      await chain.increaseTime({ seconds });
      await chain.mine({ blocks: 1 });
    },
  };
}
