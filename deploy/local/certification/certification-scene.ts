import type { Address } from "viem";
import type { LocalClient } from "#deploy/local/local-client.ts";
import { type SignedCalls, signedCallsOf } from "#deploy/local/providers/signed-calls.ts";
import { safeSingletonAddress } from "#deploy/local/safe-singletons.ts";
import {
  type CertificationContracts,
  certificationContracts,
} from "#protocol/certification/certification-contracts.ts";
import { certificationAbi } from "#protocol/chain/abi/Certification.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";

/** What the seeded history of certification needs to know. */
export type CertificationScene = {
  client: LocalClient;
  deployment: Deployment;
  contracts: CertificationContracts;
  eas: Address;
  token: Address;
  multiSend: Address;
  schedule: EpochSchedule;
  signed: SignedCalls;
};

/** Null where the deployment does without certification. */
export async function certificationScene(
  client: LocalClient,
  deployment: Deployment,
): Promise<CertificationScene | null> {
  const contracts = certificationContracts(deployment);
  if (contracts === null) return null;
  const commitments = contractAddress(deployment, "Commitments");
  const [eas, schedule] = await Promise.all([
    client.readContract({ address: contracts.certification, abi: certificationAbi, functionName: "EAS" }),
    client.readContract({ address: commitments, abi: commitmentsAbi, functionName: "schedule" }),
  ]);
  return {
    client,
    deployment,
    contracts,
    eas,
    token: contractAddress(deployment, "AlthingToken"),
    multiSend: await safeSingletonAddress("MultiSendCallOnly"),
    schedule,
    signed: signedCallsOf(client),
  };
}
