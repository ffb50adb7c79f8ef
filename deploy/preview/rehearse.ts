import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createPublicClient,
  custom,
  Eip1559FeesNotSupportedError,
  type Hash,
  http,
  numberToHex,
  type PublicClient,
  parseEther,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { requireNode } from "#deploy/checks/require-node.ts";
import { type RoleHolder, roleHolders } from "#deploy/checks/role-holders.ts";
import { type DeployNetworkOptions, deployNetwork } from "#deploy/network/deploy-network.ts";
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
}

/** Nobody's, and so is its key: what a rehearsal signs is worth nothing elsewhere. */
const FUNDS_WEI = parseEther("1000000");

/** Deploys on a fork of the network, with an account made for that, and checks the result as after a deployment. */
export async function rehearse(
  options: Omit<DeployNetworkOptions, "account" | "directory" | "transport">,
): Promise<Rehearsal> {
  const client = createPublicClient({ transport: http(options.rpc), cacheTime: 0 });
  await requireNode(client, options.network, options.rpc);
  const { number: blockNumber, gasLimit } = await client.getBlock();
  const gasPriceWei = await mostGasPrice(client);
  const directory = await mkdtemp(join(tmpdir(), "althing-rehearsal-"));
  const fork = await openFork({ client, chainId: options.network.chainId, blockNumber, gasLimit });
  try {
    const account = privateKeyToAccount(generatePrivateKey());
    await fork.request("hardhat_setBalance", account.address, numberToHex(FUNDS_WEI));
    const transport = custom(
      { request: ({ method, params = [] }) => fork.request(method, ...params) },
      { retryCount: 0 },
    );
    const sent: Hash[] = [];
    const onSend = (hash: Hash) => void sent.push(hash);
    const deployment = await deployNetwork({ ...options, account, directory, transport, onSend });
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
    };
  } finally {
    await fork.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** What a unit of gas would cost at most now, on chains of either kind. */
async function mostGasPrice(client: PublicClient): Promise<bigint> {
  try {
    return (await client.estimateFeesPerGas()).maxFeePerGas;
  } catch (error) {
    // The chain's blocks name no base fee, as before EIP-1559.
    if (!(error instanceof Eip1559FeesNotSupportedError)) throw error;
    return client.getGasPrice();
  }
}
