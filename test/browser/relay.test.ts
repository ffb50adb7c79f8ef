import type { Browser, Page } from "playwright-core";
import { createPublicClient, createTestClient, http } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { connectWallet } from "./connect.ts";
import { openProposal } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { addTestWallet, type TestWallet } from "./test-wallet.ts";

const OPEN = "Require two thirds for constitutional proposals";
const VOTER = localAccount(1);
const listSchema = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) });

let stack: LocalStack;
let browser: Browser;
let page: Page;
let wallet: TestWallet;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(150_000);
  wallet = await addTestWallet(page, { account: VOTER, rpc: stack.rpc, chainId: stack.chainId });
  await page.goto(stack.ui);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

it("a holder without ETH signs a ballot in the page, and it is on the chain", async () => {
  const transport = http(stack.rpc);
  const chain = createPublicClient({ transport, cacheTime: 0 });
  const local = createTestClient({ mode: "hardhat", transport });
  await local.setBalance({ address: VOTER.address, value: 0n });
  const { items } = listSchema.parse(await askApi(`${stack.api}/api/proposals?limit=200`));
  const id = items.find(({ title }) => title === OPEN)?.id ?? "";
  const governor = contractAddress(await readDeployment(stack.deployment), "AlthingGovernor");
  const used = () =>
    chain.readContract({
      address: governor,
      abi: althingGovernorAbi,
      functionName: "usedVotes",
      args: [BigInt(id), VOTER.address],
    });
  expect(await used()).toBe(0n);
  const sent = await chain.getTransactionCount({ address: VOTER.address });

  await connectWallet(page, wallet.name);
  await openProposal(page, OPEN);
  await page.getByRole("radio", { name: "Against" }).check();
  await page.getByLabel(/^Reason/).fill("Signed without gas.");
  await page.getByText(`You sign \u201cAgainst\u201d on proposal`).waitFor();
  await page.getByText(OPEN, { exact: false }).first().waitFor();
  wallet.rejectNext();
  await page.getByRole("button", { name: /^Vote Against with .+ FLT$/ }).click();
  await page.getByText("You rejected the request in your wallet.").waitFor();
  expect(await page.getByLabel(/^Reason/).inputValue()).toBe("Signed without gas.");

  await page.getByRole("button", { name: /^Vote Against with .+ FLT$/ }).click();
  await page.getByText("Your vote is counted. You paid no gas.").waitFor();
  expect(await used()).toBeGreaterThan(0n);
  expect(await chain.getBalance({ address: VOTER.address })).toBe(0n);
  expect(await chain.getTransactionCount({ address: VOTER.address })).toBe(sent);
  await page.getByRole("row", { name: /Holder 1 .*Against.*Signed without gas\./ }).waitFor();
});
