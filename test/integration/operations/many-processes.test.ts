import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Keystore } from "ox";
import { encodeFunctionData, hashTypedData, parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { BALLOT_CHOICES, proposalBallotTypedData } from "#protocol/ballots/proposal-ballot.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { openStore } from "#store/connection/open-store.ts";
import type { Store } from "#store/schema/database.ts";
import {
  account,
  type GovernedChain,
  type ProposalCall,
  settings,
  startGovernedChain,
} from "#test/integration/index/governed-chain.ts";
import { openServeFolder, type Running, type ServeFolder, statusAt } from "#test/integration/index/serve-folder.ts";
import { type PostgresServer, startPostgres } from "#test/store/postgres-server.ts";
import { composeServices } from "./compose-services.ts";

/** What compose.yaml starts, as processes of this machine: each is killed in its turn, and the database too. */
const FOR = 1;
const LONG_AFTER = 2 ** 34;
const EXECUTED = 7;
const botKey = generatePrivateKey();
const bot = privateKeyToAccount(botKey).address;
const password = "secret";
const files: Readonly<Record<string, string>> = { serve: "index/serve.ts", bots: "bots/run.ts" };
const services = composeServices({
  NETWORK: "local",
  RPC_URL: "http://node",
  DATABASE_PASSWORD: "secret",
});

let governed: GovernedChain;
let database: PostgresServer;
let folder: ServeFolder;
let store: Store;
const running = new Map<string, Running>();

beforeAll(async () => {
  governed = await startGovernedChain({ holders: 6 });
  await governed.chain.setBalance({ address: bot, value: parseEther("100") });
  database = await startPostgres([]);
  await database.createDatabase("althing");
  folder = await openServeFolder(governed);
  const [key, options] = await Keystore.pbkdf2Async({ password, iterations: 10_000 });
  await writeFile(join(folder.directory, "bots.json"), JSON.stringify(Keystore.encrypt(botKey, key, options)));
  await writeFile(join(folder.directory, "bots.password"), password);
  store = await openStore(database.url("althing"));
  for (const name of services.keys()) {
    start(name);
    // As `depends_on` has it: what reads waits until the schema is there.
    if (name === "follower") await apiOf(name);
  }
});
afterAll(async () => {
  await folder?.remove();
  await store?.destroy();
  await database?.stop();
  await governed?.close();
});

function start(name: string): void {
  const service = services.get(name);
  const file = files[service?.script ?? ""];
  if (service === undefined || file === undefined) throw new Error(`compose.yaml starts no ${name}`);
  const flags = service.script === "bots" ? ["--interval-seconds", "0.3", "--relay-per-day-eth", "1"] : [];
  const process = folder.run(
    file,
    [...service.args, ...flags, ...(flags.length ? ["--relay-wait-seconds", "0"] : [])],
    {
      ...service.environment,
      RPC_URL: governed.rpcUrl,
      DATABASE_URL: database.url("althing"),
      ALTHING_KEYSTORE: "bots.json",
      ALTHING_KEYSTORE_PASSWORD_FILE: "bots.password",
      LOG_FORMAT: "text",
    },
  );
  running.set(name, process);
}

function processOf(name: string): Running {
  const found = running.get(name);
  if (found === undefined) throw new Error(`${name} does not run`);
  return found;
}

const apiOf = (name: string) => processOf(name).api();
const readers = ["reader-1", "reader-2"] as const;

async function kill(name: string): Promise<void> {
  processOf(name).child.kill("SIGKILL");
  await processOf(name).ended();
}

/** Every process that still runs, with whatever else happened to it. */
async function expectAlive(): Promise<void> {
  for (const [name, { child, output }] of running) {
    if (child.signalCode === null) expect(child.exitCode, `${name}: ${output()}`).toBeNull();
  }
}

async function ask(reader: string, path: string, body?: unknown) {
  const response = await fetch(
    (await apiOf(reader)) + path,
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  );
  return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) };
}

/** A vote that is open, on a call that changes nothing. */
async function openVote(description: string) {
  const data = encodeFunctionData({
    abi: althingGovernorAbi,
    functionName: "setProposalThreshold",
    args: [parseEther("10000000")],
  });
  const calls: ProposalCall[] = [{ target: governed.governor, data }];
  const id = await governed.propose(account(1), calls, description);
  await governed.skip(settings.votingDelay + 1);
  return id;
}

async function signed(id: bigint, voter: number) {
  const { governor, chain } = governed;
  const name = await chain.readContract({ address: governor, abi: althingGovernorAbi, functionName: "name" });
  const ballot = { proposalId: id, voter: account(voter).address, choice: BALLOT_CHOICES[FOR], reason: "" };
  if (ballot.choice === undefined) throw new Error("no choice");
  const typed = proposalBallotTypedData(
    31337,
    { address: governor, name },
    { ...ballot, choice: ballot.choice, untilSeconds: LONG_AFTER },
  );
  const signature = await account(voter).sign({ hash: hashTypedData(typed) });
  return {
    kind: "proposal",
    subject: String(id),
    voter: ballot.voter,
    support: FOR,
    reason: "",
    untilSeconds: LONG_AFTER,
    signature,
  };
}

const used = (id: bigint, voter: number) =>
  governed.chain.readContract({
    address: governed.governor,
    abi: althingGovernorAbi,
    functionName: "usedVotes",
    args: [id, account(voter).address],
  });
const stateOf = (id: bigint) =>
  governed.chain.readContract({
    address: governed.governor,
    abi: althingGovernorAbi,
    functionName: "state",
    args: [id],
  });

