import { type Address, encodeFunctionData, type Hex, parseEther } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { modules } from "#protocol/modules/modules.ts";
import { openStore } from "#store/connection/open-store.ts";
import type { Store } from "#store/schema/database.ts";
import { loggedTables } from "#store/tables/logged-tables.ts";
import { createDeployFixture, type DeployFixture } from "#test/integration/deploy/deploy-fixture.ts";
import {
  joinCommittee,
  joinEmissions,
  withoutCommittee,
  withoutModules,
} from "#test/integration/deploy/joining-committee.ts";
import { type Call, type FaultyRpc, startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { createTestDatabase, type TestDatabase } from "#test/store/test-database.ts";
import { indexOnStore } from "./index-on-store.ts";

/** A committee joins a DAO that was indexed without one. */

const holder = localAccount(1).address;
const filterSchema = z.object({
  address: z.union([z.string(), z.array(z.string())]),
  fromBlock: z.string().optional(),
});

let fixture: DeployFixture;
let node: FaultyRpc;
let asked: Call[];
const databases: TestDatabase[] = [];

beforeEach(async () => {
  fixture = await createDeployFixture();
  node = await startFaultyRpc(fixture.rpc);
  node.alter((call, reply) => {
    if (call.method === "eth_getLogs") asked.push(call);
    return reply;
  });
});

afterEach(async () => {
  await node.close();
  await fixture.close();
  for (const database of databases.splice(0)) await database.remove();
});

async function emptyStore(): Promise<Store> {
  const database = await createTestDatabase();
  databases.push(database);
  return openStore(database.at);
}

/** Indexes up to the head, and stops. */
async function index(store: Store, deployment: Deployment): Promise<string[]> {
  asked = [];
  const server = await indexOnStore(store, deployment, node.url);
  try {
    await server.reach(await fixture.client.getBlockNumber());
  } finally {
    await server.stop();
  }
  return server.said;
}

/** Every row that is made from logs, and the blocks with logs. */
async function rowsOf(store: Store) {
  const rows: Record<string, unknown[]> = {};
  for (const table of loggedTables) {
    rows[table] = await store.selectFrom(table).selectAll().orderBy("block").orderBy("log_index").execute();
  }
  rows.blocks = await store.selectFrom("blocks").selectAll().where("logs", ">", 0).orderBy("number").execute();
  rows.delegates = await store.selectFrom("delegates").selectAll().orderBy("address").execute();
  return rows;
}

async function byVote(deployment: Deployment, to: Address, data: Hex): Promise<void> {
  const account = contractAddress(deployment, "TimelockController");
  await fixture.client.impersonateAccount({ address: account });
  await fixture.client.setBalance({ address: account, value: parseEther("1") });
  await fixture.client.sendTransaction({ account, to, data });
}

async function delegate(deployment: Deployment, to: Address): Promise<void> {
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [to] });
  await fixture.client.sendTransaction({ account: holder, to: contractAddress(deployment, "AlthingToken"), data });
}

