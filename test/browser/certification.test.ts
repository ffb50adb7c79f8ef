import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { go } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { violations } from "./violations.ts";

let stack: LocalStack;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
  await page.goto(stack.ui);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const rows = () => page.locator(".requirement-matrix tbody tr");
const statuses = async () =>
  (await rows().locator("td:nth-child(2) .badge").allInnerTexts()).map((text) => text.trim());
const status = (name: string) => page.getByRole("group", { name: "Status" }).getByRole("button", { name });

describe("a newcomer on the page of certification", () => {
  it("finds it in the rail, with every provider and what its tier asks for", async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Certification" }).click();
    await page.getByRole("heading", { level: 1, name: "Certification" }).waitFor();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(20);
    expect(new Set(await statuses())).toEqual(new Set(["Active", "Grace", "Suspended", "Removed"]));
    await page.getByRole("columnheader", { name: "ISO 27001" }).waitFor();
    await page.getByRole("heading", { level: 3, name: "Enterprise" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("sees who is suspended, and what it lacks", async () => {
    await status("Suspended").click();
    await expect.poll(() => rows().count()).toBe(2);
    expect(new Set(await statuses())).toEqual(new Set(["Suspended"]));
    for (const row of await rows().all()) await row.getByText("not met").first().waitFor();
    await status("All").click();
    await expect.poll(() => rows().count()).toBe(20);
  });

  it("compares a certificate with EAS, and sees behind a bad epoch its slots and who marked them", async () => {
    await go(page, "/providers/3");
    const certificates = page.getByRole("region", { name: "Certification" });
    await certificates.getByRole("button", { name: "Verify" }).first().click();
    await certificates.getByText("EAS says the same").waitFor();
    const availability = page.getByRole("region", { name: "Availability" });
    await availability.getByRole("button").first().click();
    await availability.getByText(/of 96 slots bad/).waitFor();
    await availability.getByText("Marked by").waitFor();
  });

  it("sees a grace that ends become a suspension, once bots have swept", async () => {
    await go(page, "/certification?status=grace");
    await expect.poll(() => rows().count()).toBe(1);
    const name = await rows().first().getByRole("rowheader").innerText();
    const client = createLocalClient(stack.rpc);
    await client.increaseTime({ seconds: 40 * 86_400 });
    await client.mine({ blocks: 1 });
    await status("Suspended").click();
    await expect.poll(async () => (await rows().getByRole("rowheader").allInnerTexts()).includes(name)).toBe(true);
  });
});