/** What every reader says of a proposal is what the chain says. */
async function expectRead(id: bigint, forVotes: bigint): Promise<void> {
  for (const reader of readers) {
    await expect
      .poll(async () => (await ask(reader, `/api/proposals/${id}`)).body.tally)
      .toMatchObject({ for: String(forVotes) });
  }
}

/** No block twice and none left out: the counts are those of the chain's own logs. */
async function expectWhole(): Promise<void> {
  const { governor, chain } = governed;
  for (const [eventName, table] of [
    ["VoteCast", "votes"],
    ["ProposalCreated", "proposals"],
  ] as const) {
    const logs = await chain.getContractEvents({
      address: governor,
      abi: althingGovernorAbi,
      eventName,
      fromBlock: 0n,
    });
    const rows = async () => {
      const found = await store.selectFrom(table).select(["block", "log_index"]).execute();
      return found.map(({ block, log_index }) => `${block} ${log_index}`).sort();
    };
    await expect.poll(rows).toEqual(logs.map(({ blockNumber, logIndex }) => `${blockNumber} ${logIndex}`).sort());
  }
}

/** A duty's transactions: those that did what they were for, and any other. */
async function sentBy(duty: string): Promise<{ mined: number; other: number }> {
  const rows = await store.selectFrom("bot_transactions").select("state").where("duty", "=", duty).execute();
  const mined = rows.filter(({ state }) => state === "mined" || state === "final").length;
  return { mined, other: rows.length - mined };
}

async function leader(): Promise<string> {
  for (const name of ["bots", "bots-standby"]) {
    const watching = /^watching (.*)$/m.exec(processOf(name).output())?.[1] ?? "{}";
    const { health } = z.object({ health: z.string() }).parse(JSON.parse(watching));
    const answer = await (await fetch(`${health}/healthz`)).json();
    if (z.object({ leading: z.boolean() }).parse(answer).leading) return name;
  }
  throw new Error("no bot leads");
}

const share = (500_000_000n * 10n ** 18n) / 6n;

it("readers tell what the follower writes, also to who listens, and take what people sign at any of them", async () => {
  for (const reader of readers) await expect.poll(async () => statusAt(await apiOf(reader))).toBe("live");
  const id = await openVote("By several processes");
  await expect.poll(async () => (await ask("reader-2", `/api/proposals/${id}`)).body.state).toBe("active");
  const listening = await fetch(`${await apiOf("reader-2")}/api/events`);
  const heard = hear(listening);
  await expect.poll(async () => (await ask("reader-1", "/api/relay")).body.open).toBe(true);
  const ballot = await signed(id, 2);
  expect(await ask("reader-1", "/api/relay/ballots", ballot)).toMatchObject({ status: 202 });
  const again = await ask("reader-2", "/api/relay/ballots", ballot);
  expect(again).toMatchObject({ status: 202, body: { voter: account(2).address } });
  await expect.poll(() => used(id, 2)).toBeGreaterThan(0n);
  await expectRead(id, share);
  await expect.poll(heard).toContain(`votes:${id}`);
});

it("given that the follower is killed: the standby goes on, and nothing is missing or twice", async () => {
  const id = await openVote("Without the follower");
  await governed.vote(account(3), id, FOR);
  await kill("follower");
  await governed.vote(account(4), id, FOR);
  await expectRead(id, 2n * share);
  start("follower");
  await expect.poll(processOf("follower").output).toMatch(/writes this database already/);
  await expectWhole();
});

it("given that the database is killed and comes back: all go on by themselves, and ballots are kept or refused, never lost", async () => {
  const id = await openVote("Without the database");
  await expect.poll(async () => (await ask("reader-1", `/api/proposals/${id}`)).body.state).toBe("active");
  expect(await ask("reader-2", "/api/relay/ballots", await signed(id, 2))).toMatchObject({ status: 202 });
  await database.kill();
  expect(await ask("reader-1", "/api/relay/ballots", await signed(id, 5))).toMatchObject({
    status: 503,
    body: { error: { code: "database_away" } },
  });
  await governed.vote(account(6), id, FOR);
  await database.start();
  await expectAlive();
  await expect.poll(() => used(id, 2)).toBeGreaterThan(0n);
  expect(await used(id, 5)).toBe(0n);
  await expectRead(id, 2n * share);
  await expectWhole();
});

it("given that the bot that leads is killed: the other carries out what passed, once", async () => {
  const id = await openVote("Without the leader");
  for (const voter of [2, 3, 4, 5]) await governed.vote(account(voter), id, FOR);
  await governed.skip(settings.votingPeriod + 1);
  await expect.poll(() => stateOf(id)).toBe(5);
  await kill(await leader());
  await governed.skip(settings.timelockDelay + 1);
  await expect.poll(() => stateOf(id)).toBe(EXECUTED);
  // This proposal and the three before it.
  await expect.poll(() => sentBy("execute")).toEqual({ mined: 4, other: 0 });
  expect(await sentBy("queue")).toEqual({ mined: 4, other: 0 });
  for (const reader of readers) {
    await expect.poll(async () => (await ask(reader, `/api/proposals/${id}`)).body.state).toBe("executed");
  }
  await expectWhole();
  await expectAlive();
});

/** What server-sent events said so far. */
function hear(response: Response): () => string {
  let text = "";
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  (async () => {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      text += part.value;
    }
  })().catch(() => undefined);
  return () => text;
}
