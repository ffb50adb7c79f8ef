import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { connectLocalAccount } from "./connect.ts";
import { go, settled } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { violations } from "./violations.ts";

const VETOED = "Fund the guardian's multisig for one year";
const REASON = "The guardian has not accounted for last year yet.";

let stack: LocalStack;
let browser: Browser;
let page: Page;
/** What the wallet dialog calls those who sit. */
let members: string[];

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
  await page.goto(stack.ui);
  members = await labelsOf(addressesOf((await readCommittee()).members));
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const committeeSchema = z.object({
  members: z.array(z.object({ address: z.string() })),
  safe: z.object({ threshold: z.number(), synced: z.boolean() }),
  term: z.object({ endsAt: z.number(), seating: z.number() }),
  runnersUp: z.array(z.object({ address: z.string(), answer: z.string() })),
});
const deploymentSchema = z.object({ accounts: z.array(z.object({ address: z.string(), label: z.string() })) });

async function readCommittee() {
  return committeeSchema.parse(await askApi(`${stack.api}/api/committee`));
}

/** What the wallet dialog calls these accounts. */
async function labelsOf(addresses: readonly string[]): Promise<string[]> {
  const { accounts } = deploymentSchema.parse(await askApi(`${stack.api}/api/deployment`));
  return addresses.map((address) => {
    const account = accounts.find((one) => one.address === address);
    if (account === undefined) throw new Error(`The wallet dialog does not offer ${address}.`);
    return account.label;
  });
}

const addressesOf = (list: readonly { address: string }[]) => list.map(({ address }) => address);

const member = (index: number): string => members[index] ?? "";
const appears = (text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const rpc = (method: string, params: unknown[]) =>
  fetch(stack.rpc, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });

async function resign(who: string): Promise<void> {
  await connectLocalAccount(page, who);
  await button("Resign").click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("button", { name: "Resign" }).isDisabled()).toBe(true);
  await dialog.getByLabel(/^Type resign/).fill("resign");
  await dialog.getByRole("button", { name: "Resign" }).click();
  // The one who could resign is gone with the seat.
  await dialog.waitFor({ state: "detached" });
}

/** Signs what is open in the room as each of these members. */
async function signAs(signers: readonly string[], before = 0): Promise<void> {
  for (const [index, signer] of signers.entries()) {
    await connectLocalAccount(page, signer);
    await page.getByRole("button", { name: /^Sign( the rejection)?$/ }).click();
    await appears(new RegExp(`^${before + index + 1} of \\d signed`));
  }
}

describe("the committee's page", () => {
  it("is in the rail, and says who sits, until when, and what they cannot do", async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Committee" }).click();
    await page.getByRole("heading", { level: 1, name: "Committee" }).waitFor();
    for (const name of ["Seats", "Powers", "The committee's Safe", "Modules it may pause", "History"]) {
      await page.getByRole("heading", { level: 2, name }).waitFor();
    }
    expect(await page.locator(".seats .seat").count()).toBe(members.length);
    await appears("Cannot stop a recall, the call of an election, or the end of this veto.");
    await appears(/^in \d+ days/);
    expect(await violations(page)).toEqual([]);
  });

  it("lets a member resign, after it was typed out, and the bots seat the runner-up who accepts", async () => {
    await resign(member(4));
    await page.getByRole("heading", { level: 2, name: "Left in this term" }).waitFor();
    const next = page.locator(".runners-up li", { hasText: /Candidate 1\b/ });
    await next.getByText("sits", { exact: true }).waitFor();
  });

  it("shows a vacancy that nobody takes yet, and that the Safe follows", async () => {
    await resign(member(3));
    await appears("A seat is vacant, and a runner-up has not answered.");
    await page
      .locator(".section-head", { hasText: "The committee's Safe" })
      .getByText("synced with the seats")
      .waitFor();
    await expect.poll(async () => (await readCommittee()).safe.threshold).toBe(3);
  });

  it("does not scroll sideways on a phone", async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(stack.ui);
    for (const path of ["/committee", "/committee/room"]) {
      await go(phone, path);
      await settled(phone);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
    await phone.close();
  });
});

