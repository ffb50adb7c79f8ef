import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { createPublicClient, createWalletClient, encodeFunctionData, http } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { callArguments } from "#proposals/draft/proposal-review.ts";
import { sendProposal } from "#proposals/draft/send-proposal.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { openStore } from "#store/connection/open-store.ts";
import type { Store } from "#store/schema/database.ts";
import { descriptionHash } from "#test/fixture/governance.ts";
import { createDeployFixture, type DeployFixture } from "#test/integration/deploy/deploy-fixture.ts";
import { joinCommittee, withoutCommittee } from "#test/integration/deploy/joining-committee.ts";
import { type IndexOnStore, indexOnStore } from "#test/integration/index/index-on-store.ts";
import { createTestDatabase, type TestDatabase } from "#test/store/test-database.ts";
import { buildPage } from "./build-page.ts";
import { go, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";

/** A committee joins a DAO that runs: what a visitor sees before the vote that adopts it, and after. */

const DAY = 86_400;
const DESCRIPTION = "# Adopt the committee";
const holder = localAccount(1);

let fixture: DeployFixture;
let database: TestDatabase;
let store: Store;
let server: IndexOnStore;
let browser: Browser;
let page: Page;
let deployment: Deployment;
let proposal: string;
const errors: string[] = [];

beforeAll(async () => {
  [fixture, database, browser] = await Promise.all([createDeployFixture(), createTestDatabase(), openBrowser()]);
  store = await openStore(database.at);
  const before = await fixture.deploy({ planFrom: withoutCommittee });
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [holder.address] });
  await fixture.client.sendTransaction({ account: holder.address, to: contractAddress(before, "AlthingToken"), data });
  ({ deployment, proposal } = await joinCommittee(fixture));
  await pass(60);
  const ui = join(fixture.directory, "ui");
  await buildPage(ui);
  server = await indexOnStore(store, deployment, fixture.rpc, ui);
  await server.reach(await fixture.client.getBlockNumber());
  page = await browser.newPage();
  page.setDefaultTimeout(150_000);
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(server.url);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await store.destroy();
  await database.remove();
  await fixture.close();
});

async function pass(seconds: number): Promise<void> {
  await fixture.client.increaseTime({ seconds });
  await fixture.client.mine({ blocks: 1 });
}

const inRail = (label: string) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: label });

it("before the vote the rail does not lead to it, and its page says that no vote has adopted it", async () => {
  await settled(page);
  await inRail("Proposals").waitFor();
  expect(await inRail("Committee").count()).toBe(0);
  expect(await inRail("Elections").count()).toBe(0);
  expect(await inRail("Emissions").count()).toBe(1);
  await go(page, "/committee");
  await settled(page);
  await page.getByText("No vote has adopted this yet.").waitFor();
});

it("the vote is shown in words, and once it is executed the rail leads there without loading the page anew", async () => {
  const client = createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
  const file = parseProposalFile(await readFile(proposal, "utf8"), proposal);
  const calls = fileProposal(createCatalogue(deployment, []), file).flatMap((action) => action.calls);
  const wallet = createWalletClient({ account: holder, chain: hardhat, transport: http(fixture.rpc) });
  const { proposalId } = await sendProposal(client, wallet, deployment, holder.address, calls, DESCRIPTION);
  await go(page, "/proposals");
  await page.getByRole("link", { name: "Adopt the committee" }).click();
  await page.getByText("Let the committee veto queued proposals").first().waitFor();
  await go(page, "/committee");

  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const args = [...callArguments(calls), descriptionHash(DESCRIPTION)] as const;
  const sending = { ...governor, account: holder, chain: hardhat } as const;
  await pass(DAY + 1);
  await wallet.writeContract({ ...sending, functionName: "castVote", args: [proposalId, 1] });
  await pass(3 * DAY + 1);
  await wallet.writeContract({ ...sending, functionName: "queue", args });
  await pass(2 * DAY + 1);
  await wallet.writeContract({ ...sending, functionName: "execute", args });

  await inRail("Committee").waitFor();
  await page.getByText("No vote has adopted this yet.").waitFor({ state: "detached" });
  expect(await inRail("Elections").count()).toBe(1);
  expect(errors).toEqual([]);
});
