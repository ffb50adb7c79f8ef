import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { storeReport } from "#bots/effects/store-report.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import { startIndex } from "#test/integration/index/indexed-chain.ts";
import { sampleFinding, sampleReport } from "#test/unit/proposals/report/sample-report.ts";
import { type ReportChain, startReportChain } from "./report-chain.ts";

let chain: ReportChain;
let index: Awaited<ReturnType<typeof startIndex>>;
let id: bigint;

beforeAll(async () => {
  chain = await startReportChain();
  id = await chain.propose([chain.threshold(9_000_000)], "# Lower the threshold");
  index = await startIndex({ deployment: chain.deployment, rpcUrls: [chain.rpc.url] });
  while ((await index.get("/api/proposals/1")).status !== 200) await delay(50);
});
afterAll(async () => {
  await index?.stop();
  await chain?.close();
});

const context = () => ({ store: index.store, chainId: chain.deployment.chainId, nowMs: Date.now, log: () => {} });
const answer = () => index.get("/api/proposals/1/report");

it("answers with no reports while there is none, and with 404 for no proposal", async () => {
  expect(await answer()).toEqual({ status: 200, body: { reports: [], differences: [], failures: [] } });
  expect((await index.get("/api/proposals/2/report")).status).toBe(404);
  expect((await index.get("/api/proposals/1/report?format=html")).status).toBe(400);
});

it("says which reports could not be made, without where the node is, until one is made after all", async () => {
  const reason = "the fork did not answer in time: http://node.example/v2/key";
  const message = `no report of proposal ${id} (proposed): ${reason}`;
  await raiseNotice(context(), "report-failed", `${id}:proposed`, message);
  await raiseNotice(context(), "report-failed", `${id + 1n}:proposed`, "of another proposal");
  const { body } = await answer();
  expect(body.failures).toEqual([
    {
      stage: "proposed",
      at: expect.any(Number),
      reason: "the fork did not answer in time: [address of a node]",
    },
  ]);
});

it("answers with a real report as it was made", async () => {
  const report = await chain.reportMade(String(id));
  await storeReport(context(), { proposalId: id, stage: "proposed" }, report);
  expect((await answer()).body).toEqual({ reports: [{ stage: "proposed", report }], differences: [], failures: [] });
});

it("tells what the newest report shows otherwise than the first", async () => {
  const finding = sampleFinding({ level: "error", title: "Grants a role", check: "roles" });
  const later = sampleReport([finding], { madeAt: 2_000_000_000 });
  await storeReport(context(), { proposalId: id, stage: "before-execute" }, later);
  const { body } = await answer();
  expect(body.reports.map(({ stage }: { stage: string }) => stage)).toEqual(["proposed", "before-execute"]);
  expect(body.differences[0]).toEqual({ kind: "new", finding, earlier: null });
  expect(body.differences.slice(1).every(({ kind }: { kind: string }) => kind === "gone")).toBe(true);
});

it("leaves out a report that another version wrote in another shape", async () => {
  await index.store
    .updateTable("effect_reports")
    .set({ json: '{"version":0}' })
    .where("stage", "=", "proposed")
    .execute();
  expect((await answer()).body.reports).toHaveLength(1);
});
