import type { Browser, Page } from "playwright-core";
import { getAbiItem, type Hex, keccak256, parseEventLogs, toBytes } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { attesters } from "#deploy/local/certification/certification-cast.ts";
import { BENCHMARK, localKindsOfCertificates } from "#deploy/local/certification/local-tiers.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { attestationRequest } from "#protocol/certification/attestation-request.ts";
import { easAbi } from "#protocol/certification/eas-abi.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";
import { connectLocalAccount } from "./connect.ts";
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

/** The lab of the local network measures a provider's hardware, and says so at EAS. */
async function benchmark(provider: number): Promise<Hex> {
  const client = createLocalClient(stack.rpc);
  const certification = contractAddress(await readDeployment(stack.deployment), "Certification");
  const [kind, lab] = [localKindsOfCertificates[BENCHMARK], attesters.at(-1)];
  if (kind === undefined || lab === undefined) throw new Error("The local network has no benchmarks.");
  const { timestamp } = await client.getBlock();
  const eas = await client.readContract({
    address: certification,
    abi: [
      { type: "function", name: "EAS", stateMutability: "view", inputs: [], outputs: [{ type: "address", name: "" }] },
    ],
    functionName: "EAS",
  });
  const hash = await client.writeContract({
    address: eas,
    abi: easAbi,
    functionName: "attest",
    args: [
      attestationRequest(certification, {
        kind,
        provider,
        evidenceHash: keccak256(toBytes("Measured in a browser test")),
        figures: [64, 256, 1_280, 10_000],
        expiresSeconds: Number(timestamp) + 300 * 86_400,
      }),
    ],
    account: localAccount(lab.account),
  });
  const { logs } = await client.waitForTransactionReceipt({ hash });
  const [attested] = parseEventLogs({ abi: [getAbiItem({ abi: easAbi, name: "Attested" })], logs });
  if (attested === undefined) throw new Error("EAS says nothing of the attestation.");
  return attested.args.uid;
}

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

describe("a newcomer with hardware that nobody measured", () => {
  it("has a grace, brings a certificate in time, and is active at once", async () => {
    await connectLocalAccount(page, "Holder 5");
    await go(page, "/providers/new");
    await page.getByLabel("Name of the organisation").fill("Newcomer");
    await page.getByRole("button", { name: "Register" }).click();
    await page.getByRole("link", { name: "Newcomer" }).first().click();
    const certification = page.getByRole("region", { name: "Certification" });
    await certification.getByText("Grace", { exact: true }).waitFor();
    const part = page.getByRole("region", { name: "For its operator and payee" });
    await part.getByRole("button", { name: "Certificate" }).click();
    const uid = part.getByLabel("UID of the attestation");
    await uid.fill("0x12");
    await part.getByText(/copy it again/).waitFor();
    await uid.fill(keccak256(toBytes("nothing")));
    await part.getByRole("button", { name: "Bind the certificate" }).click();
    await part.getByText(/EAS on this chain has no attestation/).waitFor();
    const provider = Number(page.url().split("/").at(-1));
    await uid.fill(await benchmark(provider));
    await part.getByRole("button", { name: "Bind the certificate" }).click();
    await part.getByText("It counts from now on.").waitFor();
    await certification.getByText("Active", { exact: true }).waitFor();
    await part.getByRole("button", { name: "Tier" }).click();
    await part.getByRole("button", { name: "Enter the tier" }).click();
    await part.getByText(/does not meet yet all that this tier asks for/).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
