import { isAddressEqual, type PublicClient, parseAbi, zeroAddress } from "viem";
import type { CertificationPlan } from "#deploy/plan/certification-plan.ts";
import { availabilityParameters, availabilityRails } from "#protocol/certification/availability-parameters.ts";
import {
  type CertificationContracts,
  certificationContracts,
} from "#protocol/certification/certification-contracts.ts";
import { availabilityAbi } from "#protocol/chain/abi/Availability.ts";
import { certificationAbi } from "#protocol/chain/abi/Certification.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { checkLinks, type Link } from "./check-links.ts";
import { checkParameters } from "./check-parameters.ts";
import { comparable } from "./comparable.ts";

const fixedLinks: readonly Link[] = [
  ["Certification", "TIMELOCK", "TimelockController"],
  ["Certification", "REGISTRY", "ProviderRegistry"],
  ["Certification", "COMMITMENTS", "Commitments"],
  ["Availability", "TIMELOCK", "TimelockController"],
  ["Availability", "REGISTRY", "ProviderRegistry"],
  ["Availability", "COMMITMENTS", "Commitments"],
  ["Availability", "GATE", "SlashingGate"],
  ["Availability", "TOKEN", "AlthingToken"],
];
/** Where there was a committee when certification came. */
const powerLinks: readonly Link[] = [
  ["CommitteeCertificates", "CERTIFICATION", "Certification"],
  ["CommitteeGrace", "CERTIFICATION", "Certification"],
  ["CommitteeAvailability", "AVAILABILITY", "Availability"],
  ...["CommitteeCertificates", "CommitteeGrace", "CommitteeAvailability"].flatMap((power): Link[] => [
    [power, "REGISTRY", "ProviderRegistry"],
    [power, "SEATS", "CommitteeSeats"],
    [power, "SAFE", "CommitteeSafe"],
  ]),
];

const abi = parseAbi([
  "function SENTINEL() view returns (address)",
  "function delegates(address account) view returns (address)",
  "function EAS() view returns (address)",
  "function getSchemaRegistry() view returns (address)",
]);

/**
 * What is wrong with who has power over certification, and with how its contracts refer to others, in words. Without a
 * plan, what votes may have replaced is not compared.
 */
export async function checkCertification(
  client: PublicClient,
  deployment: Deployment,
  plan: CertificationPlan | null = null,
): Promise<string[]> {
  const contracts = certificationContracts(deployment);
  if (contracts === null) return [];
  const links = [...fixedLinks, ...(deployment.contracts.CommitteeCertificates === undefined ? [] : powerLinks)];
  return [
    ...(await checkLinks(client, deployment, links)),
    ...(await checkEas(client, contracts, plan)),
    ...(await checkBonds(client, deployment, contracts)),
    ...(plan === null ? [] : await checkPlan(client, contracts, plan)),
  ];
}

/** Which EAS is asked, for good: the planned one while the plan is known, and one that answers in any case. */
async function checkEas(
  client: PublicClient,
  { certification }: CertificationContracts,
  plan: CertificationPlan | null,
): Promise<string[]> {
  try {
    const eas = await client.readContract({ address: certification, abi, functionName: "EAS" });
    if (plan !== null && !isAddressEqual(eas, plan.eas))
      return [`Certification.EAS is ${eas} and must be ${plan.eas}.`];
    await client.readContract({ address: eas, abi, functionName: "getSchemaRegistry" });
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [`Certification.EAS does not answer: ${revertReason(error)}`];
  }
}

/** Bonds of answers never vote. */
async function checkBonds(
  client: PublicClient,
  deployment: Deployment,
  { availability }: CertificationContracts,
): Promise<string[]> {
  const token = { address: contractAddress(deployment, "AlthingToken"), abi } as const;
  const [sentinel, delegate] = await Promise.all([
    client.readContract({ ...token, functionName: "SENTINEL" }),
    client.readContract({ ...token, functionName: "delegates", args: [availability] }),
  ]);
  return isAddressEqual(delegate, sentinel)
    ? []
    : [`The delegate of Availability's votes is ${delegate} and must be ${sentinel}.`];
}

/** Where fresh certification differs from its plan: votes have not begun it, and nobody has a say yet. */
async function checkPlan(
  client: PublicClient,
  contracts: CertificationContracts,
  { availability: own }: CertificationPlan,
): Promise<string[]> {
  const faults: string[] = [];
  const expect = async (what: string, read: Promise<unknown>, expected: unknown) => {
    const [is, must] = [comparable(await read), comparable(expected)];
    if (is !== must) faults.push(`${what}: found ${is}, expected ${must}.`);
  };
  const certification = { address: contracts.certification, abi: certificationAbi } as const;
  const availability = { address: contracts.availability, abi: availabilityAbi } as const;
  await expect("Kinds of certificates", client.readContract({ ...certification, functionName: "kindCount" }), 0n);
  await expect("Tiers", client.readContract({ ...certification, functionName: "tierCount" }), 0n);
  await expect(
    "Who holds certificates",
    client.readContract({ ...certification, functionName: "holder" }),
    zeroAddress,
  );
  await expect("Who extends a grace", client.readContract({ ...certification, functionName: "extender" }), zeroAddress);
  const asked = client.readContract({ ...certification, functionName: "availability" });
  await expect("Who is asked about availability", asked, zeroAddress);
  await expect("Who rules on answers", client.readContract({ ...availability, functionName: "arbiter" }), zeroAddress);
  await expect(
    "Who checks availability",
    client.readContract({ ...availability, functionName: "reporters" }),
    own.checkers,
  );
  const quorum = client.readContract({ ...availability, functionName: "quorum" });
  await expect("The quorum of who checks availability", quorum, own.checkerQuorum);
  return [
    ...faults,
    ...(await checkParameters(client, {
      address: availability.address,
      parameters: availabilityParameters,
      values: availabilityParameters.map(({ name }) => own[name]),
      rails: availabilityRails,
    })),
  ];
}
