import type { Client } from "viem";
import { readContract } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { SignalSettings } from "./signal-settings.ts";

/** A signal is easier to make than a proposal. */
const PART_OF_THRESHOLD = 10n;

/** Votes that an author needs. */
export async function leastVotes(client: Client, deployment: Deployment, settings: SignalSettings): Promise<bigint> {
  if (settings.leastVotes !== null) return settings.leastVotes;
  const address = contractAddress(deployment, "AlthingGovernor");
  const threshold = await readContract(client, { address, abi: althingGovernorAbi, functionName: "proposalThreshold" });
  return threshold / PART_OF_THRESHOLD;
}
