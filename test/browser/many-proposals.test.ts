import type { Browser, BrowserContext, Page } from "playwright-core";
import { encodeFunctionData, stringToHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { proposeData } from "#test/fixture/propose-data.ts";
import { account } from "#test/integration/index/governed-chain.ts";
import { askApi } from "./ask-api.ts";
import { go, settled } from "./go.ts";
import { type GovernedStack, startGovernedStack } from "./governed-stack.ts";
import { openBrowser } from "./open-browser.ts";

/** As many as the largest DAOs have, at night; each has to be proposed and scrolled past. */
const COUNT = process.env.NIGHTLY ? 351 : 121;
/** Among the newest, so that it is on the first page of the list. */
const LARGE = COUNT - 11;
const LARGE_BYTES = 1_000_000;
/** Some chains have blocks that large. */
const LARGE_GAS = 150_000_000n;
const LEAST_ROW_PX = 60;

let stack: GovernedStack;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** How often the node gave the large text to the page. */
let timesLarge = 0;

/** Words as prose has them, with a mark at the end. */
const large = `# Publish the archive\n\n${"A line of the archive, as it was written down.\n".repeat(LARGE_BYTES / 47)}\n\nThe last word.`;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startGovernedStack(), openBrowser()]);
  const { governed } = stack;
  await governed.chain.setBlockGasLimit({ gasLimit: LARGE_GAS });
  for (let number = 1; number <= COUNT; number++) {
    const text = number === LARGE ? large : `# Proposal ${number}\n\nText.`;
    const setting = encodeFunctionData({
      abi: althingGovernorAbi,
      functionName: "setVotingPeriod",
      args: [200_000 + number],
    });
    await governed.chain.sendTransaction({
      account: account(1),
      to: governed.governor,
      data: proposeData([[governed.governor], [0n], [setting]], stringToHex(text)),
      ...(number === LARGE ? { gas: LARGE_GAS } : {}),
    });
  }
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const published = await askApi(`${stack.ui}/api/deployment`);
  await context.route("**/api/**", (route) => route.fulfill({ status: 404, body: "<h1>Not found</h1>" }));
  await context.route("**/deployment.json", (route) => route.fulfill({ json: published }));
  await context.route("**/rpc", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    if (body.length > LARGE_BYTES) timesLarge++;
    await route.fulfill({ response, body });
  });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const feed = () => page.getByRole("feed", { name: "Proposals" });
const titles = () => feed().getByRole("link", { name: /^(Proposal \d+|Publish the archive)$/ });
const height = () => page.evaluate(() => document.documentElement.scrollHeight);

async function bringUp(title: string): Promise<void> {
  const wanted = feed().getByRole("link", { name: title, exact: true });
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      return wanted.count();
    })
    .toBe(1);
}

describe("hundreds of proposals, one of 1 MB, without the API", () => {
  it("come by pages, the newest first, and no text is read before its page", async () => {
    await page.goto(stack.ui);
    await go(page, "/proposals");
    await settled(page);
    await titles().first().waitFor();
    expect(await titles().first().innerText()).toBe(`Proposal ${COUNT}`);
    // Of rows that nobody has scrolled to, neither text nor place is there.
    expect(await height()).toBeLessThan((COUNT / 2) * LEAST_ROW_PX);
    await bringUp("Proposal 1");
    expect(timesLarge).toBe(1);
  });

  it("have the one of 1 MB on a page of its own, folded, and whole when asked for", async () => {
    await go(page, `/proposals/${LARGE}`);
    await page.getByRole("heading", { level: 1, name: "Publish the archive" }).waitFor();
    const all = page.getByRole("button", { name: /^Show all [\d,]+ characters$/ });
    await all.waitFor();
    expect(await height()).toBeLessThan(6 * 900);
    expect(await page.getByText("The last word.").count()).toBe(0);
    await all.click();
    await expect.poll(height).toBeGreaterThan(100 * 900);
    expect(await page.locator(".markdown").innerText()).toContain("The last word.");
    expect(timesLarge).toBe(1);
  });
});

describe("with the API", () => {
  it("the page of 1 MB is folded too, and the list goes on", async () => {
    await context.unrouteAll();
    await page.close();
    page = await context.newPage();
    page.setDefaultTimeout(150_000);
    await page.goto(stack.ui);
    await settled(page);
    await go(page, `/proposals/${LARGE}`);
    await page.getByRole("heading", { level: 1, name: "Publish the archive" }).waitFor();
    await page.getByRole("button", { name: /^Show all [\d,]+ characters$/ }).waitFor();
    await go(page, "/proposals");
    await settled(page);
    await titles().first().waitFor();
    await bringUp("Proposal 1");
  });
});
