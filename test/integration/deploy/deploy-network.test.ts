import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { createPublicClient, encodeFunctionData, http, parseAbi, zeroAddress } from "viem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { checkHardCap } from "#deploy/checks/check-hard-cap.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import { startChain } from "#deploy/local/start-chain.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";
import { examplePlan } from "./example-plan.ts";
import { startFaultyNode } from "./faulty-node.ts";

const rolesAbi = parseAbi([
  "function grantRole(bytes32 role, address account)",
  "function revokeRole(bytes32 role, address account)",
]);

let fixture: DeployFixture;
let bare: () => Promise<void>;

beforeAll(async () => {
  fixture = await createDeployFixture();
  bare = await fixture.remember();
});

afterAll(() => fixture.close());

/** What only a vote can do: a call of the timelock to itself. */
async function asTimelock(deployment: Deployment, data: `0x${string}`): Promise<void> {
  const timelock = contractAddress(deployment, "TimelockController");
  const { client } = fixture;
  await client.impersonateAccount({ address: timelock });
  await client.setBalance({ address: timelock, value: 10n ** 18n });
  const hash = await client.sendTransaction({ account: timelock, to: timelock, data });
  await client.waitForTransactionReceipt({ hash });
}

describe("given a deployment", () => {
  let deployment: Deployment;
  let deployed: () => Promise<void>;

  beforeAll(async () => {
    await bare();
    deployment = await fixture.deploy();
    deployed = await fixture.remember();
  });

  afterEach(() => deployed());

  it("a second run deploys nothing new and answers the same", async () => {
    const nonce = await fixture.client.getTransactionCount({ address: deployer.address });

    expect(await fixture.deploy()).toEqual(deployment);
    expect(await fixture.client.getTransactionCount({ address: deployer.address })).toBe(nonce);
    expect(await readDeployment(fixture.directory)).toEqual(deployment);
  });

  it("is checked through a node that gives the logs of ten blocks at once, with nothing overlooked", async () => {
    const node = await startFaultyNode(fixture.rpc, { mostLogBlocks: 10 });
    onTestFinished(() => node.close());
    expect(await fixture.deploy({ rpc: node.rpc })).toEqual(deployment);

    const [name = "", role = "0x"] = Object.entries(timelockRoles)[0] ?? [];
    const stranger = localAccount(7).address;
    const grant = encodeFunctionData({ abi: rolesAbi, functionName: "grantRole", args: [role, stranger] });
    await asTimelock(deployment, grant);
    await expect(fixture.deploy({ rpc: node.rpc })).rejects.toThrow(`${stranger} holds ${name} of the timelock`);
  });

  it("is not deployed once more where its beginning is lost", async () => {
    const nonce = await fixture.client.getTransactionCount({ address: deployer.address });
    await rm(join(fixture.directory, "beginning.json"));
    await expect(fixture.deploy()).rejects.toThrow(
      /holds sent\.jsonl and no beginning\.json.*Put beginning\.json back/,
    );
    expect(await fixture.client.getTransactionCount({ address: deployer.address })).toBe(nonce);
    await access(join(fixture.directory, "ignition", "journal.jsonl"));
  });

  it.each(Object.keys(timelockRoles))("a foreign holder of %s fails the check and is named", async (name) => {
    const stranger = localAccount(7).address;
    const role = Object.entries(timelockRoles).find(([key]) => key === name)?.[1] ?? "0x";
    await asTimelock(
      deployment,
      encodeFunctionData({ abi: rolesAbi, functionName: "grantRole", args: [role, stranger] }),
    );

    await expect(fixture.deploy()).rejects.toThrow(`${stranger} holds ${name} of the timelock and must not`);

    await asTimelock(
      deployment,
      encodeFunctionData({ abi: rolesAbi, functionName: "revokeRole", args: [role, stranger] }),
    );
    await expect(fixture.deploy()).resolves.toEqual(deployment);
  });

  it("a hard cap that is not as planned fails the check of a fresh deployment, share and list", async () => {
    const { AlthingToken: token = zeroAddress } = deployment.contracts;
    const client = createPublicClient({ transport: http(fixture.rpc) });
    const faults = (hardCap: Plan["hardCap"]) => checkHardCap(client, deployment, { hardCap });
    expect(await faults({ shareBps: 1_500, assets: ["AlthingToken"] })).toEqual([]);
    expect(await faults({ shareBps: 2_000, assets: [token] })).toEqual([
      "The hard cap's share is 1500 bps, and must be 2000.",
    ]);
    expect(await faults({ shareBps: 1_500, assets: [zeroAddress] })).toEqual([
      `${zeroAddress} is not on the hard cap's list and must be on it.`,
      `${token} is on the hard cap's list and must be off it.`,
    ]);
  });

  it("a role that the governor lost fails the check", async () => {
    const args = [timelockRoles.EXECUTOR_ROLE, contractAddress(deployment, "AlthingGovernor")] as const;
    await asTimelock(deployment, encodeFunctionData({ abi: rolesAbi, functionName: "revokeRole", args }));

    await expect(fixture.deploy()).rejects.toThrow(`${args[1]} must hold EXECUTOR_ROLE`);
  });

  it("a folder of another chain is refused", async () => {
    const other = await startChain(0, 1_700_000_000);
    await expect(fixture.deploy({ rpc: other.rpc })).rejects.toThrow(/holds a deployment on another chain/);
    await other.close();
  });

  it("a folder of another profile is refused", async () => {
    await expect(fixture.deploy({ profile: { id: "render", name: "Render", figures: [] } })).rejects.toThrow(
      /holds a deployment of the profile "example"/,
    );
  });

  it("settings that changed since are refused", async () => {
    const changed = fixture.deploy({
      planFrom: (beginning) => ({ ...examplePlan(beginning), timelockDelaySeconds: 60n }),
    });
    await expect(changed).rejects.toThrow(/changed since this deployment began/);
  });
});

describe("given none", () => {
  beforeEach(() => bare());

  it("a policy for a contract that nobody knows is refused", async () => {
    const policies = [{ target: "Treasury", selector: "0x12345678" as const, class: 0 }];
    const unknown = fixture.deploy({ planFrom: (beginning) => ({ ...examplePlan(beginning), policies }) });
    await expect(unknown).rejects.toThrow(/name "Treasury", which is neither an address nor a contract/);
  });

  it("a node of another chain is refused before anything is sent", async () => {
    const network = { name: "sepolia", chainId: 11_155_111 };
    await expect(fixture.deploy({ network })).rejects.toThrow(/is on chain 31337, but sepolia is chain 11155111/);
    expect(await fixture.client.getTransactionCount({ address: deployer.address })).toBe(0);
  });

  it("a node that does not answer is named", async () => {
    await expect(fixture.deploy({ rpc: "http://127.0.0.1:1" })).rejects.toThrow(
      /No node answers at http:\/\/127.0.0.1:1/,
    );
  });

  it("a deployer without funds is told so", async () => {
    await fixture.client.setBalance({ address: deployer.address, value: 0n });
    await expect(fixture.deploy()).rejects.toThrow(`The deployer ${deployer.address} has no funds on local`);
  });
});
