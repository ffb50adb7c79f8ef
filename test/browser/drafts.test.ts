import type { Browser, BrowserContext, Page } from "playwright-core";
import { createTestClient, http } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount } from "./connect.ts";
import { go, openProposal } from "./go.ts";
import { openBrowser } from "./open-browser.ts";

const OPEN = "Require two thirds for constitutional proposals";

let stack: LocalStack;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
  await page.goto(stack.ui);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const title = (where: Page = page) => where.getByRole("textbox", { name: "Title" });
const text = (where: Page = page) => where.getByRole("textbox", { name: /^Why/ });
const reason = () => page.getByLabel(/^Reason/);
const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("althing.draft.")));

describe("a proposal's draft", () => {
  it("goes to the account that is connected first, and not to the next", async () => {
    await go(page, "/proposals/new");
    await title().fill("Of holder two");
    await connectLocalAccount(page, "Holder 2");
    await expect.poll(() => title().inputValue()).toBe("Of holder two");
    await connectLocalAccount(page, "Holder 3");
    await expect.poll(() => title().inputValue()).toBe("");
    await title().fill("Of holder three");
    await connectLocalAccount(page, "Holder 2");
    await expect.poll(() => title().inputValue()).toBe("Of holder two");
  });

  it("is the same in two tabs, whichever writes", async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    await expect.poll(() => title(other).inputValue()).toBe("Of holder two");
    await title().fill("Let votes last four days");
    await text(other).fill("Weekends count.");
    await expect.poll(() => text().inputValue()).toBe("Weekends count.");
    await page.reload();
    expect([await title().inputValue(), await text().inputValue()]).toEqual([
      "Let votes last four days",
      "Weekends count.",
    ]);
    await other.close();
  });

  it("is replaced by a file only after that was confirmed", async () => {
    const file = {
      name: "p.yaml",
      mimeType: "application/yaml",
      buffer: Buffer.from(
        "title: From a file\ndescription: Its text.\nactions:\n  - action: governor.votingPeriod\n    period: 4 days\n",
      ),
    };
    const input = page.locator('input[type="file"]');
    const dialog = page.getByRole("dialog", { name: "Replace the draft" });
    await input.setInputFiles(file);
    await dialog.getByRole("button", { name: "Keep it" }).click();
    expect(await title().inputValue()).toBe("Let votes last four days");
    await input.setInputFiles(file);
    await dialog.getByRole("button", { name: "Replace the draft" }).click();
    await expect.poll(() => title().inputValue()).toBe("From a file");
  });

  it("ends at the moment of sending, before it is mined", async () => {
    const chain = createTestClient({ mode: "hardhat", transport: http(stack.rpc) });
    const before = await drafts();
    await chain.setIntervalMining({ interval: 0 });
    await chain.setAutomine(false);
    try {
      await page.getByRole("button", { name: "Submit proposal" }).click();
      await expect.poll(async () => (await drafts()).length).toBe(before.length - 1);
      expect(await title().inputValue()).toBe("From a file");
    } finally {
      await chain.setAutomine(true);
      await chain.setIntervalMining({ interval: 1 });
      await chain.mine({ blocks: 1 });
    }
    await page.getByRole("heading", { level: 1, name: "From a file" }).waitFor();
    await go(page, "/proposals/new");
    expect(await title().inputValue()).toBe("");
  });
});

describe("a ballot that is not cast", () => {
  it("keeps choice and reason over navigation, a reload and another account", async () => {
    await connectLocalAccount(page, "Holder 1");
    await openProposal(page, OPEN);
    await page.getByRole("radio", { name: "Abstain" }).check();
    await reason().fill("I have not read it all.");
    await go(page, "/treasury");
    await openProposal(page, OPEN);
    const kept = async () => [
      await page.getByRole("radio", { name: "Abstain" }).isChecked(),
      await reason().inputValue(),
    ];
    expect(await kept()).toEqual([true, "I have not read it all."]);
    await page.reload();
    await page.getByRole("radio", { name: "Abstain" }).waitFor();
    await expect.poll(kept).toEqual([true, "I have not read it all."]);
    await connectLocalAccount(page, "Holder 5");
    await expect.poll(kept).toEqual([false, ""]);
    await connectLocalAccount(page, "Holder 1");
    await expect.poll(kept).toEqual([true, "I have not read it all."]);
  });

  it("keeps a split with an empty field", async () => {
    const abstain = () => page.locator(".split").getByLabel("Abstain").inputValue();
    await page.getByRole("button", { name: "Split your vote" }).click();
    await page.locator(".split").getByLabel("Abstain").fill("");
    await page.reload();
    await page.locator(".split").waitFor();
    expect(await abstain()).toBe("");
    await page.getByRole("button", { name: "Vote with all of it for one choice" }).click();
    expect(await page.getByRole("radio", { name: "Abstain" }).isChecked()).toBe(true);
  });

  it("ends once it is cast", async () => {
    await page.getByRole("button", { name: /^Vote Abstain/ }).click();
    await page.getByText("Your vote is counted.").first().waitFor();
    expect((await drafts()).filter((key) => key.includes(".ballot."))).toEqual([]);
  });
});

describe("a candidate's form", () => {
  it("does not go to the next account of the browser", async () => {
    await go(page, "/elections/2");
    const card = page.getByRole("complementary", { name: "Your part" });
    await card.getByRole("button", { name: "Skip to the end of the vote" }).click();
    await card.locator(".decision-body").getByText("Seated", { exact: true }).first().waitFor();
    await go(page, "/elections");
    await page.getByRole("button", { name: "Skip to the next election" }).click();
    await page.getByRole("link", { name: "See candidates, or stand" }).click();
    await connectLocalAccount(page, "Holder 9");
    await page.getByRole("link", { name: "Register as a candidate" }).click();
    const statement = page.getByLabel("Statement (markdown)");
    const organisation = page.getByLabel(/^Whom you work for/);
    await statement.fill("# Night owl\n\nI read at night.");
    await organisation.fill("Night watch");
    await connectLocalAccount(page, "Holder 10");
    await expect.poll(() => organisation.inputValue()).toBe("");
    expect(await statement.inputValue()).toBe("");
    await connectLocalAccount(page, "Holder 9");
    await expect.poll(() => organisation.inputValue()).toBe("Night watch");
    await page.getByRole("button", { name: "Sign and register" }).click();
    await page.getByRole("heading", { level: 1, name: "Night owl" }).waitFor();
    expect((await drafts()).filter((key) => key.includes(".candidacy."))).toEqual([]);
  });
});
