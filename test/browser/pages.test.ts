import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { connectLocalAccount } from "./connect.ts";
import { everyPage } from "./every-page.ts";
import { go, openProposal, pathOf, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let stack: LocalStack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe("on a phone", () => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

  it("no page scrolls sideways", async () => {
    const { context, page } = await openPage(browser, stack, phone);
    const wide: string[] = [];
    for (const [name, path] of Object.entries(everyPage)) {
      await go(page, await pathOf(stack.api, path));
      await settled(page);
      const fits = await page.evaluate((width) => document.documentElement.scrollWidth <= width, phone.viewport.width);
      if (!fits) wide.push(name);
    }
    expect(wide).toEqual([]);
    await context.close();
  });

  it("the ballot is a sheet that one thumb reaches", async () => {
    const { context, page } = await openPage(browser, stack, phone);
    await openProposal(page, "Require two thirds for constitutional proposals");
    const vote = page.getByRole("button", { name: "Vote", exact: true });
    const box = await vote.boundingBox();
    expect(box?.y).toBeGreaterThan(600);
    await vote.tap();
    await page.getByRole("radio", { name: "For" }).check();
    await page.getByRole("button", { name: /^Vote For with/ }).waitFor();
    await context.close();
  });
});

describe("the frame", () => {
  it("says that the chain is live", async () => {
    const { context, page } = await openPage(browser, stack, {});
    await page.getByRole("status").getByText("live").waitFor();
    await context.close();
  });

  it("moves the focus to the search with / and finds a proposal by its words", async () => {
    const { context, page } = await openPage(browser, stack, {});
    await page.keyboard.press("/");
    await page.keyboard.type("two thirds");
    await page.getByRole("option", { name: /Require two thirds/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Require two thirds/ }).waitFor();
    await context.close();
  });

  it("names the other network of an address that was copied with its short name, wherever people write one", async () => {
    const { context, page } = await openPage(browser, stack, {});
    const other = `eth:${localAccount(1).address}`;
    const refused = page.getByText("This is an address of another network, eth; this is chain 31337.");
    for (const path of [`/accounts/${other}`, `/committee/room/${other}`]) {
      await go(page, path);
      await refused.waitFor();
    }
    for (const [path, label] of [
      ["/delegates", "Search addresses"],
      ["/proposals", "Search titles and text"],
      ["/proposals/1", "Search voters and reasons"],
    ] as const) {
      await go(page, path);
      await page.getByRole("searchbox", { name: label }).fill(other);
      await refused.waitFor();
    }
    await go(page, "/");
    await page.getByRole("combobox", { name: "Search proposals, parameters and addresses" }).fill(other);
    await refused.waitFor();
    await page.getByRole("combobox").fill(other.slice("eth:".length));
    await page.getByRole("option", { name: new RegExp(localAccount(1).address) }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#/accounts/${localAccount(1).address}`);
    await context.close();
  });

  it("keeps the chosen theme over a reload", async () => {
    const { context, page } = await openPage(browser, stack, { colorScheme: "light" });
    await page.getByRole("button", { name: "Use the dark theme" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Use the light theme" }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    await context.close();
  });

  it("asks no other host for anything", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(stack.ui);
    for (const path of Object.values(everyPage)) {
      await go(page, await pathOf(stack.api, path));
      await settled(page);
    }
    hosts.delete("");
    expect([...hosts]).toEqual([new URL(stack.ui).host]);
    await context.close();
  });
});

describe("when the API is gone", () => {
  it("pages say so and offer to try again", async () => {
    const { context, page } = await openPage(browser, stack, {});
    await context.route("**/api/treasury", (route) => route.abort());
    await go(page, "/treasury");
    await page.getByText("The API cannot be reached.").waitFor();
    await context.unroute("**/api/treasury");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Assets" }).waitFor();
    await context.close();
  });
});

describe("on a host without the API", () => {
  it("proposals are read from the chain, and can be voted on", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(150_000);
    const published = await askApi(`${stack.api}/api/deployment`);
    await context.route("**/api/**", (route) => route.fulfill({ status: 404, body: "<h1>Not found</h1>" }));
    await context.route("**/deployment.json", (route) => route.fulfill({ json: published }));
    await page.goto(stack.ui);
    await page.getByText("The index cannot be reached.").waitFor();
    await openProposal(page, "Require two thirds for constitutional proposals");
    await page
      .getByText(/majority above 66\.67%/)
      .first()
      .waitFor();
    await connectLocalAccount(page, "Holder 1");
    await page.getByRole("radio", { name: "Abstain" }).check();
    await page.getByRole("button", { name: /^Vote Abstain with [\d.]+M FLT$/ }).click();
    await page.getByText("Your vote is counted.").first().waitFor();
    await context.close();
  });
});
