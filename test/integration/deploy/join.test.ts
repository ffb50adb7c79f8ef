import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { moduleFolder } from "#deploy/joining/module-folder.ts";
import { constructorArguments } from "#deploy/verification/constructor-arguments.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
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
  expect(Object.keys(recorded.contracts)).toContain("CommitteeVeto");
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

it("writes a proposal that the catalogue of the network takes: the classes of its calls, and its veto", async () => {
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
  ]);
});
