import type { Browser, Page } from "playwright-core";
import { createTestClient, encodeFunctionData, http, publicActions, stringToHex, walletActions } from "viem";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { openPetitionCall } from "#governance-ui/chain/committee-call.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { signalId } from "#protocol/signals/signal-messages.ts";
import { proposeData } from "#test/fixture/propose-data.ts";
import { newBallot, newSignal, signBallot, signSignal } from "#test/integration/signals/signed-signals.ts";
import { patience } from "#test/patience.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { go, settled } from "./go.ts";
import { registerCandidates } from "./local-candidates.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { strangersText, strangersTitles } from "./strangers-words.ts";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const RUNNING = 2;
const NEXT = 3;

const address = z.custom<`0x${string}`>((value) => typeof value === "string" && value.startsWith("0x"));
const deployment = z.object({
  contracts: z.object({ AlthingGovernor: address, AlthingToken: address, RecallPetition: address }),
});
const committee = z.object({ members: z.array(z.object({ address })) });
const proposals = z.object({
  items: z.array(z.object({ id: z.string(), number: z.number(), snapshotAt: z.number(), deadlineAt: z.number() })),
});

let stack: LocalStack;
let browser: Browser;
let page: Page;
let queued: number;
let active: number;
let signal: string;

const chain = () =>
  createTestClient({ mode: "hardhat", transport: http(stack.rpc) })
    .extend(publicActions)
    .extend(walletActions);

/** A block after that second. */
async function pass(second: number): Promise<void> {
  const { timestamp } = await chain().getBlock();
  await chain().increaseTime({ seconds: Math.max(1, second - Number(timestamp)) + 60 });
  await chain().mine({ blocks: 1 });
}

const newest = async () => {
  const [found] = proposals.parse(await askApi(`${stack.api}/api/proposals`)).items;
  if (found === undefined) throw new Error("There is no proposal");
  return found;
};

async function propose(governor: `0x${string}`, title: string, millions: number) {
  const before = await newest();
  const args = [BigInt(millions) * 10n ** 24n] as const;
  const setting = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setProposalThreshold", args });
  const data = proposeData([[governor], [0n], [setting]], stringToHex(`# ${title}\n\n${strangersText}`));
  await chain().sendTransaction({ account: localAccount(1), chain: null, to: governor, data, gas: 15_000_000n });
  await vi.waitFor(async () => expect((await newest()).number).toBe(before.number + 1), patience);
  return newest();
}

async function vote(governor: `0x${string}`, id: string): Promise<void> {
  for (const [at, reason] of Object.values(strangersTitles).entries()) {
    const hash = await chain().writeContract({
      account: localAccount(at + 1),
      chain: null,
      address: governor,
      abi: althingGovernorAbi,
      functionName: "castVoteWithReason",
      args: [BigInt(id), 1, `${reason} ${strangersText}`.slice(0, 900)],
    });
    expect((await chain().waitForTransactionReceipt({ hash })).status).toBe("success");
  }
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${stack.api}/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status, await response.clone().text()).toBe(201);
}

async function makeSignal(token: `0x${string}`): Promise<string> {
  const author = localAccount(1);
  const { wide, widest, rightToLeft } = strangersTitles;
  const message = await newSignal({ chain: chain(), token }, author, {
    title: wide,
    body: strangersText.replace(/\p{Cf}/gu, ""),
    choices: [widest.slice(0, 32), wide.slice(0, 32), rightToLeft.slice(1, 32)],
  });
  await post("signals", await signSignal(author, message));
  const ballot = newBallot(message, author.address, 1, { reason: wide });
  await post(`signals/${signalId(message)}/votes`, await signBallot(author, message, ballot));
  return signalId(message);
}

/** Five petitions, for nobody may have two at once. */
async function petition(contract: `0x${string}`): Promise<void> {
  const { members } = committee.parse(await askApi(`${stack.api}/api/committee`));
  for (const [at, title] of Object.values(strangersTitles).entries()) {
    const reason = new TextEncoder().encode(`${title}\n\n${strangersText}`).slice(0, 1_990);
    const call = openPetitionCall(
      contract,
      [members[0]?.address ?? contract],
      new TextDecoder().decode(reason).slice(0, -1),
    );
    const hash = await chain().writeContract({ ...call, account: localAccount(at + 1), chain: null });
    expect((await chain().waitForTransactionReceipt({ hash })).status).toBe("success");
  }
}

/** A proposal that has passed, four that are open, and a signal; all with votes. */
async function sayIt(): Promise<void> {
  const { contracts } = deployment.parse(await askApi(`${stack.api}/api/deployment`));
  const first = await propose(contracts.AlthingGovernor, strangersTitles.wide, 4);
  await pass(first.snapshotAt);
  await vote(contracts.AlthingGovernor, first.id);
  await pass(first.deadlineAt);
  queued = first.number;
  const stateOf = async () =>
    z.object({ state: z.string() }).parse(await askApi(`${stack.api}/api/proposals/${queued}`)).state;
  await vi.waitFor(async () => expect(await stateOf()).toBe("queued"), patience);
  const { widest, marked, rightToLeft, address: addresses } = strangersTitles;
  for (const [at, title] of [widest, marked, rightToLeft, addresses].entries()) {
    active = (await propose(contracts.AlthingGovernor, title, 5 + at)).number;
  }
  const last = await newest();
  await pass(last.snapshotAt);
  await vote(contracts.AlthingGovernor, last.id);
  signal = await makeSignal(contracts.AlthingToken);
}

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), openBrowser()]);
  ({ page } = await openPage(browser, stack, PHONE));
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

