import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createPublicClient, http, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { checkProviders } from "#deploy/checks/check-providers.ts";
import { moduleFolder } from "#deploy/joining/module-folder.ts";
import { constructorArguments } from "#deploy/verification/constructor-arguments.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";
import { joinCommittee, withoutCommittee } from "./joining-committee.ts";

let fixture: DeployFixture;
let before: Deployment;

beforeAll(async () => {
  fixture = await createDeployFixture();
  before = await fixture.deploy({ planFrom: withoutCommittee });
});

afterAll(() => fixture.close());

it("deploys what the network lacks and nothing else, and records it beside what was there", async () => {
  expect(before.contracts.Elections).toBeUndefined();
  const head = await fixture.client.getBlockNumber();
  const { deployment } = await joinCommittee(fixture);
  const recorded = await readDeployment(fixture.directory);
  expect(recorded).toEqual(deployment);
  expect(recorded).toMatchObject({ ...before, contracts: before.contracts });
  expect(recorded.joined).toEqual({ committee: { startBlock: Number(head) } });
  expect(Object.keys(recorded.contracts)).toEqual(expect.arrayContaining(["CommitteeVeto", "CommitteeSlashStop"]));
});

it("says with what its contracts were made, for whoever verifies them", async () => {
  const deployment = await readDeployment(fixture.directory);
  const names = ["CommitteeVeto", "AlthingGovernor", "RewardHolder"];
  expect([...(await constructorArguments(fixture.directory, deployment, names)).keys()]).toEqual(names);
});

it("a network that had the module from the beginning gets no second one", async () => {
  const directory = `${fixture.directory}-with-committee`;
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await fixture.deploy({ directory });
  const nonce = () => fixture.client.getTransactionCount({ address: deployer.address });
  const before = await nonce();
  await expect(joinCommittee({ ...fixture, directory })).rejects.toThrow("local has the module committee already");
  expect(await nonce()).toBe(before);
});

it("writes a proposal that the catalogue of the network takes: the classes of its calls, its veto, and what it may do about providers", async () => {
  const path = join(moduleFolder(fixture.directory, "committee"), "adopt.yaml");
  const file = parseProposalFile(await readFile(path, "utf8"), path);
  const catalogue = createCatalogue(await readDeployment(fixture.directory), []);
  const proposed = fileProposal(catalogue, file);
  expect(proposed.map(({ action }) => action.id)).toEqual([
    "governor.policy",
    "governor.policy",
    "governor.policy",
    "governor.policy",
    "committee.grantVeto",
    "providers.slashStopper",
    "committee.power",
    "providers.vaultPause",
    "providers.commitmentPause",
    "committee.pausable",
    "committee.pausable",
  ]);

  const { client } = fixture;
  const deployment = await readDeployment(fixture.directory);
  const address = (name: string) => contractAddress(deployment, name);
  const gate = { address: address("SlashingGate"), abi: slashingGateAbi, functionName: "stopper" } as const;
  expect(await client.readContract(gate)).toBe(zeroAddress);
  const timelock = address("TimelockController");
  await client.impersonateAccount({ address: timelock });
  await client.setBalance({ address: timelock, value: 10n ** 18n });
  for (const { target, data } of proposed.flatMap(({ calls }) => calls)) {
    // The governor takes its calls from a proposal alone; adoption.test.ts votes on one.
    if (target === address("AlthingGovernor")) continue;
    const hash = await client.sendTransaction({ account: timelock, to: target, data });
    expect(await client.waitForTransactionReceipt({ hash })).toMatchObject({ status: "success" });
  }
  expect(await client.readContract(gate)).toBe(address("CommitteeSlashStop"));
  const vault = { address: address("StakeVault"), abi: stakeVaultAbi } as const;
  expect(await client.readContract({ ...vault, functionName: "pauses" })).toBe(address("CommitteePause"));
  const node = createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
  expect(await checkProviders(node, deployment)).toEqual([]);
});