describe("three members", () => {
  it("see a veto decoded, tried and hashed before anyone can sign it", async () => {
    await connectLocalAccount(page, member(0));
    await go(page, "/committee/room");
    await button("Veto").click();
    await page.getByLabel("Queued proposal").selectOption({ label: await optionOf(VETOED) });
    await page.getByLabel("Reason", { exact: true }).fill(REASON);
    await button(/^Make the veto/).click();
    await page.locator(".room-sentence", { hasText: /^Veto proposal \d+, “Fund the guardian/ }).waitFor();
    await appears("On the list of powers, and in term.");
    await appears("The call would go through");
    await appears("protocol-kit: the same");
    await appears("The Safe itself: the same");
    await appears(/^npm run safe-hash -- safe-\d+-[0-9a-f]{8}\.json --safe-version 1\.4\.1$/);
    await page.getByText("Check a reason against the hash").click();
    await page.getByLabel("The reason, letter for letter").fill(`${REASON}.`);
    await appears(/^It is another/);
    await page.getByLabel("The reason, letter for letter").fill(REASON);
    await appears("It is the one.");
    expect(await violations(page)).toEqual([]);
  });

  it("sign it through the room, each finding the others' signatures", async () => {
    await signAs([member(0), member(1), member(2)]);
  });

  it("are not undone by a fourth who resigns, and a runner-up who takes its seat", async () => {
    const before = await readCommittee();
    const [leaving] = (await labelsOf(addressesOf(before.members))).filter((label) => !members.includes(label));
    const [coming] = await labelsOf(addressesOf(before.runnersUp.filter(({ answer }) => answer === "none")));
    await go(page, "/committee");
    await resign(leaving ?? "");
    await connectLocalAccount(page, coming ?? "");
    await button("Take a seat that falls vacant").click();
    await expect.poll(async () => (await readCommittee()).term.seating).toBeGreaterThan(before.term.seating);
    await expect.poll(async () => (await readCommittee()).safe).toMatchObject({ threshold: 3, synced: true });
  });

  it("see their veto run all the same", async () => {
    await connectLocalAccount(page, member(0));
    await go(page, "/committee/room");
    await page.locator(".queue-item", { hasText: "Veto" }).click();
    await appears(/^3 of 3 signed/);
    await button("Execute").click();
    await appears(/^Executed: Veto proposal/);
    await appears("Nothing waits. Make a transaction, or take one in from a file or link.");
  });

  it("have stopped the proposal", async () => {
    await go(page, "/proposals");
    await page.getByRole("link", { name: VETOED }).click();
    const card = page.getByRole("complementary", { name: "Decision" }).locator(".decision-body");
    await card.getByText("Cancelled", { exact: true }).first().waitFor();
    await go(page, "/committee");
    await page.locator(".deed", { hasText: "Veto" }).filter({ hasText: VETOED }).waitFor();
  });
});

describe("a transaction without a server", () => {
  it("goes from one member to another as text, and what was changed on the way is refused", async () => {
    await page.route("**/api/safe/**", (route) => route.abort());
    await connectLocalAccount(page, member(0));
    await go(page, "/committee/room");
    await button("Reject a nonce").click();
    await button("Make the rejection").click();
    await signAs([member(0)]);
    await appears("No server keeps signatures for this Safe now.");
    const download = page.waitForEvent("download");
    await button("Save the file").click();
    const chunks = await (await (await download).createReadStream()).toArray();
    const text = Buffer.concat(chunks).toString("utf8");
    await button("Remove it").click();
    await appears("No transaction waits for signatures.");

    const box = page.getByLabel("Or paste its text");
    await box.fill(text.replace(/"nonce": (\d+)/, (_, nonce) => `"nonce": ${Number(nonce) + 1}`));
    await button("Take it in").click();
    await appears("Its hash is not that of the transaction in it: it was changed. Do not sign it.");
    await box.fill(text);
    await button("Take it in").click();
    await appears("Taken in with 1 signature that counts.");
    await page.unroute("**/api/safe/**");
  });
});

describe("members whose term has ended", () => {
  it("are refused by the guard, in words", async () => {
    await signAs([member(1), member(2)], 1);
    const { term } = await readCommittee();
    // Else the bots would settle and seat the next election before anyone has read this page.
    await rpc("evm_setAutomine", [false]);
    await rpc("evm_setIntervalMining", [0]);
    await rpc("evm_setNextBlockTimestamp", [term.endsAt + 60]);
    await rpc("evm_mine", []);
    await appears(/^The term ended on .+: the members are caretakers\.$/);
    await appears("The committee's term has ended. Its members are caretakers, and those may only veto.");
    await button("Execute").click();
    await appears(
      "The guard refuses: the committee's term has ended. Its members are caretakers, and those may only veto.",
    );
  });
});

async function optionOf(title: string): Promise<string> {
  const option = page.getByLabel("Queued proposal").locator("option", { hasText: title });
  await option.waitFor({ state: "attached" });
  return (await option.innerText()).trim();
}