/** What reaches over the page's edge and cannot be scrolled within its own frame. */
const overTheEdge = () =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll("main *, header *")].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !scrolls(element.parentElement),
    );
    const { scrollWidth } = document.documentElement;
    return {
      tooWide: Math.max(0, scrollWidth - 390),
      wide: wide
        .slice(0, 5)
        .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent?.slice(0, 40)}`),
    };
  });

async function expectFits(path: string): Promise<void> {
  await go(page, path);
  await settled(page);
  expect(await overTheEdge(), path).toEqual({ tooWide: 0, wide: [] });
}

describe("strangers' words, on a phone", () => {
  it("widen no election and no candidate's page", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await go(page, `/elections/${RUNNING}`);
    await page.getByRole("button", { name: "Skip to the end of the vote" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    await go(page, "/elections");
    await page.getByRole("button", { name: "Skip to the next election" }).click();
    await page.getByRole("link", { name: "See candidates, or stand" }).waitFor();
    await page.setViewportSize(PHONE.viewport);
    const standing = Object.values(strangersTitles).map((title, at) => ({
      account: 9 + at,
      name: `${title}\n\n${strangersText}`,
      organisation: at === 0 ? "W".repeat(31) : "",
    }));
    await registerCandidates(stack, NEXT, standing);
    await expectFits("/elections");
    await expectFits(`/elections/${NEXT}`);
    for (const { account } of standing)
      await expectFits(`/elections/${NEXT}/candidates/${localAccount(account).address}`);
    await expectFits("/");
  });

  it("widen no list, no proposal and no account", async () => {
    await sayIt();
    for (const path of ["/", "/proposals", `/proposals/${active}`, `/proposals/${queued}`]) await expectFits(path);
    for (const account of [1, 2, 3]) await expectFits(`/accounts/${localAccount(account).address}`);
  });

  it("fold a long reason, so that no voter hides the others, and show all of it to who asks", async () => {
    await go(page, `/proposals/${active}`);
    const reasons = page.locator(".vote-reason");
    await reasons.first().waitFor();
    expect(await reasons.count()).toBe(Object.keys(strangersTitles).length);
    const folded = await reasons.allInnerTexts();
    for (const text of folded) expect(text).toMatch(/…\s*Show all 900 characters$/);
    const [first = ""] = folded;
    await reasons.first().getByRole("button", { name: "Show all 900 characters" }).click();
    await expect.poll(async () => (await reasons.first().innerText()).length).toBeGreaterThan(first.length + 400);
    expect(await overTheEdge()).toEqual({ tooWide: 0, wide: [] });
  });

  it("widen no signal", async () => {
    for (const path of ["/signals", `/signals/${signal}`]) await expectFits(path);
  });

  it("widen neither the committee's page nor its room", async () => {
    const { contracts } = deployment.parse(await askApi(`${stack.api}/api/deployment`));
    await petition(contracts.RecallPetition);
    await go(page, "/committee");
    await expect.poll(() => page.locator(".petition .markdown").count()).toBe(Object.keys(strangersTitles).length);
    for (const path of ["/committee", "/committee/room"]) await expectFits(path);
    await page.getByText("Veto", { exact: true }).click();
    await page.getByText(strangersTitles.wide.slice(0, 20)).first().waitFor({ state: "attached" });
    await settled(page);
    expect(await overTheEdge()).toEqual({ tooWide: 0, wide: [] });
  });

  it("are no headings of the page", async () => {
    await go(page, `/proposals/${active}`);
    await page.locator(".markdown h3").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    const foreign = page.locator(".markdown");
    expect(await foreign.locator("h1, h2, [class], [style], [id], table[width]").count()).toBe(0);
    const seen = await page.evaluate(() => {
      const framed = (heading: Element) => {
        const frame = heading.closest(".markdown-frame");
        return frame !== null && Number.parseFloat(getComputedStyle(frame).borderLeftWidth) > 0;
      };
      const size = (element: Element | null) =>
        element === null ? 0 : Number.parseFloat(getComputedStyle(element).fontSize);
      const own = [...document.querySelectorAll("main h1, main h2")];
      const theirs = [...document.querySelectorAll(".markdown :is(h3, h4, h5, h6)")];
      return {
        own: own.filter(framed).length,
        theirs: theirs.filter((heading) => !framed(heading)).length,
        larger: theirs.filter((heading) => size(heading) > size(document.querySelector(".markdown p"))).length,
      };
    });
    expect(seen).toEqual({ own: 0, theirs: 0, larger: 0 });
  });
});
