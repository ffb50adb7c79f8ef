import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount } from "./connect.ts";
import { go, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { violations } from "./violations.ts";

const TITLE = "Emit a little more";

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

const chart = (name: string) => page.getByRole("slider", { name, exact: true });
const focus = () => page.locator(".plot-focus");
const card = () => page.getByRole("complementary", { name: "Decision" });
const state = (word: string) => card().locator(".decision-body").getByText(word, { exact: true }).first();

async function epochRead(): Promise<number> {
  return Number(/^Epoch (\d+)/.exec(await focus().innerText())?.[1]);
}

describe("a newcomer on the emissions page", () => {
  it("finds it in the rail, with a year of epochs in three charts", async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Emissions" }).click();
    await page.getByRole("heading", { level: 1, name: "Emissions" }).waitFor();
    for (const name of ["Revenue", "Multiplier", "Emission"]) await chart(name).waitFor();
    await page
      .getByText(/^in |^due now/)
      .first()
      .waitFor();
    expect(Number(await chart("Emission").getAttribute("aria-valuemax"))).toBeGreaterThanOrEqual(364);
  });

  it("reads the same epoch out of all charts, by pointer and by keyboard", async () => {
    await chart("Revenue").hover({ position: { x: 200, y: 60 } });
    const pointed = await epochRead();
    await chart("Multiplier").focus();
    await page.keyboard.press("ArrowRight");
    expect(await epochRead()).toBe(pointed + 1);
    for (const name of ["Revenue", "Multiplier", "Emission"]) {
      expect(await chart(name).getAttribute("aria-valuetext")).toMatch(`Epoch ${pointed + 1},`);
    }
    await page.keyboard.press("Home");
    expect(await epochRead()).toBe(0);
    await page.keyboard.press("End");
    await page.getByText(/^Epoch \d+, ends .+, if revenue stays$/).waitFor();
  });

  it("has a table one key away, and the same as a file", async () => {
    await chart("Emission").focus();
    await page.keyboard.press("t");
    const table = page.getByRole("region", { name: "Emission, table" });
    await table.waitFor();
    const rows = await table.getByRole("row").count();
    expect(rows).toBeGreaterThanOrEqual(365);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Emission as a CSV file" }).click();
    const text = await (await (await download).createReadStream()).toArray();
    const lines = Buffer.concat(text).toString("utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^epoch,endedUnixSeconds,baselineTokens,emissionTokens,/);
    expect(lines).toHaveLength(rows);
    expect(await violations(page)).toEqual([]);
  });

  it("sees what an earlier vote has changed, and can put it away", async () => {
    await page.getByText(/^Emission since, in \d+ epochs:/).waitFor();
    await page.getByLabel("Old path: as if this vote had failed").selectOption("No old path");
    await page.getByText(/^Emission since, in/).waitFor({ state: "detached" });
  });

  it("asks what the terms mean for a provider of some size", async () => {
    await page.getByLabel("A provider's units").fill("50");
    await page.getByText("Give the units of the whole network too.").waitFor();
    await page.getByLabel("Units in the network").fill("10000");
    await page.getByText(/A provider with 50 of 10000 units gets .+ FLT in the next 12 epochs/).waitFor();
  });
});

describe("a vote on emission", () => {
  it("shows its effect while it is written", async () => {
    await connectLocalAccount(page, "Holder 2");
    await page.getByRole("link", { name: "Baseline", exact: true }).click();
    await page.getByRole("link", { name: "Propose a change" }).click();
    await page.getByRole("textbox", { name: "Value" }).fill("400000 FLT");
    await page.getByText(/Executed now, it would fail: the contract takes .+ now, not 400,000 FLT/).waitFor();
    await page.getByRole("textbox", { name: "Value" }).fill("105000 FLT");
    const effect = page.getByRole("region", { name: "Emission in the next 12 epochs" });
    await effect
      .getByText(/% more than/)
      .first()
      .waitFor();
    expect(await effect.getByRole("figure").count()).toBe(3);
    await page.getByRole("textbox", { name: "Title" }).fill(TITLE);
    await page.getByRole("button", { name: "Submit proposal" }).click();
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  });

  it("shows it to voters too", async () => {
    const effect = page.getByRole("region", { name: "Emission in the next 12 epochs" });
    await effect
      .getByText(/% more than/)
      .first()
      .waitFor();
    await effect.getByText("Figures, in FLT").click();
    expect(await effect.getByRole("row").count()).toBe(14);
  });

  it("is voted for, queued and executed by the bot", async () => {
    await card().getByRole("button", { name: "Skip to voting" }).click();
    for (const holder of ["Holder 2", "Holder 1", "Holder 3"]) {
      await connectLocalAccount(page, holder);
      await card().getByRole("radio", { name: "For" }).check();
      await card()
        .getByRole("button", { name: /^Vote For/ })
        .click();
      await card().getByText("Your vote is counted.").first().waitFor();
    }
    await card().getByRole("button", { name: "Skip to the end of voting" }).click();
    await state("Queued").waitFor();
    await card().getByRole("button", { name: "Skip to execution" }).click();
    await state("Executed").waitFor();
  });

  it("leads to the new path against the old, ahead at first", async () => {
    await page.getByRole("link", { name: /the new path against the old/ }).click();
    await page.getByRole("heading", { level: 1, name: "Emissions" }).waitFor();
    await page.getByText(/^Baseline: .+ → 105K FLT, by proposal \d+, from epoch \d+ on$/).waitFor();
    await page.getByText(/In the next 12, if revenue stays: .+ more \(\d+\.\d% more\)\.$/).waitFor();
  });

  it("counts from the next epoch on, which the bots report and poke", async () => {
    await page.getByText("No epoch was accounted since.").waitFor();
    for (let day = 0; day < 2; day++) {
      await page.getByRole("button", { name: "Skip 1 day" }).click();
      await page.getByText(/is open; reports close/).waitFor();
    }
    await page.getByText(/^Emission since, in \d+ epochs?: .+ FLT more/).waitFor();
    await page.keyboard.press("Escape");
    await chart("Emission").focus();
    await page.keyboard.press("End");
    for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowLeft");
    const text = await page
      .locator(".plot-section", { has: chart("Emission") })
      .locator(".plot-readout")
      .innerText();
    const [now, old] = [/^([\d,.]+K?) FLT/, /old path ([\d,.]+K?)$/].map((figure) => amountOf(figure.exec(text)?.[1]));
    expect(now).toBeGreaterThan(old ?? Number.POSITIVE_INFINITY);
  });
});

function amountOf(text = "0"): number {
  return Number(text.replaceAll(/[,K]/g, "")) * (text.endsWith("K") ? 1_000 : 1);
}

describe("the emissions page on a phone", () => {
  it("does not scroll sideways, and charts follow a finger", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const phone = await context.newPage();
    await phone.goto(stack.ui);
    await go(phone, "/emissions");
    await settled(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await phone.getByRole("slider", { name: "Revenue", exact: true }).tap({ position: { x: 20, y: 40 } });
    expect(Number(/^Epoch (\d+)/.exec(await phone.locator(".plot-focus").innerText())?.[1])).toBeLessThan(100);
    await context.close();
  });
});
