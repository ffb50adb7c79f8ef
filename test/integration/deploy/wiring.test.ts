import { type Address, createPublicClient, encodeFunctionData, type Hex, http } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkRoles } from "#deploy/checks/check-roles.ts";
import { checkWiring } from "#deploy/checks/check-wiring.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";

const stranger = localAccount(7).address;
const roleNames = Object.keys(timelockRoles).filter(
  (name): name is keyof typeof timelockRoles => name in timelockRoles,
);

let fixture: DeployFixture;
let deployment: Deployment;
let sound: Hex;

const client = () => createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
const address = (name: string) => contractAddress(deployment, name);

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy({ planFrom: examplePlan });
  sound = await fixture.client.snapshot();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  await fixture.client.revert({ id: sound });
  sound = await fixture.client.snapshot();
});

/** What a vote could do. */
async function byTimelock(to: Address, data: Hex): Promise<void> {
  const account = address("TimelockController");
  await fixture.client.impersonateAccount({ address: account });
  await fixture.client.setBalance({ address: account, value: 10n ** 18n });
  const hash = await fixture.client.sendTransaction({ account, to, data });
  const { status } = await fixture.client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error("The timelock could not do it");
}

describe("how governor, token and timelock refer to one another", () => {
  const faults = (contracts: Record<string, Address>, guardian?: Address) =>
    checkWiring(client(), { ...deployment, contracts: { ...deployment.contracts, ...contracts } }, guardian);

  it("is sound as it was deployed", async () => {
    const [guardian] = await client().readContract({
      address: address("AlthingGovernor"),
      abi: althingGovernorAbi,
      functionName: "guardian",
    });
    expect(await faults({}, guardian)).toEqual([]);
  });

  it("is at fault where the governor counts another token", async () => {
    const other = await fixture.client.readContract({
      address: address("AlthingGovernor"),
      abi: althingGovernorAbi,
      functionName: "token",
    });
    const copy = stranger;
    const code = await client().getCode({ address: other });
    await fixture.client.setCode({ address: copy, bytecode: code ?? "0x" });
    expect(await faults({ AlthingToken: copy })).toContain(`The governor's token is ${other} and must be ${copy}.`);
  });

  it("is at fault where the governor executes through another timelock", async () => {
    expect(await faults({ TimelockController: stranger })).toEqual([
      `The governor's timelock is ${address("TimelockController")} and must be ${stranger}.`,
    ]);
  });

  it("is at fault where the guardian is another, and says nothing of it when nobody is expected", async () => {
    expect(await faults({}, stranger)).toEqual([
      expect.stringMatching(/^The governor's guardian is 0x\w{40} and must be /),
    ]);
    expect(await faults({})).toEqual([]);
  });

  it("is at fault where the treasury's tokens vote", async () => {
    const delegate = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [stranger] });
    await byTimelock(address("AlthingToken"), delegate);
    expect(await faults({})).toEqual([
      expect.stringMatching(new RegExp(`^The delegate of the treasury's votes is ${stranger} and must be 0x`)),
    ]);
  });
});

describe("the timelock's roles", () => {
  it("are sound as they were deployed", async () => {
    expect(await checkRoles(client(), deployment)).toEqual([]);
  });

  it.each(roleNames)("are at fault where a stranger holds %s", async (name) => {
    const args = [timelockRoles[name], stranger] as const;
    await byTimelock(
      address("TimelockController"),
      encodeFunctionData({ abi: timelockControllerAbi, functionName: "grantRole", args }),
    );
    expect(await checkRoles(client(), deployment)).toEqual([`${stranger} holds ${name} of the timelock and must not.`]);
  });

  it("are at fault where anyone may execute", async () => {
    const nobody = "0x0000000000000000000000000000000000000000";
    const args = [timelockRoles.EXECUTOR_ROLE, nobody] as const;
    await byTimelock(
      address("TimelockController"),
      encodeFunctionData({ abi: timelockControllerAbi, functionName: "grantRole", args }),
    );
    expect(await checkRoles(client(), deployment)).toEqual([
      `${nobody} holds EXECUTOR_ROLE of the timelock and must not.`,
    ]);
  });

  it.each(["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE"] as const)(
    "are at fault where the governor lost %s",
    async (name) => {
      const args = [timelockRoles[name], address("AlthingGovernor")] as const;
      await byTimelock(
        address("TimelockController"),
        encodeFunctionData({ abi: timelockControllerAbi, functionName: "revokeRole", args }),
      );
      expect(await checkRoles(client(), deployment, true)).toEqual([
        `${address("AlthingGovernor")} must hold ${name} of the timelock and does not.`,
      ]);
    },
  );
});
