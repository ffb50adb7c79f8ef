import { type Address, createPublicClient, encodeFunctionData, http } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkEmissions } from "#deploy/checks/check-emissions.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import type { ModulePlans } from "#deploy/parts/deploy-parts.ts";
import type { EmissionPlan } from "#deploy/plan/emission-plan.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { eachModule } from "#protocol/modules/each-module.ts";
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

function faults(contracts: Record<string, Address>, expected?: Plan): Promise<string[]> {
  const client = createPublicClient({ transport: http(fixture.rpc) });
  return checkEmissions(client, { ...deployment, contracts: { ...deployment.contracts, ...contracts } }, expected);
}

function planned(part: Partial<EmissionPlan>): Plan {
  if (plan.emissions === null) throw new Error("The example has emissions.");
  return { ...plan, emissions: { ...plan.emissions, ...part } };
}

function address(name: string): Address {
  return deployment.contracts[name] ?? stranger;
}

it("emissions as planned pass every check", async () => {
  expect(await faults({}, plan)).toEqual([]);
});

it("a foreign timelock is named wherever it has power", async () => {
  expect(await faults({ TimelockController: stranger })).toEqual(
    ["EmissionController", "RevenueReports", "EmissionReserve", "RewardHolder"].map(
      (name) => `${name}.TIMELOCK is ${address("TimelockController")} and must be ${stranger}.`,
    ),
  );
});

it.each<[string, string, string[]]>([
  ["token", "AlthingToken", ["EmissionReserve.TOKEN", "RewardHolder.TOKEN"]],
  ["reserve", "EmissionReserve", ["EmissionController.RESERVE", "RewardHolder.RESERVE"]],
  ["controller", "EmissionController", ["EmissionReserve.CONTROLLER"]],
  ["source of revenue", "RevenueReports", ["EmissionController.revenueSource"]],
  ["holder of rewards", "RewardHolder", ["EmissionController.rewards"]],
])("another %s than deployed is named by whatever refers to it", async (_name, contract, getters) => {
  const { client } = fixture;
  await client.setCode({ address: stranger, bytecode: (await client.getCode({ address: address(contract) })) ?? "0x" });
  const found = await faults({ [contract]: stranger }, plan);
  if (contract === "EmissionController") {
    expect(found).toContainEqual(
      expect.stringMatching(/^The parameter referenceUsd8 cannot be read: .*Parameter_Unknown/),
    );
  }
  for (const getter of getters) expect(found).toContain(`${getter} is ${address(contract)} and must be ${stranger}.`);
});

it("a contract that is none of emissions is named, with what it does not answer", async () => {
  const found = await faults({ EmissionReserve: address("RewardHolder") });
  expect(found).toContainEqual(expect.stringMatching(/^EmissionReserve\.CONTROLLER cannot be read: /));
  expect(found).toContainEqual(expect.stringMatching(/^EmissionController\.RESERVE is .* and must be /));
});

it.each<[string, () => Plan, RegExp]>([
  ["guardian", () => ({ ...plan, guardian: stranger }), /The guardian of emissions: found .* expected/],
  ["reporter", () => planned({ reporters: [stranger] }), /Who reports revenue: found/],
  ["quorum", () => planned({ reporterQuorum: 2 }), /The quorum of reporters: found "3", expected "2"/],
  ["start", () => planned({ startSeconds: 1n }), /The schedule of RevenueReports: found/],
  [
    "budget",
    () => planned({ budgetTokens: 1n }),
    /The most to emit: found "100000000000000000000000000", expected "1"/,
  ],
  ["baseline", () => planned({ baselineTokens: 1n }), /The parameter baselineTokens: found/],
])("another %s than planned fails, and is left to votes afterwards", async (_name, other, message) => {
  expect((await faults({}, other())).join("\n")).toMatch(message);
  expect(await faults({})).toEqual([]);
});

it.each(["EmissionReserve", "RewardHolder"])("tokens of %s that vote are named, at any time", async (name) => {
  const { client } = fixture;
  const sound = await client.snapshot();
  const account = address(name);
  await client.impersonateAccount({ address: account });
  await client.setBalance({ address: account, value: 10n ** 18n });
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [stranger] });
  const token = contractAddress(deployment, "AlthingToken");
  const hash = await client.sendTransaction({ account, to: token, data });
  await client.waitForTransactionReceipt({ hash });
  const sentinel = await client.readContract({ address: token, abi: althingTokenAbi, functionName: "SENTINEL" });
  const named = [`The delegate of ${name}'s votes is ${stranger} and must be ${sentinel}.`];
  expect(await faults({})).toEqual(named);
  expect(await faults({}, plan)).toEqual(named);
  await client.revert({ id: sound });
});

it("a network without modules deploys none, and finishes its deployment anew", async () => {
  const plain = await createDeployFixture();
  const planFrom: Parameters<typeof plain.deploy>[0] = {
    planFrom: (beginning) => ({ ...examplePlan(beginning), ...eachModule<ModulePlans>(() => null) }),
  };
  const { contracts } = await plain.deploy(planFrom);
  expect(Object.keys(contracts).sort()).toEqual([
    "AlthingGovernor",
    "AlthingToken",
    "RiskPolicy",
    "TimelockController",
  ]);
  expect((await plain.deploy(planFrom)).contracts).toEqual(contracts);
  await plain.close();
});
