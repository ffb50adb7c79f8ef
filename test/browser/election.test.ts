import type { Browser, Page } from "playwright-core";
import { concat, type Hex, numberToHex, parseSignature } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { connectLocalAccount } from "./connect.ts";
import { go, settled } from "./go.ts";
import { endorseCandidates, giveVotes, registerCandidates } from "./local-candidates.ts";
import { openBrowser } from "./open-browser.ts";
import { addTestWallet } from "./test-wallet.ts";
import { violations } from "./violations.ts";

const NAME = "Candidate for long nights";
const RUNNING = 2;
const NEXT = 3;

let stack: LocalStack;
let browser: Browser;
let page: Page;

/** A wallet that signs as a Ledger does. */
const HARDWARE = "Hardware wallet";
const form = (signature: Hex): Hex => {
  const { r, s, yParity } = parseSignature(signature);
  return concat([r, s, numberToHex(yParity, { size: 1 })]);
};

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(150_000);
  await addTestWallet(page, { account: localAccount(9), rpc: stack.rpc, chainId: stack.chainId, name: HARDWARE, form });
  await page.goto(stack.ui);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const card = () => page.getByRole("complementary", { name: "Your part" });
const candidacy = () => page.getByRole("complementary", { name: "This candidacy" });
const state = (word: string) => card().locator(".decision-body").getByText(word, { exact: true }).first();

async function graveViolations(): Promise<string[]> {
  await settled(page);
  return violations(page);
}

/** How often the wallet was asked to sign a message, and to send a transaction, while `act` ran. */
async function askedWhile(act: () => Promise<void>): Promise<{ signatures: number; transactions: number }> {
  const asked = { signatures: 0, transactions: 0 };
  const listen = (request: { postData(): string | null }) => {
    if (request.postData()?.includes('"eth_signTypedData_v4"')) asked.signatures += 1;
    if (request.postData()?.includes('"eth_sendTransaction"')) asked.transactions += 1;
  };
  page.on("request", listen);
  await act();
  page.off("request", listen);
  return asked;
}

const owners = z.object({ safe: z.object({ owners: z.array(z.string()) }) });
const winners = z.object({ winners: z.array(z.string()) });

async function ask<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await askApi(`${stack.api}/api/${path}`));
}

/** The Safe's owners are the winners; the index reads them from the chain a moment after it has seen the seating. */
async function expectOwners(election: number): Promise<void> {
  const elected = await ask(`elections/${election}`, winners);
  const read = async () => (await ask("committee", owners)).safe.owners.toSorted();
  await expect.poll(read).toEqual(elected.winners.toSorted());
}

async function voteFor(
  holder: string,
  names: readonly string[],
  by: RegExp = /^Vote for \d candidates?$/,
): Promise<void> {
  await connectLocalAccount(page, holder);
  for (const name of names) await page.getByRole("checkbox", { name: `Approve ${name}`, exact: true }).check();
  await card().getByRole("button", { name: by }).click();
  await card()
    .getByText(`You voted for ${names.join(", ")}.`)
    .waitFor();
}

describe("a newcomer in the running election", () => {
  it("finds it in the rail, with its phases and its turnout", async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Elections" }).click();
    await page.getByRole("heading", { level: 1, name: "Elections" }).waitFor();
    await page.getByRole("list", { name: "Phases" }).getByText("Vote, now").waitFor();
    expect(await graveViolations()).toEqual([]);
    await page.getByRole("link", { name: "Choose and vote" }).click();
    await page.getByRole("heading", { level: 1, name: `Election ${RUNNING}` }).waitFor();
  });

  it("is told why the power is zero, if it is", async () => {
    await connectLocalAccount(page, "Holder 10");
    await card().getByText("You cannot vote in this election.").waitFor();
    await card()
      .getByText(/Your tokens were not delegated at .+, when power was read/)
      .waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(0);
  });

  it("chooses several by keyboard, and reads whom the ballot approves and what it does", async () => {
    await connectLocalAccount(page, "Holder 4");
    const boxes = page.getByRole("checkbox");
    for (const place of [0, 1, 2]) {
      await boxes.nth(place).focus();
      await page.keyboard.press("Space");
    }
    await card().getByText(`You approve, in election ${RUNNING}:`).waitFor();
    expect(await card().getByRole("listitem").filter({ hasText: /\(0x/ }).count()).toBe(3);
    await card()
      .getByText(/Your ballot opens the combination|This combination is open/)
      .waitFor();
    expect(await graveViolations()).toEqual([]);
  });

  it("keeps the choice while a statement is read", async () => {
    await page.locator(".candidate-link").first().click();
    await page.getByRole("heading", { name: "Statement" }).waitFor();
    expect(await graveViolations()).toEqual([]);
    await page.getByRole("link", { name: "To the ballot" }).click();
    await card().getByText("3 of 5 chosen", { exact: true }).waitFor({ state: "attached" });
  });

  it("votes for all of them in one signature, without gas", async () => {
    const asked = await askedWhile(async () => {
      await card().getByRole("button", { name: "Vote for 3 candidates" }).click();
      await card()
        .getByText(/^You voted for .+, .+, .+\.$/)
        .waitFor();
    });
    expect(asked).toEqual({ signatures: 1, transactions: 0 });
    await page
      .getByRole("row", { name: /Holder 4/ })
      .first()
      .waitFor();
  });

  it("moves time, and sees bots count and seat with no other click", async () => {
    await card().getByRole("button", { name: "Skip to the end of the vote" }).click();
    await state("Seated").waitFor();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    await page.getByText(/^Seated for term \d+/).waitFor();
    await expectOwners(RUNNING);
  });

  it("reads the result with its seat line, round by round, as a table and as a file", async () => {
    await page.getByText("Seat line: five seats").waitFor();
    const rounds = page.getByRole("region", { name: "Round by round, table" });
    expect(await rounds.getByRole("columnheader").count()).toBe(1 + 5 + 3);
    await page.getByRole("button", { name: "Standing as a table" }).click();
    const rows = await page.getByRole("region", { name: "Standing, table" }).getByRole("row").count();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Standing as a CSV file" }).click();
    const text = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString("utf8");
    expect(text.trimEnd().split("\n")).toHaveLength(rows);
    expect(text).toMatch(/^outcome,rank,candidate,name,/);
    expect(await graveViolations()).toEqual([]);
  });
});