it("adds the history of the new contracts alone to what was indexed", async () => {
  const before = await fixture.deploy({ planFrom: withoutCommittee });
  await delegate(before, holder);
  const store = await emptyStore();
  await index(store, before);
  const earlier = await rowsOf(store);

  const { deployment } = await joinCommittee(fixture);
  await delegate(before, localAccount(2).address);
  const target = contractAddress(deployment, "CommitteePause");
  const args = [{ target, access: 0 }] as const;
  await byVote(
    deployment,
    contractAddress(deployment, "CommitteeGuard"),
    encodeFunctionData({ abi: committeeGuardAbi, functionName: "setPower", args }),
  );
  // The server of before went on meanwhile, and knows nothing of the committee.
  await index(store, before);
  const standing = await rowsOf(store);
  const tip = Number(await fixture.client.getBlockNumber());
  await delegate(before, holder);

  const said = await index(store, deployment);
  expect(said.join("\n")).not.toContain("cannot follow");
  const after = await rowsOf(store);
  for (const [table, rows] of [...Object.entries(earlier), ...Object.entries(standing)]) {
    if (table !== "blocks" && table !== "delegates") expect(after[table]).toEqual(expect.arrayContaining(rows));
  }
  expect(after.committee_changes?.length ?? 0).toBeGreaterThan(0);
  expect(after.contract_rails).toHaveLength((standing.contract_rails?.length ?? 0) + 2);

  const askedForTheNew = asked;
  await expectAsAnew(store, deployment);

  const ofModule = new Set(
    Object.values<string>(modules.committee).map((name) => contractAddress(deployment, name).toLowerCase()),
  );
  const first = deployment.joined?.committee?.startBlock ?? 0;
  const old = askedForTheNew.flatMap(({ params }) => {
    const { address, fromBlock } = filterSchema.parse(params[0]);
    return fromBlock !== undefined && Number(fromBlock) <= tip
      ? [{ addresses: [address].flat(), from: Number(fromBlock) }]
      : [];
  });
  expect(old.length).toBeGreaterThan(0);
  for (const { addresses, from } of old) {
    expect(addresses.filter((address) => !ofModule.has(address.toLowerCase()))).toEqual([]);
    expect(from).toBeGreaterThanOrEqual(first);
  }
  await store.destroy();
});

/** As an index of everything that begins now. */
async function expectAsAnew(store: Store, deployment: Deployment): Promise<void> {
  const anew = await emptyStore();
  await index(anew, deployment);
  expect(await rowsOf(store)).toEqual(await rowsOf(anew));
  expect(await originOf(store)).toEqual(await originOf(anew));
  await anew.destroy();
}

it("adds two at once, the later of which the earlier can pause", async () => {
  const before = await fixture.deploy({ planFrom: withoutModules });
  const store = await emptyStore();
  await index(store, before);
  await joinCommittee(fixture);
  const { deployment } = await joinEmissions(fixture);
  const args = [contractAddress(deployment, "EmissionController"), 86_400, false] as const;
  const data = encodeFunctionData({ abi: committeePauseAbi, functionName: "setModule", args });
  await byVote(deployment, contractAddress(deployment, "CommitteePause"), data);
  await index(store, before);

  await index(store, deployment);
  await expectAsAnew(store, deployment);
  await store.destroy();
});

it("adds one to the other, and takes what it says of the first", async () => {
  const before = await fixture.deploy({ planFrom: withoutModules });
  const { deployment: withCommittee } = await joinCommittee(fixture);
  const store = await emptyStore();
  await index(store, withCommittee);
  const { deployment } = await joinEmissions(fixture);
  const args = [contractAddress(deployment, "EmissionController"), 86_400, false] as const;
  const data = encodeFunctionData({ abi: committeePauseAbi, functionName: "setModule", args });
  await byVote(before, contractAddress(deployment, "CommitteePause"), data);
  await index(store, withCommittee);

  await index(store, deployment);
  const changes = await store.selectFrom("parameter_changes").select("parameter_id").execute();
  expect(changes.map((change) => change.parameter_id)).toContain(`committee.pausable.${args[0]}`);
  await expectAsAnew(store, deployment);
  await store.destroy();
});

it("where the last blocks were replaced meanwhile, goes back before it adds", async () => {
  const before = await fixture.deploy({ planFrom: withoutCommittee });
  const { deployment } = await joinCommittee(fixture);
  const id = await fixture.client.snapshot();
  await delegate(before, localAccount(3).address);
  const store = await emptyStore();
  await index(store, before);
  await fixture.client.revert({ id });
  await delegate(before, localAccount(4).address);
  await delegate(before, localAccount(5).address);

  await index(store, deployment);
  await expectAsAnew(store, deployment);
  await store.destroy();
});

const originOf = (store: Store) => store.selectFrom("index_origin").selectAll().executeTakeFirst();
