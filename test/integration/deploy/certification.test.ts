import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Address, createPublicClient, encodeFunctionData, http } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkCertification } from "#deploy/checks/check-certification.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import type { CertificationPlan } from "#deploy/plan/certification-plan.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";

const stranger = localAccount(7).address;

let fixture: DeployFixture;
let own: CertificationPlan;
let deployment: Deployment;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy({
    planFrom(beginning) {
      const plan = examplePlan(beginning);
      if (plan.certification === null) throw new Error("The example has certification.");
      own = plan.certification;
      return plan;
    },
  });
});

afterAll(() => fixture.close());

function faults(contracts: Record<string, Address>, expected: CertificationPlan | null = null): Promise<string[]> {
  const client = createPublicClient({ transport: http(fixture.rpc) });
  return checkCertification(client, { ...deployment, contracts: { ...deployment.contracts, ...contracts } }, expected);
}

it("certification as planned passes every check", async () => {
  expect(await faults({}, own)).toEqual([]);
});

it("a foreign timelock is named wherever it has power", async () => {
  const found = await faults({ TimelockController: stranger });
  for (const name of ["Certification", "Availability"]) {
    expect(found).toContainEqual(expect.stringMatching(`^${name}\\.TIMELOCK is .*${stranger}`));
  }
  expect(found).toHaveLength(2);
});

it.each<[string, (standing: CertificationPlan) => CertificationPlan, RegExp]>([
  ["EAS", (it) => ({ ...it, eas: stranger }), /^Certification\.EAS is 0x.* and must be 0x/],
  [
    "checker",
    (it) => ({ ...it, availability: { ...it.availability, checkers: [stranger] } }),
    /Who checks availability: found/,
  ],
  [
    "quorum",
    (it) => ({ ...it, availability: { ...it.availability, checkerQuorum: 5 } }),
    /The quorum of who checks availability: found "?3"?, expected "?5/,
  ],
  [
    "bond",
    (it) => ({ ...it, availability: { ...it.availability, bondTokens: 1n } }),
    /The parameter bondTokens: found/,
  ],
])("another %s than planned fails, and is left to votes afterwards", async (_name, other, message) => {
  expect((await faults({}, other(own))).join("\n")).toMatch(message);
  expect(await faults({})).toEqual([]);
});

it("bonds that vote are named, at any time", async () => {
  const { client } = fixture;
  const sound = await client.snapshot();
  const account = contractAddress(deployment, "Availability");
  await client.impersonateAccount({ address: account });
  await client.setBalance({ address: account, value: 10n ** 18n });
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [stranger] });
  const hash = await client.sendTransaction({ account, to: contractAddress(deployment, "AlthingToken"), data });
  await client.waitForTransactionReceipt({ hash });
  expect(await faults({})).toEqual([expect.stringMatching(/^The delegate of Availability's votes is /)]);
  await client.revert({ id: sound });
});

it("leaves its beginning to a vote, and says so until it has happened", async () => {
  const client = createPublicClient({ transport: http(fixture.rpc) });
  const { timestamp: nowSeconds } = await client.getBlock();
  const question = { client, deployment, nowSeconds, bots: null, relayPerDayWei: 0n };
  const open = (await allRemaining(question)).filter(({ isOpen }) => isOpen).map(({ name }) => name);
  expect(open).toEqual(
    expect.arrayContaining(["tiers of providers", "what a suspended provider earns", "what follows from bad epochs"]),
  );
  const file = await readFile(join(fixture.directory, "modules/certification/begin.yaml"), "utf8");
  for (const action of ["addKind", "addTier", "attester", "suspender"])
    expect(file).toContain(`certification.${action}`);
  expect(file).toContain("members without parties");
});
