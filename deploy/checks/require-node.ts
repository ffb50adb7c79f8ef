import { type Address, BaseError, formatEther, type PublicClient } from "viem";
import type { Network } from "#deploy/plan/network.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";

/** Runs MCOPY and TLOAD, which the contracts use and older chains do not know (EIP-5656, EIP-1153). */
const CANCUN_CODE = "0x5f5f5f5e5f5c505f5ff3";

/** Throws an error that says what is wrong where a node, or its chain, is none to deploy on. */
export async function requireNode(client: PublicClient, network: Network, rpc: string): Promise<void> {
  const found = await client.getChainId().catch((error: Error) => {
    throw new Error(`No node answers at ${rpc} (${firstLine(error)}). Check --rpc or RPC_URL, and that the node runs.`);
  });
  if (found !== network.chainId) {
    throw new Error(
      `${rpc} is on chain ${found}, but ${network.name} is chain ${network.chainId}: check --rpc and --network.`,
    );
  }
  await client.call({ data: CANCUN_CODE }).catch((error: Error) => {
    if (!isRefusal(error)) throw error;
    throw new Error(
      `${network.name} does not run what the contracts are compiled to: it refuses the opcodes MCOPY and TLOAD, which came ` +
        `with the Cancun upgrade (${firstLine(error)}). Nothing can be deployed before the chain has it.`,
    );
  });
  const head = await client.getBlockNumber();
  await client.getLogs({ fromBlock: head, toBlock: head }).catch((error: Error) => {
    throw new Error(
      `${rpc} does not answer eth_getLogs for one block (${firstLine(error)}), by which a deployment is checked at its end. ` +
        "Give another node with --rpc.",
    );
  });
}

export async function requireFunds(
  client: PublicClient,
  deployer: Address,
  network: Network,
  leastWei: bigint,
): Promise<void> {
  const balance = await client.getBalance({ address: deployer });
  if (balance >= leastWei) return;
  const lacks = leastWei === 1n ? "what the gas will cost" : `${formatEther(leastWei - balance)} more`;
  throw new Error(
    balance === 0n
      ? `The deployer ${deployer} has no funds on ${network.name}: send it ${lacks}, then run again.`
      : `The deployer ${deployer} has ${formatEther(balance)} on ${network.name}, too little: send it ${lacks}, then run again.`,
  );
}

function firstLine(error: Error): string {
  const { message } = error instanceof BaseError ? { message: error.details || error.shortMessage } : error;
  return message.split("\n")[0] ?? "";
}
