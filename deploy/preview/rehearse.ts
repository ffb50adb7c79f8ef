import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createPublicClient,
  custom,
  type Hash,
  http,
  type LocalAccount,
  numberToHex,
  parseEther,
  type Transport,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { requireNode } from "#deploy/checks/require-node.ts";
import { type RoleHolder, roleHolders } from "#deploy/checks/role-holders.ts";
import type { Network } from "#deploy/plan/network.ts";
import { openFork } from "#proposals/report/fork.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

export interface Rehearsal {
  /** With the addresses of the rehearsal. */
  deployment: Deployment;
  timelockRoles: RoleHolder[];
  blockNumber: bigint;
  transactions: number;
  gas: bigint;
  /** At the network's present fees. */
  costWei: bigint;
  /** Whether fees are those of EIP-1559, which the bots need. */
  hasBaseFees: boolean;
}

/** Nobody's, and so is its key: what a rehearsal signs is worth nothing elsewhere. */
const FUNDS_WEI = parseEther("1000000");

/** What a rehearsal has of its own: an account made for it, a fork, and a journal that nobody reads again. */
export interface RehearsalParts {
  account: LocalAccount;
  directory: string;
  transport: Transport;
  onSend(hash: Hash): void;
}

/** Deploys on a fork of the network, with an account made for that; `make` checks the result as after a deployment. */
export async function rehearse(
  { network, rpc }: { network: Network; rpc: string },
  make: (parts: RehearsalParts) => Promise<Deployment>,
): Promise<Rehearsal> {
  const client = createPublicClient({ transport: http(rpc), cacheTime: 0 });
  await requireNode(client, network, rpc);
  const { number: blockNumber, gasLimit, baseFeePerGas } = await client.getBlock();
  const hasBaseFees = baseFeePerGas !== null;
  const gasPriceWei = hasBaseFees ? (await client.estimateFeesPerGas()).maxFeePerGas : await client.getGasPrice();
  const directory = await mkdtemp(join(tmpdir(), "althing-rehearsal-"));
  const fork = await openFork({ client, chainId: network.chainId, blockNumber, gasLimit });
  try {
    const account = privateKeyToAccount(generatePrivateKey());
    await fork.request("hardhat_setBalance", account.address, numberToHex(FUNDS_WEI));
    const transport = custom(
      { request: ({ method, params = [] }) => fork.request(method, ...params) },
      { retryCount: 0 },
    );
    const sent: Hash[] = [];
    const onSend = (hash: Hash) => void sent.push(hash);
    const deployment = await make({ account, directory, transport, onSend });
    const receipts = await Promise.all(sent.map((hash) => fork.client.getTransactionReceipt({ hash })));
    const gas = receipts.reduce((sum, { gasUsed }) => sum + gasUsed, 0n);
    const timelock = contractAddress(deployment, "TimelockController");
    return {
      deployment,
      timelockRoles: await roleHolders(fork.client, timelock, BigInt(deployment.startBlock)),
      blockNumber,
      transactions: receipts.length,
      gas,
      costWei: gas * gasPriceWei,
      hasBaseFees,
    };
  } finally {
    await fork.close();
    await rm(directory, { recursive: true, force: true });
  }
}
