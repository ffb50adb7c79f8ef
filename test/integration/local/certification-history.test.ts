import { afterAll, beforeAll, expect, it } from "vitest";
import { answered, badEpochs } from "#deploy/local/certification/bad-epochs.ts";
import { removed, revokedOf, wasOut } from "#deploy/local/certification/certificates-plan.ts";
import { localTiers } from "#deploy/local/certification/local-tiers.ts";
import { seededProviders } from "#deploy/local/providers/provider-cast.ts";
import {
  type CertificationContracts,
  certificationContracts,
} from "#protocol/certification/certification-contracts.ts";
import { certificationStatuses } from "#protocol/certification/certification-status.ts";
import { readPolicies } from "#protocol/certification/read-policies.ts";
import { firstDeadlineSeconds } from "#protocol/certification/requirement.ts";
import { availabilityAbi } from "#protocol/chain/abi/Availability.ts";
import { certificationAbi } from "#protocol/chain/abi/Certification.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { borrowSeededChain, type SeededChain } from "#test/seeded/borrow-seeded-chain.ts";

let chain: SeededChain;
let contracts: CertificationContracts;
beforeAll(async () => {
  chain = await borrowSeededChain();
  const found = certificationContracts(chain.deployment);
  if (found === null) throw new Error("The local network certifies its providers.");
  contracts = found;
});
afterAll(() => chain?.giveBack());

const everything = { fromBlock: 0n, strict: true } as const;
const certification = () => ({ address: contracts.certification, abi: certificationAbi });
const availability = () => ({ address: contracts.availability, abi: availabilityAbi });
const numbers = seededProviders.map((_, index) => index + 1);
const nameOf = (provider: number) => seededProviders[provider - 1]?.name ?? "";
const standing = (provider: number) =>
  chain.client.readContract({ ...certification(), functionName: "standingOf", args: [provider] });

it("has the kinds, tiers and attesters of its first vote", async () => {
  const { kinds, tiers } = await readPolicies(chain.client, contracts);
  expect(tiers).toEqual(localTiers);
  expect(new Set(kinds.flatMap(({ attesters }) => attesters)).size).toBe(3);
  expect(kinds.every(({ attesters }) => attesters.length > 0)).toBe(true);
});

it("has a provider in each status, as the next sweep would leave it", async () => {
  const changed = await chain.client.simulateContract({ ...certification(), functionName: "sweep", args: [numbers] });
  expect(changed.result).toBe(0n);
  const byStatus = new Map<string, string[]>();
  for (const provider of numbers) {
    const status = certificationStatuses[(await standing(provider)).status] ?? "";
    byStatus.set(status, [...(byStatus.get(status) ?? []), nameOf(provider)]);
  }
  expect(byStatus.get("removed")).toEqual(["Birch"]);
  expect(byStatus.get("suspended")).toEqual(["Rowan", "Yew"]);
  expect(byStatus.get("grace")).toEqual(["Spruce"]);
  expect(byStatus.get("active")).toHaveLength(16);
});

it("has providers in each tier, and one whose grace ends within a month", async () => {
  const tiers = await Promise.all(numbers.map(async (provider) => (await standing(provider)).tier));
  expect([0, 1, 2].map((tier) => tiers.filter((one) => one === tier).length)).toEqual([13, 4, 3]);
  const spruce = seededProviders.findIndex(({ name }) => name === "Spruce") + 1;
  const deadlines = await chain.client.readContract({
    ...certification(),
    functionName: "deadlinesOf",
    args: [spruce],
  });
  const { timestamp } = await chain.client.getBlock();
  const left = (firstDeadlineSeconds(deadlines) ?? 0) - Number(timestamp);
  expect(left / 86_400).toBeGreaterThan(15);
  expect(left / 86_400).toBeLessThan(31);
});

it("lets nobody earn who is suspended or removed", async () => {
  const commitments = contractAddress(chain.deployment, "Commitments");
  for (const provider of [removed, revokedOf.provider]) {
    const commitment = await chain.client.readContract({
      address: commitments,
      abi: commitmentsAbi,
      functionName: "commitmentOf",
      args: [provider],
    });
    expect(commitment.suspended, nameOf(provider)).toBe(true);
  }
});

it("has a certificate that its attester revoked, and some that end soon", async () => {
  const revoked = await chain.client.getContractEvents({
    ...certification(),
    ...everything,
    eventName: "CertificateRevoked",
  });
  expect(revoked.map(({ args }) => args.provider)).toEqual([revokedOf.provider]);
  const bound = await chain.client.getContractEvents({
    ...certification(),
    ...everything,
    eventName: "CertificateBound",
  });
  const { timestamp } = await chain.client.getBlock();
  const soon = bound.filter(
    ({ args }) => args.expiresSeconds > timestamp && args.expiresSeconds < timestamp + 30n * 86_400n,
  );
  expect(soon.map(({ args }) => nameOf(args.provider)).sort()).toEqual(["Hazel", "Oak"]);
});

it("has two months of what checkers signed, an outage that suspended at once, and an answer that waits", async () => {
  const posted = await chain.client.getContractEvents({ ...availability(), ...everything, eventName: "DayPosted" });
  expect(posted).toHaveLength(badEpochs.length);
  for (const { args } of posted) expect(args.maps).toHaveLength(5);
  const outages = await chain.client.getContractEvents({ ...certification(), ...everything, eventName: "StandingSet" });
  const ofOut = outages.filter(({ args }) => args.provider === wasOut).map(({ args }) => args.status);
  // Suspended at once; then what was away is still missing from its month, and at last it is not.
  expect(ofOut.slice(-3)).toEqual([2, 1, 0]);
  const [provider, epoch] = [answered.provider, BigInt(answered.epoch)];
  const day = await chain.client.readContract({ ...availability(), functionName: "dayOf", args: [provider, epoch] });
  expect(day).toMatchObject({ state: 2, flagged: true, badSlots: ((1n << 20n) - 1n) << 40n });
});
