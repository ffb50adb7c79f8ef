import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { account } from "#test/integration/index/governed-chain.ts";
import { connectLocalAccount } from "./connect.ts";
import { openProposal } from "./go.ts";
import { type GovernedStack, startGovernedStack } from "./governed-stack.ts";
import { openBrowser } from "./open-browser.ts";

const TITLE = "Passed by one account in the last hour";
const FOR = 1;

let stack: GovernedStack;
let browser: Browser;
let page: Page;
let id: bigint;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startGovernedStack(), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
  const { governed } = stack;
  id = await governed.propose(account(1), [{ target: governed.token, data: "0x" }], TITLE);
  await skipTo(await moment("proposalSnapshot"), 1);
  await page.goto(stack.ui);
  await connectLocalAccount(page, "Holder 2");
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const card = () => page.getByRole("complementary", { name: "Decision" }).locator(".decision-body");
const moment = (functionName: "proposalSnapshot" | "proposalVoteEnd" | "proposalDeadline") =>
  stack.governed.chain.readContract({
    address: stack.governed.governor,
    abi: althingGovernorAbi,
    functionName,
    args: [id],
  });

async function skipTo(seconds: bigint, beyond: number): Promise<void> {
  const { timestamp } = await stack.governed.chain.getBlock();
  await stack.governed.skip(Number(seconds - timestamp) + beyond);
}

describe("a proposal that turns to passing in the last hour", () => {
  it("offers every choice until the vote's end", async () => {
    await skipTo(await moment("proposalVoteEnd"), -3_600);
    await stack.governed.vote(account(1), id, FOR);
    await openProposal(page, TITLE);
    await card().getByText("Objections end").waitFor();
    await card().getByRole("radio", { name: "For" }).waitFor();
    expect(await card().getByRole("radio").count()).toBe(3);
    expect(await moment("proposalDeadline")).toBeGreaterThan(await moment("proposalVoteEnd"));
  });

  it("then takes votes against alone, and says why and until when", async () => {
    await skipTo(await moment("proposalVoteEnd"), 60);
    await card()
      .getByText(/^Objections only until .+\.$/)
      .waitFor();
    await card()
      .getByText(/turned to passing at the last moment, so only votes against are taken now/)
      .waitFor();
    expect(await card().getByRole("radio").count()).toBe(1);
    await expect(stack.governed.vote(account(2), id, FOR)).rejects.toThrow(/Governor_OnlyObjections/);
  });

  it("is stopped by them", async () => {
    await card().getByRole("radio", { name: "Against" }).check();
    await card()
      .getByRole("button", { name: /^Vote Against with/ })
      .click();
    await card().getByText("Your vote is counted.").first().waitFor();
    await skipTo(await moment("proposalDeadline"), 1);
    await card().getByText("Defeated", { exact: true }).first().waitFor();
  });
});
