import type { Browser, Page } from "playwright-core";
import { createTestClient, http } from "viem";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectWallet } from "./connect.ts";
import { openProposal } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { addTestWallet, type TestWallet } from "./test-wallet.ts";

const OPEN = "Require two thirds for constitutional proposals";

let stack: LocalStack;
let browser: Browser;
let page: Page;
let wallet: TestWallet;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(150_000);
  wallet = await addTestWallet(page, { account: localAccount(1), rpc: stack.rpc, chainId: stack.chainId });
  await page.goto(stack.ui);
  await connectWallet(page, wallet.name);
  await openProposal(page, OPEN);
  await page.getByRole("radio", { name: "For" }).check();
  await page.getByLabel(/^Reason/).fill("It is time.");
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const chain = () => createTestClient({ mode: "hardhat", transport: http(stack.rpc) });

/** Votes with gas of one's own while no block is mined. */
async function voteWithoutBlocks(): Promise<void> {
  await chain().setIntervalMining({ interval: 0 });
  await chain().setAutomine(false);
  await page.getByRole("button", { name: "Vote with gas of your own" }).click();
  await page.getByText("Sent. Waiting for a block…").waitFor();
}

async function goOn(): Promise<void> {
  await chain().mine({ blocks: 1 });
  await chain().setAutomine(true);
  await chain().setIntervalMining({ interval: 1 });
}

afterEach(goOn);

const voters = () => page.getByRole("row", { name: /Holder 1 / });

describe("a ballot that the wallet replaces before it is mined", () => {
  it.each([
    ["cancel", "The transaction was cancelled in your wallet; nothing was counted."],
    ["another", "The transaction was replaced in your wallet by another one; nothing was counted."],
  ] as const)("by %s is not counted, and stays to be cast", async (by, words) => {
    await voteWithoutBlocks();
    await wallet.replaceLast(by);
    await goOn();
    await page.getByText(words).waitFor();
    expect(await page.getByText("Your vote is counted.").count()).toBe(0);
    expect(await voters().count()).toBe(0);
    expect(await page.getByLabel(/^Reason/).inputValue()).toBe("It is time.");
    await page.reload();
    await page.getByRole("radio", { name: "For" }).waitFor();
    expect(await page.getByRole("radio", { name: "For" }).isChecked()).toBe(true);
  });

  it("at a higher price is the same ballot, and counts", async () => {
    await voteWithoutBlocks();
    await wallet.replaceLast("speed-up");
    await goOn();
    await page.getByText("Your vote is counted.").first().waitFor();
    await voters().first().waitFor();
  });
});
