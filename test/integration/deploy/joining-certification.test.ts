import { readFile } from "node:fs/promises";
import {
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  http,
  keccak256,
  toBytes,
  zeroAddress,
} from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { checkCertification } from "#deploy/checks/check-certification.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import { localAttesters } from "#deploy/local/certification/certification-cast.ts";
import { localTiers } from "#deploy/local/certification/local-tiers.ts";
import { localEas } from "#deploy/local/eas.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { sendProposal } from "#proposals/draft/send-proposal.ts";
import { readPolicies } from "#protocol/certification/read-policies.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { availabilityAbi } from "#protocol/chain/abi/Availability.ts";
import { certificationAbi } from "#protocol/chain/abi/Certification.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { textWord } from "#protocol/input/text-word.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { certificationOf, joinCertification, withoutCertification, withoutProviders } from "./joining-committee.ts";

/** A DAO that has providers and a committee takes in certification by a vote. */

const day = 86_400;
const holder = localAccount(1);
const WITHOUT_PARTIES = 3;

let fixture: DeployFixture;
let deployment: Deployment;
let proposal: string;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy({ planFrom: withoutCertification });
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [holder.address] });
  await fixture.client.sendTransaction({ account: holder.address, to: address("AlthingToken"), data });
});

afterAll(() => fixture.close());

const client = () => createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
const address = (name: string) => contractAddress(deployment, name);

async function pass(seconds: number): Promise<void> {
  await fixture.client.increaseTime({ seconds });
  await fixture.client.mine({ blocks: 1 });
}

async function open(): Promise<string[]> {
  const { timestamp: nowSeconds } = await client().getBlock();
  const question = { client: client(), deployment, nowSeconds, bots: null, relayPerDayWei: 0n };
  return (await allRemaining(question)).flatMap(({ name, isOpen }) => (isOpen ? [name] : []));
}

it("refuses an address that is no EAS before it sends anything, and says which figure to set", async () => {
  const sent = () => fixture.client.getTransactionCount({ address: localAccount(0).address });
  const before = await sent();
  const elsewhere = joinCertification(fixture, {
    planFrom: (beginning) => ({ ...certificationOf(beginning), eas: holder.address }),
  });
  await expect(elsewhere).rejects.toThrow(
    `There is no Ethereum Attestation Service at ${holder.address} on local: set the figure certification.eas`,
  );
  expect(await sent()).toBe(before);
});

it("joins without any power, and waits for a vote", async () => {
  ({ deployment, proposal } = await joinCertification(fixture));
  const commitments = { address: address("Commitments"), abi: commitmentsAbi } as const;
  expect(await client().readContract({ ...commitments, functionName: "suspender" })).toBe(zeroAddress);
  expect(await checkCertification(client(), deployment)).toEqual([]);
  const powers = ["CommitteeCertificates", "CommitteeGrace", "CommitteeAvailability"];
  expect(Object.keys(deployment.contracts)).toEqual(
    expect.arrayContaining(["Certification", "Availability", ...powers]),
  );
  expect(await open()).toContain("adopt certification");
  expect(await open()).not.toContain("tiers of providers");
});

it("is adopted by one vote: kinds, tiers, attesters, and who may do what", async () => {
  const file = parseProposalFile(await readFile(proposal, "utf8"), proposal);
  const calls = fileProposal(createCatalogue(deployment, []), file).flatMap((action) => action.calls);
  const wallet = createWalletClient({ account: holder, chain: hardhat, transport: http(fixture.rpc) });
  const description = "# Adopt certification";
  const { proposalId } = await sendProposal(client(), wallet, deployment, holder.address, calls, description);
  const named = [
    calls.map(({ target }) => target),
    calls.map(({ valueWei }) => valueWei),
    calls.map((call) => call.data),
    keccak256(toBytes(description)),
  ] as const;
  const governor = { address: address("AlthingGovernor"), abi: althingGovernorAbi } as const;
  const send = async (data: `0x${string}`) => {
    const gas = 15_000_000n;
    const hash = await fixture.client.sendTransaction({ account: holder.address, to: governor.address, data, gas });
    expect(await client().waitForTransactionReceipt({ hash })).toMatchObject({ status: "success" });
  };
  await pass(day + 1);
  await send(encodeFunctionData({ ...governor, functionName: "castVote", args: [proposalId, 1] }));
  await pass(4 * day + 1);
  await send(encodeFunctionData({ ...governor, functionName: "queue", args: named }));
  await pass(2 * day + 1);
  await send(encodeFunctionData({ ...governor, functionName: "execute", args: named }));

  const { kinds, tiers } = await readPolicies(client(), { certification: address("Certification") });
  expect(tiers).toEqual(localTiers.map(({ name, values }) => ({ name, values })));
  expect(kinds.map(({ name }) => name)).toContain("Hardware benchmark");
  for (const { kind, attester } of localAttesters) expect(kinds[kind]?.attesters).toContain(attester);

  const read = client().readContract;
  const commitments = { address: address("Commitments"), abi: commitmentsAbi } as const;
  const certification = { address: address("Certification"), abi: certificationAbi } as const;
  expect(await read({ ...certification, functionName: "EAS" })).toBe(localEas.EAS);
  expect(await read({ ...commitments, functionName: "suspender" })).toBe(certification.address);
  expect(await read({ ...commitments, functionName: "flagger" })).toBe(address("Availability"));
  expect(await read({ ...certification, functionName: "availability" })).toBe(address("Availability"));
  expect(await read({ ...certification, functionName: "holder" })).toBe(address("CommitteeCertificates"));
  expect(await read({ ...certification, functionName: "extender" })).toBe(address("CommitteeGrace"));
  const availability = { address: address("Availability"), abi: availabilityAbi } as const;
  expect(await read({ ...availability, functionName: "arbiter" })).toBe(address("CommitteeAvailability"));
  const gate = { address: address("SlashingGate"), abi: slashingGateAbi } as const;
  const listed = [availability.address, textWord("availability")] as const;
  expect(await read({ ...gate, functionName: "mostBpsOf", args: listed })).toBe(100n);
  const guard = { address: address("CommitteeGuard"), abi: committeeGuardAbi } as const;
  for (const power of ["CommitteeCertificates", "CommitteeGrace", "CommitteeAvailability"]) {
    expect(await read({ ...guard, functionName: "accessTo", args: [address(power)] })).toBe(WITHOUT_PARTIES);
  }

  expect(await checkCertification(client(), deployment)).toEqual([]);
  const left = await open();
  const begun = ["tiers of providers", "attesters of certificates", "what a suspended provider earns"];
  for (const done of ["adopt certification", ...begun, "what follows from bad epochs"])
    expect(left).not.toContain(done);
});

it("cannot be had without providers, and says so before anything is sent", async () => {
  const plain = await createDeployFixture();
  onTestFinished(() => plain.close());
  await plain.deploy({ planFrom: withoutProviders });
  const nonce = () => plain.client.getTransactionCount({ address: localAccount(0).address });
  const before = await nonce();
  await expect(joinCertification(plain)).rejects.toThrow("The module certification does not work without providers");
  expect(await nonce()).toBe(before);
});
