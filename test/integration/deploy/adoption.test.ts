import { readFile } from "node:fs/promises";
import { createPublicClient, createWalletClient, encodeFunctionData, http, parseEther } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { openBots } from "#bots/process/open-bots.ts";
import { readSettings } from "#bots/process/settings.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { sendProposal } from "#proposals/draft/send-proposal.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { openStore } from "#store/connection/open-store.ts";
import type { Store } from "#store/schema/database.ts";
import { loggedTables } from "#store/tables/logged-tables.ts";
import { type IndexOnStore, indexOnStore } from "#test/integration/index/index-on-store.ts";
import { newBallot, newSignal, signBallot, signSignal } from "#test/integration/signals/signed-signals.ts";
import { createTestDatabase, type TestDatabase } from "#test/store/test-database.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { joinCommittee, withoutCommittee } from "./joining-committee.ts";

/** A DAO without a committee, with a past and with what holders signed, takes one in by a vote. */

const day = 86_400;
const holder = localAccount(1);
const botAccount = localAccount(9);
const viewSchema = z.object({ contracts: z.record(z.string(), z.string()), joining: z.array(z.string()) });
const actionsSchema = z.object({ actions: z.array(z.object({ sentence: z.string() })) });

let fixture: DeployFixture;
let database: TestDatabase;
let store: Store;
let server: IndexOnStore;
let deployment: Deployment;
let proposal: string;

beforeAll(async () => {
  fixture = await createDeployFixture();
  database = await createTestDatabase();
  store = await openStore(database.at);
  deployment = await fixture.deploy({ planFrom: withoutCommittee });
  await sendByHolder(
    "AlthingToken",
    encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [holder.address] }),
  );
  await pass(60);
  await startServer();
});

afterAll(async () => {
  await server.stop();
  await store.destroy();
  await database.remove();
  await fixture.close();
});

const client = () => createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
const address = (name: string) => contractAddress(deployment, name);
const governor = () => ({ address: address("AlthingGovernor"), abi: althingGovernorAbi }) as const;

const sendByHolder = (contract: string, data: `0x${string}`) =>
  fixture.client.sendTransaction({ account: holder.address, to: address(contract), data });

async function pass(seconds: number): Promise<void> {
  await fixture.client.increaseTime({ seconds });
  await fixture.client.mine({ blocks: 1 });
}

async function startServer(): Promise<void> {
  server = await indexOnStore(store, deployment, fixture.rpc);
  await caughtUp();
}

const caughtUp = async () => server.reach(await fixture.client.getBlockNumber());

async function get<Shape>(path: string, shape: z.ZodType<Shape>): Promise<Shape> {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  return shape.parse(await response.json());
}

async function post(path: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.status, await response.clone().text()).toBe(201);
}

async function rows() {
  const found: Record<string, unknown[]> = {};
  for (const table of loggedTables) found[table] = await store.selectFrom(table).selectAll().execute();
  return found;
}

async function signed() {
  return {
    signals: await store.selectFrom("signals").selectAll().execute(),
    ballots: await store.selectFrom("signal_ballots").selectAll().execute(),
  };
}

async function open(): Promise<string[]> {
  const { timestamp: nowSeconds } = await client().getBlock();
  const question = { client: client(), deployment, nowSeconds, bots: null, relayPerDayWei: 0n };
  return (await allRemaining(question)).flatMap(({ name, isOpen }) => (isOpen ? [name] : []));
}

it("deploys, is voted in through the bots, and appears, with nothing of before lost", async () => {
  const chain = { chain: fixture.client, token: address("AlthingToken") };
  const signal = await newSignal(chain, holder);
  await post("/api/signals", await signSignal(holder, signal));
  const { id } = z.object({ id: z.string() }).parse(await store.selectFrom("signals").select("id").executeTakeFirst());
  await post(`/api/signals/${id}/votes`, await signBallot(holder, signal, newBallot(signal, holder.address, 1)));
  const [rowsBefore, signedBefore] = [await rows(), await signed()];
  expect(signedBefore.ballots).toHaveLength(1);
  expect(await open()).not.toContain("adopt committee");

  ({ deployment, proposal } = await joinCommittee(fixture));
  expect(await open()).toContain("adopt committee");
  expect(await open()).not.toContain("petition");
  await server.stop();
  await startServer();
  expect(await get("/api/deployment", viewSchema)).toMatchObject({
    joining: ["committee"],
    contracts: { CommitteeVeto: address("CommitteeVeto") },
  });

  const bots = openBots({
    settings: readSettings(["--network", "local", "--rpc", fixture.rpc], {}),
    deployment,
    actionFiles: [],
    store,
    signer: botAccount,
    log: () => {},
  });
  const file = parseProposalFile(await readFile(proposal, "utf8"), proposal);
  const calls = fileProposal(createCatalogue(deployment, []), file).flatMap((action) => action.calls);
  const wallet = createWalletClient({ account: holder, chain: hardhat, transport: http(fixture.rpc) });
  const { proposalId } = await sendProposal(client(), wallet, deployment, holder.address, calls, "# Adopt a committee");
  await caughtUp();
  const { actions } = await get(`/api/proposals/${proposalId}`, actionsSchema);
  expect(actions.map(({ sentence }) => sentence)).toContain("Let the committee veto queued proposals");

  await pass(day + 1);
  await sendByHolder(
    "AlthingGovernor",
    encodeFunctionData({ ...governor(), functionName: "castVote", args: [proposalId, 1] }),
  );
  await pass(3 * day + 1);
  const elections = { address: address("Elections"), abi: electionsAbi } as const;
  const elected = () => client().readContract({ ...elections, functionName: "latest" });
  const state = () => client().readContract({ ...governor(), functionName: "state", args: [proposalId] });
  // An election is due since the fourth day, and nobody opens one of a committee that no vote has adopted.
  await expectTicks(bots.engine.tick, state, 5);
  await pass(2 * day + 1);
  expect(await elected()).toBe(0n);
  await expectTicks(bots.engine.tick, state, 7);
  expect(await elected()).toBe(0n);

  await expectTicks(bots.engine.tick, async () => Number(await elected()), 1);
  const verified = await store.selectFrom("verifications").select(["action_index", "ok"]).execute();
  expect(verified.map(({ ok }) => ok)).toEqual(actions.map(() => 1));

  await caughtUp();
  expect(await get("/api/deployment", viewSchema)).toMatchObject({ joining: [] });
  expect(await open()).not.toContain("adopt committee");
  expect(await open()).toContain("petition");
  const now = await rows();
  for (const [table, some] of Object.entries(rowsBefore)) expect(now[table]).toEqual(expect.arrayContaining(some));
  expect(await signed()).toEqual(signedBefore);

  // What a vote changes later makes it no stranger again.
  const account = address("TimelockController");
  await fixture.client.impersonateAccount({ address: account });
  await fixture.client.setBalance({ address: account, value: parseEther("1") });
  const args = [timelockRoles.CANCELLER_ROLE, address("CommitteeVeto")] as const;
  const data = encodeFunctionData({ abi: timelockControllerAbi, functionName: "revokeRole", args });
  await fixture.client.sendTransaction({ account, to: account, data });
  await caughtUp();
  expect(await get("/api/deployment", viewSchema)).toMatchObject({ joining: [] });
  expect(await open()).not.toContain("adopt committee");
});

/** Lets the bots work until the chain answers so. */
async function expectTicks(tick: () => Promise<unknown>, found: () => Promise<number>, wanted: number): Promise<void> {
  await expect
    .poll(async () => {
      await tick();
      return found();
    })
    .toBe(wanted);
}
