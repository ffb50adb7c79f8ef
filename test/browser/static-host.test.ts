import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { createPublicClient, http } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { askApi } from "./ask-api.ts";
import { connectWallet } from "./connect.ts";
import { startFileServer } from "./file-server.ts";
import { go, openProposal } from "./go.ts";
import { openBrowser } from "./open-browser.ts";
import { addTestWallet, type TestWallet } from "./test-wallet.ts";

const DIST = join(import.meta.dirname, "../../governance-ui/dist");
/** As a gateway of IPFS shows a folder. */
const BELOW = "/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/";
const OPEN = "Require two thirds for constitutional proposals";
const VOTER = localAccount(1);
const listSchema = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) });

let folder: string;
let host: Awaited<ReturnType<typeof startFileServer>>;
let stranger: Awaited<ReturnType<typeof startFileServer>>;
let stack: LocalStack;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-static-"));
  [host, stranger] = await Promise.all([startFileServer(folder, BELOW), startFileServer(folder, "/")]);
  [stack, browser] = await Promise.all([startLocalStack({ ALLOWED_ORIGINS: host.origin }), openBrowser()]);
  await cp(DIST, folder, { recursive: true });
  await writeFile(join(folder, "settings.json"), JSON.stringify({ api: stack.api }));
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  await Promise.all([host?.close(), stranger?.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function open(url: string): Promise<{ page: Page; wallet: TestWallet; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(150_000);
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(said.text());
  });
  const wallet = await addTestWallet(page, { account: VOTER, rpc: stack.rpc, chainId: stack.chainId });
  await page.goto(url);
  return { page, wallet, complaints };
}

describe("the page on a host of files, under a path, with the API elsewhere", () => {
  it("reads, follows the chain, signs a vote, and has all it shows from its host or the API", async () => {
    const { page, wallet, complaints } = await open(host.url);
    const origins = new Set<string>();
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    await connectWallet(page, wallet.name);
    await go(page, "/network");
    expect(await page.getByRole("link", { name: "Atom feed of proposals" }).getAttribute("href")).toBe(
      `${stack.api}/feed.atom`,
    );
    await openProposal(page, OPEN);
    await page.getByRole("radio", { name: "Against" }).check();
    await page.getByLabel(/^Reason/).fill("From elsewhere.");
    await page.getByRole("button", { name: /^Vote Against with .+ FLT$/ }).click();
    await page.getByText("Your vote is counted. You paid no gas.").waitFor();
    // Told by an event of the API, not by a reload.
    await page.getByRole("row", { name: /Holder 1 .*Against.*From elsewhere\./ }).waitFor();

    const { items } = listSchema.parse(await askApi(`${stack.api}/api/proposals?limit=200`));
    const chain = createPublicClient({ transport: http(stack.rpc), cacheTime: 0 });
    const used = await chain.readContract({
      address: contractAddress(await readDeployment(stack.deployment), "AlthingGovernor"),
      abi: althingGovernorAbi,
      functionName: "usedVotes",
      args: [BigInt(items.find(({ title }) => title === OPEN)?.id ?? ""), VOTER.address],
    });
    expect(used).toBeGreaterThan(0n);
    expect([...origins].sort()).toEqual([host.origin, stack.api].sort());
    expect(host.asked.filter((path) => !path.startsWith(BELOW))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("talks to nobody else, without a header that says so", async () => {
    const { page } = await open(host.url);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const reached = (url: string) =>
      page.evaluate(
        (address) =>
          fetch(address, { mode: "no-cors" }).then(
            () => true,
            () => false,
          ),
        url,
      );
    expect(await reached(`${stack.api}/api/health`)).toBe(true);
    await expect.poll(() => reached(`${stranger.origin}/index.html`)).toBe(false);
    const inline = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ranInline = true";
      document.head.append(script);
      return Reflect.get(window, "ranInline") === true;
    });
    expect(inline).toBe(false);
    await page.close();
  });
});

it("on a host that the API does not know, it reads, and may give nothing", async () => {
  const { page } = await open(stranger.url);
  await go(page, "/proposals");
  await page.getByRole("link", { name: OPEN }).waitFor();
  const given = (body: string, type: string) =>
    page.evaluate(
      ([url, sent, contentType]) =>
        fetch(url, { method: "POST", headers: { "content-type": contentType }, body: sent }).then(
          () => true,
          () => false,
        ),
      [`${stack.api}/api/relay/ballots`, body, type] as const,
    );
  expect(await given("{}", "application/json")).toBe(false);
  expect(await given("{}", "text/plain")).toBe(false);
  await page.close();
});

it("with settings that name no API, it says what is wrong", async () => {
  const settings = join(folder, "settings.json");
  await writeFile(settings, '{ "api": "ftp://api.example" }');
  const { page } = await open(host.url);
  await page.getByText('settings.json beside this page names "ftp://api.example" as the API').waitFor();
  await writeFile(settings, JSON.stringify({ api: stack.api }));
  await page.close();
});
