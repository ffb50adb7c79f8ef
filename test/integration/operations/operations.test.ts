import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Address,
  createTestClient,
  createWalletClient,
  fallback,
  getAddress,
  http,
  type LocalAccount,
  parseAbi,
  parseEther,
  publicActions,
} from "viem";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { placeAggregator } from "#deploy/local/providers/place-aggregator.ts";
import { ballotCall } from "#governance-ui/chain/ballot-call.ts";
import { delegateCall } from "#governance-ui/chain/delegate-call.ts";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { type Anvil, hasAnvil, startAnvil } from "#test/anvil/start-anvil.ts";
import { type LocalExplorers, startLocalExplorers } from "#test/integration/deploy/local-explorers.ts";
import { placeSafe } from "#test/integration/deploy/place-safe.ts";
import { type LimitedNode, startLimitedNode } from "./limited-node.ts";
import { hireOperator, type Operator, type Started } from "./operator.ts";
import { readRunbook } from "./runbook.ts";

/**
 * A newcomer puts a DAO into production by docs/operations.md: what is typed here is taken from its code blocks, with
 * addresses and ports of this machine. The node is Foundry's, behind the limits of a free plan.
 */
const root = join(import.meta.dirname, "../../..");
const runbook = readRunbook(join(root, "docs/operations.md"));
const chainId = 11_155_111;
const days = 86_400;
const holder = localAccount(1);

let anvil: Anvil;
let nodes: [LimitedNode, LimitedNode];
let explorers: LocalExplorers;
let operator: Operator;
let server: Started;
let bots: Started;
let proposalId = "";

beforeEach((context) => {
  context.skip(
    !hasAnvil,
    `Foundry's node comes in a package for Linux on x64 alone, and this is ${process.platform} on ${process.arch}`,
  );
});

beforeAll(async () => {
  if (!hasAnvil) return;
  anvil = await startAnvil(["--block-time", "2", "--chain-id", String(chainId)]);
  nodes = [await startLimitedNode(anvil.url), await startLimitedNode(anvil.url)];
  await placeSafe(chain());
  await placeAggregator(chain());
  await mine(1_200);
  await send(holder.address, "10");
  explorers = await startLocalExplorers();
  operator = hireOperator(root, { PORT: "0", SOURCIFY_URL: explorers.sourcifyUrl });
});

afterAll(async () => {
  await operator?.leave();
  await Promise.all(nodes?.map((node) => node.close()) ?? []);
  await explorers?.close();
  await anvil?.close();
});

const chain = () =>
  createTestClient({ mode: "anvil", transport: http(anvil.url, { timeout: 300_000 }) }).extend(publicActions);

const mine = (blocks: number) => chain().mine({ blocks, interval: 1 });

/** Time passes, and so many blocks that the bots act on what it brought. */
async function pass(seconds: number): Promise<void> {
  await chain().increaseTime({ seconds });
  await mine(15);
}

const send = (address: Address, ether: string) => chain().setBalance({ address, value: parseEther(ether) });

/** What a page's button does in a wallet, which asks its node again. */
async function press(account: LocalAccount, call: ContractCall): Promise<void> {
  const wallet = createWalletClient({ account, transport: fallback([http(nodes[1].url, { retryCount: 3 })]) });
  const hash = await wallet.writeContract({ ...call, account, chain: null });
  expect(await chain().waitForTransactionReceipt({ hash })).toMatchObject({ status: "success" });
}

/** The words of the page, with the addresses of this machine. */
function here(command: string): string {
  return command
    .replace("https://one…,https://other…", `${nodes[0].url},${nodes[1].url}`)
    .replace("https://…", nodes[0].url)
    .replace("--metrics-port 9464", "--metrics-port 0")
    .replace("/backups/", `${operator.checkout}/backups/`)
    .replace("$(date +%F)", "2026-11-30");
}

async function type(section: string, pattern: RegExp, code = 0): Promise<string> {
  const ended = await operator.type(here(runbook.take(section, pattern)));
  expect(ended, ended.output).toMatchObject({ code });
  return ended.output;
}

const start = (section: string, pattern: RegExp) => operator.start(here(runbook.take(section, pattern)));

async function makeKey(section: string, name: string): Promise<void> {
  await type(section, new RegExp(`> ${name}\\.password`));
  await type(section, new RegExp(`^export ALTHING_KEYSTORE=${name}`));
  const [address = ""] = /0x\w{40}/.exec(await type(section, new RegExp(`^npm run keystore -- ${name}`))) ?? [];
  await send(getAddress(address), "1");
}

async function addressOf(name: string): Promise<Address> {
  const file = join(operator.checkout, "deployments", String(chainId), "addresses.json");
  return getAddress(JSON.parse(await readFile(file, "utf8"))[name]);
}

async function urlSaid(started: Started, words: RegExp): Promise<string> {
  await expect.poll(started.output).toMatch(words);
  return words.exec(started.output())?.[1] ?? "";
}

const apiOf = (started: Started) => urlSaid(started, /^listening \{"api":"([^"]+)"/m);
const botsOf = (started: Started) => urlSaid(started, /"health":"([^"]+)"/);
const answer = async (url: string) => (await fetch(url)).json();
const health = async () => answer(`${await apiOf(server)}/api/health`);
const proposal = async () => answer(`${await apiOf(server)}/api/proposals/${proposalId}`);

