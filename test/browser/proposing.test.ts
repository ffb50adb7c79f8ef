import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount } from "./connect.ts";
import { go } from "./go.ts";
import { openBrowser } from "./open-browser.ts";

let stack: LocalStack;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(150_000);
  await page.goto(stack.ui);
  await connectLocalAccount(page, "Holder 2");
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const input = () => page.locator('input[type="file"]');
const file = (text: string) => ({ name: "p.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
const payment = (title: string, amount: string) =>
  file(
    `title: ${title}\ndescription: Why.\nactions:\n  - action: treasury.transferToken\n    asset: FLT\n    to: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"\n    amount: ${amount}\n`,
  );
const longerVotes = (title: string) =>
  file(`title: ${title}\ndescription: Why.\nactions:\n  - action: governor.votingPeriod\n    period: 4 days\n`);
const tryIt = () => page.getByRole("button", { name: /^Try it (now|again)$/ });

/** Takes the place of the draft that is there, if there is one. */
async function importFile(given: ReturnType<typeof file>, over: boolean): Promise<void> {
  await input().setInputFiles(given);
  if (over) await page.getByRole("button", { name: "Replace the draft" }).click();
}

const submit = (name = "Submit proposal") => page.getByRole("button", { name, exact: true });

describe("a payment", () => {
  it("has balance, cap and class beside its amount", async () => {
    await go(page, "/proposals/new");
    await input().setInputFiles(payment("Pay far too much", "900000000000 FLT"));
    await page.getByText(/^The treasury holds .+ only: this fails unless more has come by its execution\.$/).waitFor();
    await page
      .getByText(/^(The cap is .+ in any 7 days|No spending cap is set), so it is of the constitutional class\.$/)
      .waitFor();
  });

  it("that cannot work is not submitted before its report was seen", async () => {
    await submit().click();
    await submit("Submit it all the same").waitFor();
    await page
      .getByText(/Its execution fails|It cannot come to its execution/)
      .first()
      .waitFor();
    expect(page.url()).toContain("/proposals/new");
  });

  it("is tried anew once it is changed", async () => {
    await page.getByLabel("Amount").fill("1 FLT");
    await page.getByRole("button", { name: "Try it now" }).click();
    await page.getByRole("button", { name: "Try it again" }).waitFor();
    expect(await page.getByText(/Its execution fails|It cannot come to its execution/).count()).toBe(0);
  });
});

describe("a proposal", () => {
  it("is submitted once its report is good, and confirmed before it is cancelled", async () => {
    await importFile(longerVotes("Longer votes"), true);
    await submit().click();
    await page.getByRole("heading", { level: 1, name: "Longer votes" }).waitFor();
    const card = page.getByRole("complementary", { name: "Decision" });
    await card.getByRole("button", { name: "Cancel proposal" }).click();
    const dialog = page.getByRole("dialog", { name: "Cancel this proposal" });
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await dialog.waitFor({ state: "detached" });
    await card.locator(".decision-body").getByText("Pending", { exact: true }).first().waitFor();
    await card.getByRole("button", { name: "Cancel proposal" }).click();
    await dialog.getByRole("button", { name: "Cancel the proposal" }).click();
    await card.locator(".decision-body").getByText("Cancelled", { exact: true }).first().waitFor();
  });

  it("with the calls of another is warned of, with a link to it", async () => {
    await go(page, "/proposals/new");
    await importFile(longerVotes("Longer votes again"), false);
    const note = page.locator(".note", { hasText: "There is a proposal with the same calls." });
    await note.getByText("cancelled").waitFor();
    await note.getByRole("link", { name: /Longer votes$/ }).click();
    await page.getByRole("heading", { level: 1, name: "Longer votes" }).waitFor();
  });

  it("is tried call by call where no server makes reports, and says so", async () => {
    await page.route("**/api/reports", (route) => route.abort());
    await go(page, "/proposals/new");
    await importFile(payment("Pay one token", "1 FLT"), true);
    await tryIt().click();
    await page.getByText("The calls were only tried one by one.").waitFor();
    await page.getByText("would work now").waitFor();
    await page.getByLabel("Amount").fill("900000000000 FLT");
    await tryIt().click();
    await page.getByText("would fail now").waitFor();
    await page.unroute("**/api/reports");
  });
});

describe("a delegate that casts no vote", () => {
  it.each([
    ["0x0000000000000000000000000000000000000000", "This is nobody’s account: your tokens will vote for nobody"],
    ["RecallPetition", "A petition casts no votes"],
    ["AlthingGovernor", "This is a contract of this network (Governor) and never votes"],
  ])("%s is warned of before it is chosen", async (who, words) => {
    const { contracts } = await (await fetch(`${stack.api}/api/deployment`)).json();
    await go(page, `/accounts/${contracts[who] ?? who}`);
    await page.getByRole("button", { name: "Delegate", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Delegate your votes" });
    await dialog.getByText(words, { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Delegate all the same" }).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
  });
});
