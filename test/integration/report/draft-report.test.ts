import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeReport } from "#bots/effects/store-report.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { callsHash } from "#protocol/chain/calls-hash.ts";
import { startIndex } from "#test/integration/index/indexed-chain.ts";
import { sampleFinding, sampleReport } from "#test/unit/proposals/report/sample-report.ts";
import { type ReportChain, startReportChain } from "./report-chain.ts";

const TOO_HIGH = "900000000000";
const draft = (threshold: string) =>
  `title: A draft\ndescription: Its text.\nactions:\n  - action: governor.proposalThreshold\n    threshold: "${threshold}"\n`;

let chain: ReportChain;
let index: Awaited<ReturnType<typeof startIndex>>;
let id: bigint;

beforeAll(async () => {
  chain = await startReportChain();
  id = await chain.propose([chain.threshold(9_000_000)], "# Lower the threshold");
  index = await startIndex({
    deployment: chain.deployment,
    rpcUrls: [chain.rpc.url],
    async draftReporter(path) {
      const file = parseProposalFile(await readFile(path, "utf8"), "draft.yaml");
      return chain.reportDraft(fileProposal(createCatalogue(chain.deployment, []), file).flatMap(({ calls }) => calls));
    },
  });
  while ((await index.get("/api/proposals/1")).status !== 200) await delay(50);
});
afterAll(async () => {
  await index?.stop();
  await chain?.close();
});

async function ask(yaml: unknown) {
  const response = await fetch(`${index.url}/api/reports`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ yaml }),
  });
  return { status: response.status, body: await response.json() };
}

describe("a report of a draft", () => {
  it("is of its execution on a fork, and leaves the chain alone", async () => {
    const { status, body } = await ask(draft("8000000"));
    expect(status).toBe(200);
    expect(body).toMatchObject({ proposalId: null, run: { executed: true } });
    expect((await index.get("/api/proposals")).body.items).toHaveLength(1);
  });

  it("says of one that cannot work why", async () => {
    const { body } = await ask(draft(TOO_HIGH));
    expect(body.run).toMatchObject({ executed: false, reason: expect.stringMatching(/./) });
    expect(body.findings[0]).toMatchObject({ level: "error", key: "failure" });
  });

  it("is refused where the file is wrong, at its place", async () => {
    const { status, body } = await ask("title: [");
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^No report could be made: draft\.yaml:1/);
    expect((await ask(7)).status).toBe(400);
  });

  it("is not offered by a server that makes none", async () => {
    expect((await index.get("/api/deployment")).body.draftReports).toBe(true);
    const without = await startIndex({ deployment: chain.deployment, rpcUrls: [chain.rpc.url] });
    try {
      await expect.poll(async () => (await without.get("/api/deployment")).body.draftReports).toBe(false);
      const response = await fetch(`${without.url}/api/reports`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ yaml: draft("8000000") }),
      });
      expect(response.status).toBe(404);
      expect((await response.json()).error.code).toBe("no_draft_reports");
    } finally {
      await without.stop();
    }
  });
});

describe("proposals with the same calls", () => {
  const found = async (calls: Parameters<typeof callsHash>[0]) =>
    (await index.get(`/api/proposals?calls=${callsHash(calls)}`)).body.items.map(
      ({ number }: { number: number }) => number,
    );

  it("are found by the hash of the calls, whatever their text", async () => {
    const call = chain.threshold(9_000_000);
    const given = { target: call.target, valueWei: 0n, data: call.data };
    expect(await found([given])).toEqual([1]);
    expect(await found([given, given])).toEqual([]);
    expect(await found([{ ...given, valueWei: 1n }])).toEqual([]);
    await chain.propose([call], "# The same again");
    await expect.poll(() => found([given])).toEqual([2, 1]);
  });
});

describe("a list of proposals", () => {
  const context = () => ({ store: index.store, chainId: chain.deployment.chainId, nowMs: Date.now, log: () => {} });
  const trouble = async () =>
    (await index.get("/api/proposals")).body.items.find(({ number }: { number: number }) => number === 1).reportTrouble;

  it("says what is wrong with the newest report of each", async () => {
    expect(await trouble()).toBeNull();
    await raiseNotice(context(), "report-failed", `${id}:proposed`, "no answer");
    expect(await trouble()).toBe("unmade");
    await storeReport(context(), { proposalId: id, stage: "proposed" }, sampleReport([]));
    expect(await trouble()).toBeNull();
    const warned = sampleReport([sampleFinding({ level: "warning", title: "Grants a role" })], {
      madeAt: 2_000_000_000,
    });
    await storeReport(context(), { proposalId: id, stage: "before-queue" }, warned);
    expect(await trouble()).toBe("differs");
    const failed = sampleReport([sampleFinding({ level: "error", title: "Fails" })], { madeAt: 2_000_000_001 });
    await storeReport(context(), { proposalId: id, stage: "before-execute" }, failed);
    expect(await trouble()).toBe("errors");
  });
});
