import { isAddressEqual } from "viem";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { availabilityAbi } from "#protocol/chain/abi/Availability.ts";
import { certificationAbi } from "#protocol/chain/abi/Certification.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

const BEGIN = "propose modules/certification/begin.yaml of the deployment's folder";

/** Whether certification could begin: kinds, tiers, somebody who certifies, and whether it has a say in who earns. */
export async function certificationRemaining(
  { client, deployment }: RemainingQuestion,
  contracts: CertificationContracts,
): Promise<Remaining[]> {
  const certification = { address: contracts.certification, abi: certificationAbi } as const;
  const commitments = { address: contractAddress(deployment, "Commitments"), abi: commitmentsAbi } as const;
  const [kinds, tiers, asked, suspender, flagger, checkers] = await Promise.all([
    client.readContract({ ...certification, functionName: "kindCount" }),
    client.readContract({ ...certification, functionName: "tierCount" }),
    client.readContract({ ...certification, functionName: "availability" }),
    client.readContract({ ...commitments, functionName: "suspender" }),
    client.readContract({ ...commitments, functionName: "flagger" }),
    client.readContract({ address: contracts.availability, abi: availabilityAbi, functionName: "reporters" }),
  ]);
  const numbers = Array.from({ length: Number(kinds) }, (_, kind) => kind);
  const attesters = await Promise.all(
    numbers.map((kind) => client.readContract({ ...certification, functionName: "attestersOf", args: [kind] })),
  );
  const lacking = numbers.filter((kind) => (attesters[kind] ?? []).every((attester) => BigInt(attester) === 0n));
  const suspends = isAddressEqual(suspender, contracts.certification);
  const checks = isAddressEqual(flagger, contracts.availability) && isAddressEqual(asked, contracts.availability);
  const byVote = (name: string, isOpen: boolean, open: string, done: string): Remaining => ({
    name,
    stage: "by a vote",
    isOpen,
    words: isOpen ? open : done,
  });
  return [
    byVote(
      "tiers of providers",
      tiers === 0n,
      `There are none, so nothing is asked of providers: ${BEGIN}, or certification.addTier.`,
      `There are ${tiers}, and ${kinds} kinds of certificates.`,
    ),
    byVote(
      "attesters of certificates",
      lacking.length > 0,
      `Nobody certifies ${lacking.map((kind) => `kind ${kind}`).join(", ")}: propose certification.attester.`,
      "Each kind has somebody.",
    ),
    byVote(
      "what a suspended provider earns",
      !suspends,
      `Who is suspended earns on: ${BEGIN}, or certification.suspender with ${contracts.certification}.`,
      "Nothing, from the next epoch on.",
    ),
    byVote(
      "what follows from bad epochs",
      !checks,
      `Nothing: ${BEGIN}, or providers.flagger and certification.availability with ${contracts.availability}.`,
      `Their reward is taken, by the maps of ${checkers.length} checkers.`,
    ),
  ];
}
