import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "#test/integration/index/governed-chain.ts";
import { connectLocalAccount } from "./connect.ts";
import { go, settled } from "./go.ts";
import { type GovernedStack, startGovernedStack } from "./governed-stack.ts";
import { openBrowser } from "./open-browser.ts";
import { violations } from "./violations.ts";

let stack: GovernedStack;
let browser: Browser;
let page: Page;
/** What wallets were asked to sign. */
const asked: string[] = [];

beforeAll(async () => {
  [stack, browser] = await Promise.all([startGovernedStack(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
  page.on("request", (request) => {
    const body = request.postData() ?? "";
    if (body.includes("eth_signTypedData_v4")) asked.push(body);
  });
  await page.goto(stack.ui);
  await connectLocalAccount(page, "Holder 1");
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const card = () => page.getByRole("complementary", { name: "Your ballot" }).locator(".decision-body");
const blocks = () => stack.governed.chain.getBlockNumber();

async function accessible(): Promise<void> {
  await settled(page);
  expect(await violations(page, { grave: false })).toEqual([]);
}

describe("a signal in the browser", () => {
  it("is made by a signature alone", async () => {
    const before = await blocks();
    await go(page, "/signals");
    await page.getByText("No signals yet.").waitFor();
    await accessible();
    await page.getByRole("link", { name: "Make the first signal" }).click();
    await page.getByLabel("Question").fill("Where should the next pool be?");
    await page.getByRole("textbox", { name: "Why (markdown)" }).fill("Two places are **possible**.");
    for (const [index, choice] of ["North", "South", "Nowhere"].entries()) {
      await page.getByLabel(`Choice ${index + 1}`, { exact: true }).fill(choice);
    }
    await page.getByLabel("Voting", { exact: true }).selectOption("ranked-choice");
    await accessible();
    await page.getByRole("button", { name: "Sign and publish" }).click();
    await page.getByRole("heading", { level: 1, name: "Where should the next pool be?" }).waitFor();
    await page.getByText("Nobody has voted yet.").first().waitFor();
    expect(await blocks()).toBe(before);
  });

  it("takes a ballot whose signed message names the choice in words", async () => {
    await card().getByRole("button", { name: "Move South up" }).click();
    await card().getByLabel("Reason (public, optional)").fill("Cooler");
    await card().getByRole("button", { name: "Sign 1. South, 2. North, 3. Nowhere" }).click();
    await card().getByText("Your ballot: 1. South, 2. North, 3. Nowhere").waitFor();
    expect(asked.at(-1)).toContain("1. South, 2. North, 3. Nowhere");
    expect(asked.at(-1)).toContain("Where should the next pool be?");
    await page.getByText("1 ballot with 100M NET in all").waitFor();
    await accessible();
  });

  it("takes a later ballot in place of the earlier one", async () => {
    await card().getByRole("button", { name: "Move South down" }).click();
    await card().getByRole("button", { name: "Sign 1. North, 2. South, 3. Nowhere" }).click();
    await card().getByText("Your ballot: 1. North, 2. South, 3. Nowhere").waitFor();
    await page.getByText("1 ballot with 100M NET in all").waitFor();
  });

  it("tells an account without votes why, and another holder votes", async () => {
    await connectLocalAccount(page, "Holder 7");
    await card().getByText("You cannot vote on this signal.").waitFor();
    await connectLocalAccount(page, "Holder 2");
    await card().getByRole("button", { name: "Keep this order" }).click();
    await card()
      .getByRole("button", { name: /^Sign 1. North/ })
      .click();
    await page.getByText("2 ballots with 200M NET in all").waitFor();
  });

  it("is exported, and the export gives the same result when it is counted again", async () => {
    const href = await page.getByRole("link", { name: "Export" }).getAttribute("href");
    const file = join(stack.index.directory, "signal.json");
    await writeFile(file, await (await fetch(href ?? "")).text());
    const cwd = new URL("../../", import.meta.url);
    const { stdout } = await promisify(execFile)(process.execPath, ["proposals/cli/recount.ts", file], { cwd });
    expect(stdout).toContain("2 counted, 2 in the file");
    expect(stdout).toContain("The published result is the one counted here.");
  });

  it.each([
    ["Single choice", "single-choice", async () => card().getByLabel("South").check(), "Sign South"],
    ["Approval", "approval", async () => card().getByLabel("South").check(), "Sign South"],
    ["Weighted", "weighted", async () => card().getByLabel("South").fill("3"), "Sign 100% South"],
    ["Quadratic", "quadratic", async () => card().getByLabel("South").fill("3"), "Sign 100% South"],
  ] as const)("of %s voting has its own ballot", async (name, type, choose, button) => {
    await go(page, "/signals/new");
    // A draft is its account's own.
    await connectLocalAccount(page, type === "single-choice" || type === "approval" ? "Holder 2" : "Holder 3");
    await page.getByLabel("Question").fill(`Asked by ${name}`);
    for (const [index, choice] of ["North", "South", "Nowhere"].entries()) {
      await page.getByLabel(`Choice ${index + 1}`, { exact: true }).fill(choice);
    }
    await page.getByLabel("Voting", { exact: true }).selectOption(type);
    await page.getByRole("button", { name: "Sign and publish" }).click();
    await page.getByRole("heading", { level: 1, name: `Asked by ${name}` }).waitFor();
    await choose();
    await accessible();
    await card().getByRole("button", { name: button, exact: true }).click();
    await page.getByText("1 ballot with 100M NET in all").waitFor();
  });

  it("is listed, on a phone too, with what leads", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go(page, "/signals");
    await page.getByRole("link", { name: "Where should the next pool be?" }).waitFor();
    await page.getByText("North, 100%").waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await accessible();
  });

  it("is linked with the proposal that cites it, both ways", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const { body } = await stack.index.get("/api/signals?limit=200");
    const [first] = body.items.slice(-1);
    const text = `# Build it in the north\n\nAs wished.\n\nSignal: ${first.id}`;
    const calls = [{ target: stack.governed.governor, data: "0x" as const }];
    await stack.governed.propose(account(1), calls, text);
    await go(page, "/proposals");
    await page.getByRole("link", { name: "Build it in the north" }).click();
    await page.getByRole("link", { name: "a signal" }).click();
    await page.getByRole("link", { name: "1. Build it in the north" }).waitFor();
  });
});