it("makes a key, asks what is missing, and is shown what would be made", async () => {
  await makeKey("Deploy", "deployer");
  const missing = await type("Deploy", /--profile fluence --rpc/, 1);
  expect(missing).toMatch(/figures: timelock\.minDelay[\s\S]*See profiles\/examples\/settings\.yaml/);

  await type("Deploy", /^cp /);
  const settings = join(operator.checkout, "settings.yaml");
  const example = await readFile(settings, "utf8");
  await writeFile(settings, example.replace("0x00000000000000000000000000000000000A11cE", holder.address));

  const shown = await type("Deploy", /--dry-run$/);
  expect(shown).toMatch(/\d+ transactions, [\d,]+ gas/);
  expect(shown).toContain("Nothing was sent.");
});

it("deploys, and verifies the code", async () => {
  expect(await type("Deploy", /--yes$/)).toContain("Every role and every reference checked.");
  const open = await type("After the deployment", /--check/);
  expect(open).toMatch(/^Open on sepolia, in this order:$/m);
  expect(open).toMatch(/petition +by a vote: The petition has 0 FLT of the 10,000,000 FLT/);
  const verified = await type("Verify the code", /^npm run verify/);
  expect(verified).toContain("The code of each contract on the chain is what the kept builds say.");
  expect(verified).toMatch(/^Sourcify at (.*\n)+^ {2}26 published$/m);
  await mine(1_200);
});

it("serves the page, and the index goes live", async () => {
  await type("Serve", /^npm run build:ui/);
  server = start("Serve", /^npm run serve/);
  await expect.poll(health).toMatchObject({ status: "live", lagBlocks: 0 });
  expect(await (await fetch(await apiOf(server))).text()).toContain("<title>");
});

it("runs the bots, and sends them their coin", async () => {
  await makeKey("Bots", "bots");
  bots = start("Bots", /^npm run bots/);
  await expect.poll(async () => answer(`${await botsOf(bots)}/healthz`)).toMatchObject({ ok: true, alarm: null });
});

it("is delegated votes, and proposes the first vote", async () => {
  await makeKey("After the deployment", "proposer");
  const proposer = await operator.wallet("proposer");
  await press(holder, delegateCall(await addressOf("AlthingToken"), proposer.address));
  await mine(2);
  const shown = await type("After the deployment", /^npm run propose .*--dry-run$/);
  expect(shown).toContain("Lend 10,000,000 FLT of the treasury to the petition for recalls");
  expect(shown).toContain("your voting power  400,000,000 FLT");
  expect(shown).toContain('This was tried alone; "npm run report -- FILE.yaml" tries it');
  const report = await type("After the deployment", /^npm run report/);
  expect(report).toContain("1 warning. First: TimelockController");
  const proposed = await type("After the deployment", /^npm run propose .*--yes$/);
  proposalId = /^Proposal (\d+)$/m.exec(proposed)?.[1] ?? "";
  await expect.poll(proposal).toMatchObject({ state: "pending" });
});

it("votes; the bots queue, execute and check what was voted", async () => {
  await pass(2 * days);
  await expect.poll(proposal).toMatchObject({ state: "active" });
  const [voter, governor, token] = [
    await operator.wallet("proposer"),
    await addressOf("AlthingGovernor"),
    await addressOf("AlthingToken"),
  ];
  const ballot = { support: 1, split: null } as const;
  const question = { governor, token, proposalId: BigInt(proposalId), account: voter.address, ballot, reason: "" };
  await press(voter, await ballotCall(chain(), question));

  await pass(4 * days);
  await expect.poll(proposal).toMatchObject({ state: "queued" });
  await pass(3 * days);
  await expect.poll(proposal).toMatchObject({ state: "executed" });
  await expect.poll(bots.output).toContain(`verified the effect of ${proposalId}: 3 of 3 actions as voted`);
  const budget = await chain().readContract({
    address: await addressOf("EmissionController"),
    abi: parseAbi(["function budgetTokens() view returns (uint256)"]),
    functionName: "budgetTokens",
  });
  expect(budget).toBe(parseEther("50000000"));
  const left = await operator.type(here("npm run deploy -- --network sepolia --check --rpc https://…"));
  expect(left.output).toMatch(/Done:\n {2}votes .*\n {2}reserve .*\n {2}budget .*\n {2}petition /);
  expect(bots.output()).not.toMatch(/alarm|report-differs|failed/i);
  expect(nodes[0].refusedRanges()).toBeGreaterThan(0);
});

it("backs up while all runs, and restores once all is stopped", async () => {
  expect(await type("Back up and restore", /^npm run backup/)).toContain("what people signed");
  await bots.stop();
  await server.stop();
  expect(await type("Back up and restore", /^npm run restore/)).toMatch(/Restored .*What stood there is in/s);
  server = operator.start(here("npm run serve -- --network sepolia --rpc https://…"));
  await expect.poll(health).toMatchObject({ status: "live", lagBlocks: 0 });
  expect(await proposal()).toMatchObject({ state: "executed" });
});

it("has followed every command of the page", () => {
  // Those are followed by many-processes.test.ts, index/postgres.test.ts and the tests of a page hosted elsewhere.
  expect(runbook.left(["A module joins later", "More than one machine", "Host the page elsewhere"])).toEqual([]);
});
