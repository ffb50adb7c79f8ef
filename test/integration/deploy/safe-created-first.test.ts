import { createPublicClient, http } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { beginDeployment } from "#deploy/journal/begin-deployment.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import { committeeSafe } from "#deploy/plan/committee-safe.ts";
import { createDeployFixture, type DeployFixture, deployer, exampleDeployment } from "./deploy-fixture.ts";

/** Anyone can create the committee's Safe at its address first: it is the same Safe, and stops no deployment. */

const stranger = 7;
let fixture: DeployFixture;

beforeEach(async () => {
  fixture = await createDeployFixture();
});

afterEach(() => fixture.close());

/** As a stranger who has seen what the deployer is about to send. */
async function createFirst(): Promise<`0x${string}`> {
  const { network, planFrom, profile } = exampleDeployment(fixture.rpc, fixture.directory);
  const reading = createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
  const { beginning, record } = await beginDeployment(reading, fixture.directory, profile.id);
  await record();
  const plan = planFrom(beginning);
  if (plan.committee === null) throw new Error("The example has no committee.");
  const safe = await committeeSafe(reading, network, deployer.address, plan.committee.saltNonce);
  await sendUnlocked(fixture.client, stranger, { to: safe.factory, data: safe.creation });
  return safe.address;
}

it("before the deployment begins", async () => {
  const safe = await createFirst();
  const deployment = await fixture.deploy();
  expect(deployment.contracts.CommitteeSafe).toBe(safe);
  await fixture.deploy();
});

it("between two of its transactions", async () => {
  let safe: Promise<`0x${string}`> | null = null;
  const deployment = await fixture.deploy({
    onSend() {
      safe ??= createFirst();
    },
  });
  expect(safe).not.toBeNull();
  expect(deployment.contracts.CommitteeSafe).toBe(await safe);
  await fixture.deploy();
});