describe("an election from registration to seat", () => {
  it("is opened by the bots once it is due", async () => {
    await go(page, "/elections");
    await page.getByRole("button", { name: "Skip to the next election" }).click();
    await page.getByRole("link", { name: "See candidates, or stand" }).click();
    await page.getByRole("heading", { level: 1, name: `Election ${NEXT}` }).waitFor();
  });

  it("takes a candidate by the form, with two signatures and the bond, of a wallet that signs with v 0 or 1", async () => {
    await page.locator("header .account").click();
    await page.getByRole("dialog").getByRole("button", { name: HARDWARE }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await card().getByRole("link", { name: "Register as a candidate" }).click();
    await page.getByLabel("Statement (markdown)").fill(`# ${NAME}\n\nI would read *every* call before I sign.`);
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: NAME }).waitFor();
    await page.getByLabel(/^Whom you work for/).fill("Night watch of the northern data centres");
    await page.getByText(/The name has 40 bytes; 32 are the most/).waitFor();
    await page.getByLabel(/^Whom you work for/).fill("Night watch");
    expect(await graveViolations()).toEqual([]);
    await page.getByRole("button", { name: "Sign and register" }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByText("Night watch", { exact: true }).first().waitFor();
    await registerCandidates(stack, NEXT, [
      { account: 10, name: "Candidate by day", organisation: "Day watch" },
      { account: 11, name: "Candidate at noon", organisation: "Day watch" },
      { account: 12, name: "Candidate at dawn", organisation: "" },
    ]);
  });

  it("lets a holder endorse it by the form, until it qualifies", async () => {
    await candidacy().getByRole("button", { name: "Skip to endorsement" }).click();
    await connectLocalAccount(page, "Holder 1");
    await candidacy().getByLabel("Votes for this candidate").fill("1000000000000");
    await candidacy()
      .getByText(/^You have .+ left\.$/)
      .waitFor();
    await candidacy().getByRole("button", { name: "What it needs" }).click();
    await candidacy()
      .getByRole("button", { name: /^Endorse Candidate for long nights with/ })
      .click();
    await candidacy().getByText("qualified", { exact: true }).waitFor();
    expect(await graveViolations()).toEqual([]);
    await endorseCandidates(stack, NEXT, { holder: 2, candidates: [10, 11, 12] });
    await giveVotes(stack, { holder: 5, to: 14, amount: 10n ** 18n });
  });

  it("pays the bond back to who was endorsed enough", async () => {
    await candidacy().getByRole("button", { name: "Skip to vetting" }).click();
    await candidacy()
      .getByText(/^The bond of 0\.1 ETH went back to the candidate/)
      .waitFor();
  });

  it("is voted on by several, each for several", async () => {
    await candidacy().getByRole("button", { name: "Skip to the vote" }).click();
    await page.getByRole("link", { name: "To the ballot" }).click();
    await voteFor("Holder 1", [NAME, "Candidate by day"]);
    await voteFor("Holder 2", [NAME, "Candidate by day"], /^Vote with gas of your own$/);
    await voteFor("Holder 3", ["Candidate by day", "Candidate at dawn"]);
    await page.getByText("Seat line: five seats, 1 stays empty").waitFor();
  });

  it("tells whoever is too light for a new combination which open one is near", async () => {
    await connectLocalAccount(page, "Guardian owner 1");
    for (const name of [NAME, "Candidate at dawn"]) {
      await page.getByRole("checkbox", { name: `Approve ${name}`, exact: true }).check();
    }
    await card().getByText("Your weight does not suffice to open this combination.").waitFor();
    expect(await card().getByRole("button", { name: "Vote for 2 candidates" }).isDisabled()).toBe(true);
    expect(await graveViolations()).toEqual([]);
    await card()
      .getByRole("button", { name: /^Candidate by day, Candidate at dawn/ })
      .click();
    await card().getByText("This combination is open: you join 1 ballot.").waitFor();
    await voteFor("Guardian owner 1", ["Candidate by day", "Candidate at dawn"]);
  });

  it("is counted and seated by the bots", async () => {
    await card().getByRole("button", { name: "Skip to the end of the vote" }).click();
    await state("Seated").waitFor();
    await expectOwners(NEXT);
  });
});

describe("the ballot on a phone", () => {
  it("is chosen in the list and cast from a sheet that one thumb reaches", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const phone = await context.newPage();
    await phone.goto(stack.ui);
    await go(phone, `/elections/${NEXT}`);
    await settled(phone);
    expect(await phone.evaluate(() => innerWidth)).toBe(390);
    const bar = phone.getByRole("complementary", { name: "Your part" }).getByRole("button", { name: "Details" });
    expect((await bar.boundingBox())?.y).toBeGreaterThan(600);
    await phone.getByRole("button", { name: "More" }).tap();
    await phone.getByRole("link", { name: "Treasury" }).tap();
    await phone.getByRole("heading", { level: 1, name: "Treasury" }).waitFor();
    await context.close();
  });
});
