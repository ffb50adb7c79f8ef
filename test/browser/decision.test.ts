import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount, connectWallet } from "./connect.ts";
import { go, openProposal } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { addTestWallet, type TestWallet } from "./test-wallet.ts";

const OPEN = "Require two thirds for constitutional proposals";
const UNDELEGATED_HOLDER = 10;

let stack: LocalStack;
let browser: Browser;
let page: Page;
let wallet: TestWallet;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(150_000);
  wallet = await addTestWallet(page, {
    account: localAccount(UNDELEGATED_HOLDER),
    rpc: stack.rpc,
    chainId: stack.chainId,
  });
  await page.goto(stack.ui);
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const card = () => page.getByRole("complementary", { name: "Decision" });
const state = (word: string) => card().locator(".decision-body").getByText(word, { exact: true }).first();
const appears = (text: string | RegExp) => page.getByText(text).first().waitFor();

describe("a holder whose tokens are not delegated", () => {
  it("connects an EIP-6963 wallet", async () => {
    await connectWallet(page, wallet.name);
    await appears("not delegated, so they do not vote");
  });

  it("is told why the power is zero, as of when, and what mends it", async () => {
    await openProposal(page, OPEN);
    await card().getByText("You cannot vote on this proposal.").waitFor();
    await card()
      .getByText(/Your tokens were not delegated at .+, when power was read\. Delegate now to vote next time\./)
      .waitFor();
    expect(await card().getByRole("radio").count()).toBe(0);
  });

  it("mends it for next time with one button", async () => {
    await card().getByRole("button", { name: "Delegate to yourself for next time" }).click();
    await card().getByText("Your tokens now vote through your own account.").waitFor();
    await go(page, "/delegates");
    await appears("vote through your own account");
  });

  it("can delegate to somebody else instead, after being told what that means", async () => {
    const row = page.getByRole("row", { name: /Holder 4/ });
    await row.getByRole("button", { name: "Delegate" }).click();
    await page.getByRole("dialog").getByText("It moves no tokens").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Delegate", exact: true }).click();
    await page.getByRole("dialog").getByText("Delegated.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    await page.getByText(/Your .+ vote through Holder 4/).waitFor();
  });
});

describe("a voter", () => {
  it("keeps the reason when the wallet rejects, and then votes with it", async () => {
    const voter = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    voter.setDefaultTimeout(150_000);
    const own = await addTestWallet(voter, { account: localAccount(1), rpc: stack.rpc, chainId: stack.chainId });
    await voter.goto(stack.ui);
    await connectWallet(voter, own.name);
    await openProposal(voter, OPEN);
    await voter.getByRole("radio", { name: "Against" }).check();
    await voter.getByLabel(/^Reason/).fill("Two thirds would freeze the rules.");
    own.rejectNext();
    await voter.getByRole("button", { name: /^Vote Against with .+ FLT$/ }).click();
    await voter.getByText("You rejected the request in your wallet.").waitFor();
    expect(await voter.getByLabel(/^Reason/).inputValue()).toBe("Two thirds would freeze the rules.");

    await voter.getByRole("button", { name: /^Vote Against/ }).click();
    await voter.getByText("Your vote is counted.").first().waitFor();
    await voter.getByRole("row", { name: /Holder 1 .*Against.*Two thirds would freeze the rules\./ }).waitFor();
    await voter.close();
  });

  it("splits the vote, and the shares are counted", async () => {
    await connectLocalAccount(page, "Holder 5");
    await openProposal(page, OPEN);
    await card().getByRole("button", { name: "Split your vote" }).click();
    await card().getByLabel("For", { exact: false }).first().fill("60");
    await card().getByText("The shares add up to 110%").waitFor();
    expect(await card().getByRole("button", { name: "Vote", exact: true }).isDisabled()).toBe(true);
    await card().getByLabel("Against").first().fill("40");
    await card()
      .getByRole("button", { name: /^Vote 60% For, 40% Against with/ })
      .click();
    await card().getByText("Your vote is counted.").first().waitFor();
    await page.getByRole("row", { name: /Holder 5.*For 60%.*Against 40%/ }).waitFor();
  });

  it("votes with the keyboard alone", async () => {
    await connectLocalAccount(page, "Holder 1");
    await openProposal(page, "Register the schema of data-centre certificates");
    await card().getByRole("radio").first().waitFor();
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("type") ?? "");
    for (let presses = 0; presses < 60 && (await focused()) !== "radio"; presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("By keyboard.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("row", { name: /Holder 1 .*For.*By keyboard\./ }).waitFor();
  });
});

describe("a proposal made in the browser", () => {
  const title = "Let votes last four days";

  it("is checked as it is typed", async () => {
    await connectLocalAccount(page, "Holder 2");
    await go(page, "/proposals/new");
    await page.getByRole("button", { name: "Add an action" }).click();
    await page.getByRole("searchbox", { name: "Search actions" }).fill("voting period");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Set the voting period/ })
      .click();
    const period = page.getByRole("textbox", { name: "Period" });
    await period.fill("40 days");
    await page.locator(".field-error", { hasText: /expected/ }).waitFor();
    expect(await page.getByRole("button", { name: "Submit proposal" }).isDisabled()).toBe(true);
    await period.fill("4 days");
    await page.getByText("Set the voting period to 4 days").first().waitFor();
    await page.getByRole("textbox", { name: "Title" }).fill(title);
    await page
      .getByRole("textbox", { name: /^Why/ })
      .fill(
        'Weekends count.\n\n<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\n\n**Bold** stays.',
      );
  });

  it("shows the class that follows from its calls, and survives a reload", async () => {
    await page.locator(".submit-card .tag").waitFor();
    await page.reload();
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).toBe(title);
  });

  it("is submitted and shown, with its markdown sanitised", async () => {
    await page.getByRole("button", { name: "Submit proposal" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.locator(".markdown strong", { hasText: "Bold" }).waitFor();
    expect(await page.locator(".markdown img, .markdown script").count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
    await page.getByText("3 days").first().waitFor();
    await state("Pending").waitFor();
  });

  it("is voted for after a skip", async () => {
    await card().getByRole("button", { name: "Skip to voting" }).click();
    for (const holder of ["Holder 2", "Holder 1"]) {
      await connectLocalAccount(page, holder);
      await card().getByRole("radio", { name: "For" }).check();
      await card()
        .getByRole("button", { name: /^Vote For/ })
        .click();
      await card().getByText("Your vote is counted.").first().waitFor();
    }
  });

  it("is queued by the bot once it has passed", async () => {
    await card().getByRole("button", { name: "Skip to the end of voting" }).click();
    await state("Queued").waitFor();
  });

  it("is executed by the bot after the delay, and its effect verified", async () => {
    await card().getByRole("button", { name: "Skip to execution" }).click();
    await state("Executed").waitFor();
    await card().getByText("Effect verified").waitFor();
  });

  it("leaves its mark on the parameter", async () => {
    await page
      .getByRole("link", { name: /voting period/i })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "Voting period" }).waitFor();
    await page.getByRole("row", { name: /3 days.*4 days.*Proposal \d+/ }).waitFor();
  });
});
