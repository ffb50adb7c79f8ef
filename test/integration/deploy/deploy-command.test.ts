import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { network } from "hardhat";
import { type Hash, numberToHex, parseGwei } from "viem";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { safe141 } from "#deploy/plan/committee-safe.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { createDeployCommand, type DeployCommand, exampleSettings } from "./deploy-command.ts";

let command: DeployCommand;
let rpc: string;
let directory: string;

beforeEach(async () => {
  command = await createDeployCommand();
  ({ rpc, directory } = command);
});

afterEach(() => command.close());

const runDeploy = (args: string[], env?: Record<string, string>, node?: string) => command.run(args, env, node);

const fluence = ["--network", "sepolia", "--profile", "fluence"];
const settings = ["--settings", exampleSettings];

it("deploys a real network with an encrypted key, and says where each figure came from", async () => {
  const { code, stdout, stderr } = await runDeploy([...fluence, ...settings, "--yes"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain("Every role and every reference checked");

  const deployment = await readDeployment(join(directory, "deployments/11155111"));
  expect(deployment).toMatchObject({ chainId: 11_155_111, networkName: "sepolia", profile: "fluence", local: false });
  expect(Object.keys(deployment.contracts).sort()).toEqual([
    "AggregatorSource",
    "AlthingGovernor",
    "AlthingToken",
    "Commitments",
    "CommitteeGuard",
    "CommitteePause",
    "CommitteeResolutions",
    "CommitteeSafe",
    "CommitteeSeats",
    "CommitteeSlashStop",
    "CommitteeVeto",
    "ElectionTally",
    "Elections",
    "EmissionController",
    "EmissionReserve",
    "PriceFeed",
    "PriceReports",
    "ProviderRegistry",
    "ProviderRewards",
    "RecallPetition",
    "RevenueReports",
    "RewardHolder",
    "RiskPolicy",
    "SeatingModule",
    "SlashingGate",
    "StakeVault",
    "TimelockController",
  ]);
  const { figures } = JSON.parse(await readFile(join(directory, "deployments/11155111/profile.json"), "utf8"));
  expect(figures).toContainEqual({
    key: "timelock.minDelay",
    value: "3",
    unit: "days",
    source: "time to leave before a decision takes effect",
    mark: "chosen for this deployment",
  });
});

const sentByDeployer = () => createLocalClient(rpc).getTransactionCount({ address: localAccount(0).address });
const hasFolder = () =>
  access(join(directory, "deployments")).then(
    () => true,
    () => false,
  );

it("shows with --dry-run, and without a key, every figure with its source, who gets and may do what, and the cost", async () => {
  const { code, stdout, stderr } = await runDeploy([...fluence, ...settings, "--dry-run"], { ALTHING_KEYSTORE: "" });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/governor\.votingPeriod +\d+ days {2}\([CDS]: https:/);
  expect(stdout).toMatch(/timelock\.minDelay +3 days {2}\(chosen for this deployment: time to leave/);
  expect(stdout).toMatch(/^ {2}TimelockController +[\d.]+ FLT/m);
  expect(stdout).toMatch(/timelock PROPOSER_ROLE +AlthingGovernor$/m);
  expect(stdout).toMatch(/timelock CANCELLER_ROLE +AlthingGovernor, CommitteeVeto$/m);
  expect(stdout).toMatch(/guardian +nobody$/m);
  expect(stdout).toMatch(/committee until an election +0x\w+.*, until 20/);
  expect(stdout).toMatch(/reports of revenue, 3 agreeing +0x/);
  expect(stdout).toContain("EmissionController");
  const [, transactions, gas] = /(\d+) transactions, ([\d,]+) gas/.exec(stdout) ?? [];
  expect(Number(transactions)).toBeGreaterThan(20);
  expect(Number(gas?.replaceAll(",", ""))).toBeGreaterThan(20_000_000);
  expect(stdout).toContain("Nothing was sent.");
  expect(await hasFolder()).toBe(false);
  const head = await createLocalClient(rpc).getBlockNumber();

  const deployed = await runDeploy([...fluence, ...settings, "--yes"]);
  expect(deployed.code).toBe(0);
  expect(await sentByDeployer()).toBe(Number(transactions));
  const blocks = await Promise.all(
    Array.from({ length: Number(transactions) }, (_, at) =>
      createLocalClient(rpc).getBlock({ blockNumber: head + 1n + BigInt(at) }),
    ),
  );
  const used = blocks.reduce((sum, { gasUsed }) => sum + gasUsed, 0n);
  // Addresses differ, and with them how many of their bytes are zero.
  expect(Math.abs(Number(used) - Number(gas?.replaceAll(",", "")))).toBeLessThan(Number(used) / 500);
});

it("rehearses and deploys on a chain without fees by EIP-1559, at the price of its node", async () => {
  const node = await startFaultyRpc(rpc);
  onTestFinished(() => node.close());
  node.alter(({ method }, reply) => {
    if (method === "eth_maxPriorityFeePerGas" || method === "eth_feeHistory") {
      return { ...reply, result: undefined, error: { code: -32601, message: `the method ${method} does not exist` } };
    }
    if (method === "eth_gasPrice") return { ...reply, result: numberToHex(parseGwei("3")) };
    const block = z.record(z.string(), z.unknown()).safeParse(reply.result);
    if (!method.startsWith("eth_getBlockBy") || !block.success) return reply;
    const { baseFeePerGas: _, ...before } = block.data;
    return { ...reply, result: before };
  });
  const { code, stdout, stderr } = await runDeploy([...fluence, ...settings, "--yes"], {}, node.url);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /at 3 gwei, the most that they would pay now\n +without fees by EIP-1559 the bots do not work here/,
  );
  const [hash = "0x"] = /0x[0-9a-f]{64}/.exec(stdout.slice(stdout.lastIndexOf("sent "))) ?? [];
  expect(await createLocalClient(rpc).getTransaction({ hash: hash as Hash })).toMatchObject({ type: "legacy" });
  expect(stdout).toContain("Every role and every reference checked");
});

it("asks before it sends: where nobody is there to answer, it says so and sends nothing", async () => {
  const { code, stderr } = await runDeploy([...fluence, ...settings]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Nobody is here to confirm.*Give --yes/);
  expect(await sentByDeployer()).toBe(0);
  expect(await hasFolder()).toBe(false);
});

it("tells a deployer with too little how much is missing, before the first transaction", async () => {
  await createLocalClient(rpc).setBalance({ address: localAccount(0).address, value: 1_000_000n });
  const { code, stdout, stderr } = await runDeploy([...fluence, ...settings, "--yes"]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/who has 0\.000000000001/);
  expect(stderr).toMatch(/on sepolia, too little: send it 0\.\d+ more, then run again/);
  expect(await sentByDeployer()).toBe(0);
  expect(await hasFolder()).toBe(false);
});

it("refuses a chain that does not run what the contracts are compiled to, and sends nothing", async () => {
  const server = await network.createServer(
    { network: "local", override: { chainId: 11_155_111, hardfork: "shanghai" } },
    "127.0.0.1",
    0,
  );
  onTestFinished(() => server.close());
  const old = `http://127.0.0.1:${(await server.listen()).port}`;
  const { code, stderr } = await runDeploy([...fluence, ...settings, "--yes"], {}, old);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /sepolia does not run what the contracts are compiled to: it refuses the opcodes MCOPY and TLOAD/,
  );
  expect(await hasFolder()).toBe(false);
});

it("without the unpublished figures it names each and where to set it, and sends nothing", async () => {
  const { code, stderr } = await runDeploy(fluence);
  expect(code).toBe(1);
  expect(stderr).toMatch(/timelock\.minDelay/);
  expect(stderr).toMatch(/emission\.referenceRevenue/);
  expect(stderr).toMatch(/reporters {2}\(a list of the addresses that report revenue\)/);
  expect(stderr).toMatch(/election\.vetter {2}\(Vetter, such as/);
  expect(stderr).toMatch(/foundingMembers {2}\(a list of account and organisation/);
  expect(stderr).toMatch(/--settings FILE\.yaml/);
  expect(await createLocalClient(rpc).getTransactionCount({ address: localAccount(0).address })).toBe(0);
});

it("on a network without Safe it says so, and sends nothing", async () => {
  await createLocalClient(rpc).setCode({ address: safe141.Safe.address, bytecode: "0x" });
  const { code, stderr } = await runDeploy([...fluence, ...settings]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/There is no code at 0x4167\w+ on sepolia, where the Safe of Safe 1\.4\.1 must be/);
  expect(await createLocalClient(rpc).getTransactionCount({ address: localAccount(0).address })).toBe(0);
});

it.each([
  [
    "a wrong password",
    [...fluence, ...settings],
    { ALTHING_KEYSTORE_PASSWORD: "wrong" },
    /does not open with this password/,
  ],
  ["no key", [...fluence, ...settings], { ALTHING_KEYSTORE: "" }, /ALTHING_KEYSTORE is not set/],
  [
    "another chain",
    ["--network", "mainnet", "--profile", "fluence", ...settings],
    {},
    /is on chain 11155111, but mainnet is chain 1/,
  ],
  ["an unknown profile", ["--network", "sepolia", "--profile", "fluense"], {}, /There is no profile "fluense"/],
  ["a settings file that is not there", [...fluence, "--settings", "none.yaml"], {}, /There is no file none\.yaml/],
])("%s is refused with a reason", async (_name, args, env, reason) => {
  const { code, stderr } = await runDeploy(args, env);
  expect(code).toBe(1);
  expect(stderr).toMatch(reason);
  expect(stderr).not.toContain("    at ");
});
