import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { connectLocalAccount } from "./connect.ts";
import { openProposal } from "./go.ts";
import { openBrowser } from "./open-browser.ts";

const OPEN = "Require two thirds for constitutional proposals";
/** What one screen may take, where a node counts. */
const MOST_REQUESTS = 12;

let stack: LocalStack;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Of the page to its node, and how it answers. */
const node = { requests: 0, limitEvery: 0, away: false };

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
  const published = await askApi(`${stack.api}/api/deployment`);
  await context.route("**/api/**", (route) => route.fulfill({ status: 404, body: "<h1>Not found</h1>" }));
  await context.route("**/deployment.json", (route) => route.fulfill({ json: published }));
  await context.route("**/rpc", (route) => {
    node.requests++;
    if (node.away) return route.abort();
    if (node.limitEvery > 0 && node.requests % node.limitEvery === 0) {
      const error = { code: 429, message: "Too many requests" };
      return route.fulfill({ status: 429, json: { jsonrpc: "2.0", id: null, error } });
    }
    return route.continue();
  });
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe("without the API", () => {
  it("a proposal's page asks the node at most twelve times", async () => {
    await page.goto(`${stack.ui}#/proposals`);
    const link = page.getByRole("link", { name: OPEN });
    const path = await link.getAttribute("href");
    await page.close();
    page = await context.newPage();
    page.setDefaultTimeout(150_000);
    node.requests = 0;
    await page.goto(`${stack.ui}${path?.replace(/^\/?/, "")}`);
    await page.getByRole("heading", { level: 1, name: OPEN }).waitFor();
    await page
      .getByText(/majority above 66\.67%/)
      .first()
      .waitFor();
    expect(node.requests).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  it("a person reads, votes and sees the vote counted, though every tenth request is refused", async () => {
    node.limitEvery = 10;
    node.requests = 0;
    await page.reload();
    await openProposal(page, OPEN);
    await connectLocalAccount(page, "Holder 1");
    await page.getByRole("radio", { name: "Abstain" }).check();
    await page.getByRole("button", { name: /^Vote Abstain with [\d.]+M FLT$/ }).click();
    await page.getByText("Your vote is counted.").first().waitFor();
    expect(node.requests).toBeGreaterThan(node.limitEvery);
    node.limitEvery = 0;
  });
});

describe("without the node", () => {
  it("says that it is away, not that it is live, and keeps the account", async () => {
    node.away = true;
    await page.getByText("The node does not answer.").waitFor();
    const status = page.locator(".status");
    expect(await status.innerText()).toBe("node away");
    await page.reload();
    await page.getByText("The node does not answer.").waitFor();
    expect((await page.locator("header .account").innerText()).trim()).toBe("Holder 1");
  });

  it("says between tries that it tries again", async () => {
    await page
      .getByText(/^No answer yet: .+ Trying again\.$/)
      .first()
      .waitFor();
  });

  it("goes on by itself once the node answers", async () => {
    node.away = false;
    await page.getByRole("heading", { level: 1, name: OPEN }).waitFor();
    await page.getByText("The node does not answer.").waitFor({ state: "detached" });
  });
});
