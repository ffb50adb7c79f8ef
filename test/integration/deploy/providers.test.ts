import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Address, createPublicClient, encodeFunctionData, http } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkProviders } from "#deploy/checks/check-providers.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";

const stranger = localAccount(7).address;

let fixture: DeployFixture;
let plan: Plan;
let deployment: Deployment;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy({
    planFrom: (beginning) => {
      plan = examplePlan(beginning);
      return plan;
    },
  });
});

afterAll(() => fixture.close());

function own(): ProviderPlan {
  if (plan.providers === null) throw new Error("The example has providers.");
  return plan.providers;
}

function faults(contracts: Record<string, Address>, expected: ProviderPlan | null = null): Promise<string[]> {
  const client = createPublicClient({ transport: http(fixture.rpc) });
  return checkProviders(client, { ...deployment, contracts: { ...deployment.contracts, ...contracts } }, expected);
}

it("providers as planned pass every check", async () => {
  expect(await faults({}, own())).toEqual([]);
});

it("a foreign timelock is named wherever it has power", async () => {
  const found = await faults({ TimelockController: stranger });
  const ofStake = ["ProviderRegistry", "StakeVault", "Commitments", "ProviderRewards", "SlashingGate"];
  const named = [...ofStake, "PriceReports", "PriceFeed"];
  for (const name of named) expect(found).toContainEqual(expect.stringMatching(`^${name}\\.TIMELOCK is .*${stranger}`));
  expect(found).toHaveLength(named.length);
});

it.each<[string, (standing: ProviderPlan) => ProviderPlan, RegExp]>([
  ["registration", (it) => ({ ...it, isOpen: !it.isOpen }), /Whether anyone may register: found true, expected false/],
  ["least stake", (it) => ({ ...it, leastStakeTokens: 1n }), /The least stake: found/],
  ["vesting", (it) => ({ ...it, vestingTranches: 1n }), /The parts that rewards vest in: found "182", expected "1"/],
  ["wait", (it) => ({ ...it, unbondingSeconds: 1n }), /The parameter unbondingSeconds: found/],
  ["slash's wait", (it) => ({ ...it, slashWaitSeconds: 1n }), /The parameter slashWaitSeconds: found/],
  ["notice", (it) => ({ ...it, commissionNoticeSeconds: 1n }), /The parameter commissionNoticeSeconds: found/],
  ["age", (it) => ({ ...it, prices: { ...it.prices, maxAgeSeconds: 1n } }), /The parameter maxAgeSeconds: found/],
  ["reporter", (it) => ({ ...it, prices: { ...it.prices, reporters: [stranger] } }), /Who reports the price: found/],
  ["round", (it) => ({ ...it, prices: { ...it.prices, roundSeconds: 1n } }), /The round of the price: found/],
  [
    "aggregator",
    (it) => ({ ...it, prices: { ...it.prices, sources: [{ aggregator: stranger }] } }),
    /The sources of the price: found .*, aggregator 0x.*, expected .*, aggregator 0x/,
  ],
  [
    "source",
    (it) => ({ ...it, prices: { ...it.prices, sources: [{ source: stranger }] } }),
    /The sources of the price: found .*, source 0x.*, expected .*, source 0x/,
  ],
])("another %s than planned fails, and is left to votes afterwards", async (_name, other, message) => {
  expect((await faults({}, other(own()))).join("\n")).toMatch(message);
  expect(await faults({})).toEqual([]);
});

it("parked rewards that vote are named, at any time", async () => {
  const { client } = fixture;
  const sound = await client.snapshot();
  const account = contractAddress(deployment, "ProviderRewards");
  await client.impersonateAccount({ address: account });
  await client.setBalance({ address: account, value: 10n ** 18n });
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [stranger] });
  const hash = await client.sendTransaction({ account, to: contractAddress(deployment, "AlthingToken"), data });
  await client.waitForTransactionReceipt({ hash });
  expect(await faults({})).toEqual([expect.stringMatching(/^The delegate of ProviderRewards's votes is /)]);
  await client.revert({ id: sound });
});

it("leaves its beginning to a vote, and says so until it has happened", async () => {
  const client = createPublicClient({ transport: http(fixture.rpc) });
  const { timestamp: nowSeconds } = await client.getBlock();
  const question = { client, deployment, nowSeconds, bots: null, relayPerDayWei: 0n };
  const open = (await allRemaining(question)).filter(({ isOpen }) => isOpen).map(({ name }) => name);
  expect(open).toEqual(expect.arrayContaining(["kinds of units", "rewards of providers", "price of the token"]));
  const file = await readFile(join(fixture.directory, "modules/providers/begin.yaml"), "utf8");
  for (const action of ["addKind", "restaker", "vaultPause"]) expect(file).toContain(`providers.${action}`);
  expect(file).toContain("emission.rewards");
  expect(file).toContain("emission.handOver");
});

it("a network without emissions has no providers, and hears why", async () => {
  const plain = await createDeployFixture();
  const planFrom: Parameters<typeof plain.deploy>[0] = {
    planFrom: (beginning) => ({ ...examplePlan(beginning), emissions: null }),
  };
  await expect(plain.deploy(planFrom)).rejects.toThrow("Providers are paid from emissions, and this network has none.");
  await plain.close();
});
