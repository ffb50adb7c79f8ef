import type { Address } from "viem";
import type { LocalClient } from "#deploy/local/local-client.ts";
import { safeSingletonAddress } from "#deploy/local/safe-singletons.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";

/** What the committee's history on the local chain has to know. */
export interface CommitteeScene {
  client: LocalClient;
  chainId: number;
  contracts: CommitteeContracts;
  multiSend: Address;
  terms: Awaited<ReturnType<typeof readTerms>>;
  /** About what it takes to qualify: the votable supply may be a little larger in its time. */
  endorsementTokens: bigint;
  foundingEndsAt: number;
  leadSeconds: number;
}

export async function committeeScene(client: LocalClient, deployment: Deployment): Promise<CommitteeScene | null> {
  const contracts = committeeContracts(deployment);
  if (contracts === null) return null;
  const seats = { address: contracts.seats, abi: committeeSeatsAbi } as const;
  const terms = await readTerms(client, contracts.elections);
  const { timestamp } = await client.getBlock();
  const votableTokens = await client.readContract({
    address: contractAddress(deployment, "AlthingGovernor"),
    abi: althingGovernorAbi,
    functionName: "votableSupply",
    args: [timestamp - 1n],
  });
  const { endsSeconds } = await client.readContract({ ...seats, functionName: "term" });
  return {
    client,
    chainId: deployment.chainId,
    contracts,
    multiSend: await safeSingletonAddress("MultiSendCallOnly"),
    terms,
    endorsementTokens: (votableTokens * BigInt(terms.minEndorsementBps)) / 10_000n,
    foundingEndsAt: endsSeconds,
    leadSeconds: Number(await client.readContract({ ...seats, functionName: "LEAD_SECONDS" })),
  };
}

function readTerms(client: LocalClient, elections: Address) {
  return client.readContract({ address: elections, abi: electionsAbi, functionName: "nextTerms" });
}
