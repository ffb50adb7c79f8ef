import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodeFunctionData, parseEther } from "viem";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { moduleFolder } from "#deploy/joining/module-folder.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";
import { deployUntilLine } from "./deploy-until-line.ts";
import { joinCommittee, withoutCommittee } from "./joining-committee.ts";

/** The Safe, ten contracts (one a library, one over providers), the naming of its elections, and three steps that hand the Safe over. */
const transactionsOfACommittee = 15;

let fixture: DeployFixture;
let startOver: () => Promise<void>;
let before: number;

const nonce = () => fixture.client.getTransactionCount({ address: deployer.address });
const folder = () => moduleFolder(fixture.directory, "committee");
const journal = async () =>
  (await readFile(join(folder(), "ignition", "journal.jsonl"), "utf8")).split("\n").filter((line) => line !== "");

beforeAll(async () => {
  fixture = await createDeployFixture();
  await fixture.deploy({ planFrom: withoutCommittee });
  before = await nonce();
  startOver = await fixture.remember();
});

afterEach(() => startOver());

afterAll(() => fixture.close());

/** Of the first step, of the Safe's creation, between steps, of a call, of the hand-over, and of the last one. */
const fatalLines = [1, 3, 5, 7, 12, 21, 33, 48, 60, 72, 80, 89, 97];

it.each(fatalLines)("cut off after line %i of its journal, it goes on", async (line) => {
  const standing = await readDeployment(fixture.directory);
  await deployUntilLine(fixture, line, (part) => joinCommittee(fixture, part));
  expect(await readDeployment(fixture.directory)).toEqual(standing);

  const { deployment } = await joinCommittee(fixture);
  expect(await nonce()).toBe(before + transactionsOfACommittee);
  expect(await readDeployment(fixture.directory)).toEqual(deployment);
});

it("these lines reach from the first to nearly the last", async () => {
  await joinCommittee(fixture);
  const { length } = await journal();
  expect(length - (fatalLines.at(-1) ?? 0)).toBeLessThan(6);
});

const files = ["profile.json", "deployment.json", "addresses.json"] as const;

/** Joins, and puts files of the deployment back as they were before. */
async function joinAndForget(names: readonly string[]) {
  const older = new Map<string, string>();
  for (const name of names) older.set(name, await readFile(join(fixture.directory, name), "utf8"));
  const { deployment } = await joinCommittee(fixture);
  for (const [name, text] of older) await writeFile(join(fixture.directory, name), text);
  expect((await readDeployment(fixture.directory)).contracts.Elections).toBeUndefined();
  return deployment;
}

/** In the order in which they are written; the files before the named one are new. */
it.each(files)("killed before it wrote %s, it goes on", async (file) => {
  const deployment = await joinAndForget(files.slice(files.indexOf(file)));

  await joinCommittee(fixture);
  expect(await nonce()).toBe(before + transactionsOfACommittee);
  expect(await readDeployment(fixture.directory)).toEqual(deployment);
});

it("joins what an earlier version deployed, and holds its own code alone against this one", async () => {
  const standing = await readDeployment(fixture.directory);
  await fixture.client.setCode({ address: contractAddress(standing, "RevenueReports"), bytecode: "0x00" });
  const deployment = await joinAndForget(files);

  const address = contractAddress(deployment, "CommitteeResolutions");
  await fixture.client.setCode({ address, bytecode: "0x00" });
  await expect(joinCommittee(fixture)).rejects.toThrow(`The code of CommitteeResolutions at ${address} is not what`);
  expect(await readDeployment(fixture.directory)).toEqual(standing);
});

it("what got a role of the timelock before a vote gave it one is not safe to adopt, and is not recorded", async () => {
  const standing = await readDeployment(fixture.directory);
  const { deployment } = await joinCommittee(fixture);
  await startOver();
  // The same deployer makes the same addresses.
  const account = contractAddress(standing, "TimelockController");
  await fixture.client.impersonateAccount({ address: account });
  await fixture.client.setBalance({ address: account, value: parseEther("1") });
  const args = [timelockRoles.CANCELLER_ROLE, contractAddress(deployment, "CommitteeVeto")] as const;
  const data = encodeFunctionData({ abi: timelockControllerAbi, functionName: "grantRole", args });
  await fixture.client.sendTransaction({ account, to: account, data });

  await expect(joinCommittee(fixture)).rejects.toThrow(
    "The module is not safe to adopt:\nCommitteeVeto holds a role of the timelock before a vote gave it one.",
  );
  expect(await readDeployment(fixture.directory)).toEqual(standing);
});
