import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { patience } from "#test/patience.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount } from "./connect.ts";
import { go, openProposal, settled } from "./go.ts";
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

const rows = () => page.locator(".provider-table tbody tr");
const own = () => page.getByRole("complementary", { name: "Your stake and your part" });
const stakeHere = () => own().locator(".own-stake-facts dd").first();
const button = (name: string | RegExp) => own().getByRole("button", { name });
const fact = async (name: string) => {
  const facts = await own().locator(".own-stake-facts > *").allInnerTexts();
  return facts[facts.indexOf(name) + 1] ?? "";
};
const first = () => page.locator(".provider-table tbody tr .provider-link").first().innerText();

/** So many days pass on the chain; the bots do what is due, and the page hears of it. */
async function pass(days: number): Promise<void> {
  const client = createLocalClient(stack.rpc);
  await client.increaseTime({ seconds: days * 86_400 });
  await client.mine({ blocks: 1 });
}

describe("a newcomer on the page of providers", () => {
  it("finds it in the rail, with those who serve, most stake first", async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Providers" }).click();
    await page.getByRole("heading", { level: 1, name: "Providers" }).waitFor();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(20);
    await page
      .getByRole("region", { name: "Price reports" })
      .getByText(/These reporters say/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("sorts, filters and searches, and takes the list along as a file", async () => {
    const most = await first();
    await page.getByRole("button", { name: "Stake", exact: true }).click();
    await expect.poll(first).not.toBe(most);
    await page.getByRole("button", { name: /^Idle/ }).click();
    await expect.poll(() => rows().count()).toBeLessThan(20);
    await page.getByRole("button", { name: /^All/ }).click();
    await expect.poll(() => rows().count()).toBe(20);
    await page.getByRole("searchbox", { name: /Search names/ }).fill("oak");
    await expect.poll(() => rows().count()).toBe(1);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    expect((await download).suggestedFilename()).toBe("providers.csv");
    await page.getByRole("searchbox", { name: /Search names/ }).fill("nobody is called so");
    await page.getByText("No provider matches.").waitFor();
  });

  it("reads what a provider committed, earned and lost", async () => {
    await go(page, "/providers/3");
    await page.getByRole("heading", { level: 2, name: "Commitments" }).waitFor();
    await page.getByRole("slider", { name: "The provider’s part" }).focus();
    await page.keyboard.press("Home");
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  it("reads on an open proposal whom it would move, and when", async () => {
    await openProposal(page, "Raise the stake behind an H100 to 7,500 USD");
    const moved = page.getByRole("region", { name: /^3 of 19 providers need [\d,]+ FLT more at renewal/ });
    await moved
      .getByText(/must add [\d,]+ FLT to renew/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("is told that there is no such provider", async () => {
    await go(page, "/providers/999");
    await page.getByText("There is no provider 999").waitFor();
  });
});

describe("a holder", () => {
  it("stakes in two steps, with the votes kept", async () => {
    await connectLocalAccount(page, "Holder 3");
    await go(page, "/providers/3");
    await own().getByLabel("Stake", { exact: true }).fill("1000");
    await button(/^1 of 2/).click();
    await button("Stake 1,000 FLT").click();
    await expect.poll(() => stakeHere().innerText()).toBe("1,000 FLT");
    await own().getByText("Votes through").waitFor();
  });

  it("sees the stake on Home, and that the tokens still vote", async () => {
    await go(page, "/");
    const mine = page.getByRole("region", { name: "My stake" });
    await mine.getByText("1,000 FLT staked").waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  it("gives the votes to somebody else", async () => {
    await go(page, "/providers/3");
    await button("Change who votes").first().click();
    await own().getByLabel("Who votes with it from now on").fill("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    await own().locator("form").getByRole("button", { name: "Change who votes" }).click();
    await own().locator(".own-stake-facts").getByText("Holder 1").waitFor();
  });

  it("sees what it earns vest, and claims it", async () => {
    await pass(4);
    await expect.poll(() => fact("Vested, not claimed"), patience).toMatch(/^(?!0 ).*FLT$/);
    await button("Claim").first().click();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await own().locator(".stack").getByRole("button", { name: "Claim", exact: true }).last().click();
    await own().getByText("Done.").waitFor();
    await expect.poll(() => fact("Vested, not claimed"), patience).toBe("0 FLT");
  });

  it("finds on a phone first what it can do, then the details", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const top = async (part: Locator) => (await part.boundingBox())?.y ?? 0;
    expect(await top(own())).toBeLessThan(await top(page.locator(".provider-main")));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("asks to leave, and cannot withdraw before the wait is over", async () => {
    await button("Leave").click();
    await button("Everything").click();
    await button("Ask to leave").click();
    await own()
      .getByText(/can be withdrawn from/)
      .waitFor();
    expect(await button("Withdraw").isDisabled()).toBe(true);
    await expect.poll(() => stakeHere().innerText()).toBe("0 FLT");
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  it("withdraws once the wait is over", async () => {
    await pass(15);
    await expect.poll(() => button("Withdraw").isEnabled(), patience).toBe(true);
    await button("Withdraw").click();
    await own().getByText("You hold").waitFor();
  });
});

describe("a newcomer with hardware", () => {
  it("registers, declares it, sets the commission, stakes and activates", async () => {
    await connectLocalAccount(page, "Holder 5");
    await go(page, "/providers/new");
    await page.getByLabel("Name of the organisation").fill("Newcomer");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Register" }).click();
    await page.getByRole("link", { name: "Newcomer" }).first().click();
    const part = page.getByRole("region", { name: "For its operator and payee" });
    await part.getByRole("button", { name: "Declare hardware" }).click();
    await part.getByLabel("Units in all").fill("4");
    await part.getByLabel("Description").fill("Two racks");
    await part
      .locator("form")
      .getByRole("button", { name: /^Declare 4/ })
      .click();
    await page
      .getByText(/^declared:/)
      .getByText("4")
      .waitFor();
    await part.getByRole("button", { name: "Commission" }).click();
    await part.getByLabel("Commission").fill("6.5");
    await part.locator("form").getByRole("button", { name: "Set" }).click();
    await page.locator(".figure").getByText("6.5%").waitFor();
    await own().getByLabel("Stake", { exact: true }).fill("20000");
    await button(/^1 of 2/).click();
    await button("Stake 20,000 FLT").click();
    await expect.poll(() => stakeHere().innerText()).toBe("20K FLT");
    await part.getByRole("button", { name: "Activate", exact: true }).first().click();
    await part.getByLabel("Units", { exact: true }).fill("2");
    await part.getByLabel("For how long").fill("60");
    await part.getByText(/At the present price all its units then need/).waitFor();
    await part.getByRole("button", { name: /^Activate 2/ }).click();
    await page.locator("main .badge").getByText("Serving").first().waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  it("claims the provider's part, and stakes the next of it with another provider", async () => {
    const part = page.getByRole("region", { name: "For its operator and payee" });
    await part.getByRole("button", { name: "Claim", exact: true }).first().click();
    const vested = () => part.locator("strong").first().innerText();
    await pass(4);
    await expect.poll(vested, patience).toMatch(/^(?!0 ).*FLT$/);
    await part.getByRole("button", { name: "Claim", exact: true }).last().click();
    await part.getByText("Done.").waitFor();
    await expect.poll(vested, patience).toBe("0 FLT");
    await pass(2);
    await expect.poll(vested, patience).toMatch(/^(?!0 ).*FLT$/);
    await part.getByRole("button", { name: "With another provider" }).click();
    const number = part.getByLabel("Number of the provider");
    await number.fill("999");
    await part.getByText("There is no provider 999").waitFor();
    await number.fill("21");
    await part.getByText("That is this provider").waitFor();
    await number.fill("3");
    await part.getByLabel("Who votes with it there").waitFor();
    expect(await violations(page)).toEqual([]);
    const restake = part.getByRole("button", { name: "Stake it with provider 3" });
    await restake.click();
    await part.getByText(/would be active; the least is/).waitFor();
    await go(page, "/providers/3");
    await own().getByLabel("Stake", { exact: true }).fill("1000");
    await button(/^1 of 2/).click();
    await button("Stake 1,000 FLT").click();
    await expect.poll(() => stakeHere().innerText()).toBe("1,000 FLT");
    await go(page, "/providers/21");
    await part.getByRole("button", { name: "Claim", exact: true }).first().click();
    await part.getByRole("button", { name: "With another provider" }).click();
    await number.fill("3");
    await part.getByText(/as your stake there does/).waitFor();
    await restake.click();
    await expect.poll(vested, patience).toBe("0 FLT");
  });

  it("passes the operator's place on, to whom takes it", async () => {
    const part = page.getByRole("region", { name: "For its operator and payee" });
    await part.getByRole("button", { name: "Pass on" }).click();
    const whom = part.getByLabel("Who shall operate it");
    const offer = part.getByRole("button", { name: "Offer the place" });
    await whom.fill("0x12");
    expect(await offer.isDisabled()).toBe(true);
    await whom.fill(localAccount(6).address);
    await offer.click();
    await part.getByText("The place is offered, and not taken yet.").waitFor();
    expect(await violations(page)).toEqual([]);
    await connectLocalAccount(page, "Holder 6");
    await own().getByRole("button", { name: "Take the place" }).click();
    await page.getByRole("heading", { name: "You operate this provider" }).waitFor();
  });

  it("is told why a commitment cannot be renewed for too short a time", async () => {
    const part = page.getByRole("region", { name: "For its operator and payee" });
    await part.getByRole("button", { name: "Renew" }).first().click();
    await part.getByLabel("From the next epoch on, for").fill("1");
    await part.getByText(/Votes allow \d+ to \d+ epochs/).waitFor();
    expect(await part.getByRole("button", { name: /^Renew until/ }).isDisabled()).toBe(true);
  });
});
