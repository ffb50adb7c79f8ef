import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { childReports, type ReportMaker } from "#bots/effects/report-maker.ts";
import { openBots } from "#bots/process/open-bots.ts";
import { readSettings } from "#bots/process/settings.ts";
import { reportSchema } from "#proposals/report/report.ts";
import { patience } from "#test/patience.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { type ReportChain, startReportChain } from "./report-chain.ts";

let chain: ReportChain;
const stop = new AbortController();

beforeEach(async () => {
  chain = await startReportChain();
});
afterEach(() => chain.close());

async function openReportingBots(makeReport?: ReportMaker) {
  const folder = join(chain.folder, "deployment");
  const { contracts, ...rest } = chain.deployment;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "addresses.json"), JSON.stringify(contracts));
  await writeFile(join(folder, "deployment.json"), JSON.stringify(rest));
  const settings = readSettings(["--network", "local", "--rpc", chain.rpc.url, "--deployment", folder], {});
  const store = await openTestStore();
  const lines: string[] = [];
  const bots = openBots({
    settings,
    deployment: chain.deployment,
    actionFiles: [],
    store,
    signer: chain.bot,
    log: (line) => lines.push(line),
    makeReport: makeReport ?? childReports(settings, stop.signal),
  });
  const rows = () => store.selectFrom("effect_reports").selectAll().orderBy("made_at").orderBy("at").execute();
  return {
    ...bots,
    lines,
    store,
    rows,
    /** Ticks until so many reports are stored. */
    async untilReports(count: number) {
      for (const until = Date.now() + patience.timeout; Date.now() < until; await delay(200)) {
        await bots.engine.tick();
        if ((await rows()).length >= count) return;
      }
      throw new Error(`${(await rows()).length} reports of ${count}:\n${lines.join("\n")}`);
    },
  };
}

const state = (id: bigint) => chain.governor.read.state([id]);
const EXECUTED = 7;

describe("the bots' reports of effects", () => {
  it("are made when a proposal is made, and again on the state before it is queued and executed", async () => {
    const bots = await openReportingBots();
    const id = await chain.propose([chain.threshold(9_000_000)], "# Lower the threshold");
    await bots.untilReports(1);
    await chain.pass([id]);
    await bots.untilReports(2);
    await chain.passDelay();
    await bots.untilReports(3);
    for (let ticks = 0; ticks < 20 && (await state(id)) !== EXECUTED; ticks++) await bots.engine.tick();
    expect(await state(id)).toBe(EXECUTED);
    const reports = (await bots.rows()).map(({ stage, json }) => ({ stage, ...reportSchema.parse(JSON.parse(json)) }));
    expect(reports.map(({ stage, state, run }) => ({ stage, state, executed: run.executed }))).toEqual([
      { stage: "proposed", state: "pending", executed: true },
      { stage: "before-queue", state: "succeeded", executed: true },
      { stage: "before-execute", state: "queued", executed: true },
    ]);
    expect(await noticesOf(bots)).toEqual([]);
  });

  it("are made of all that comes due at once, and tell of an effect that has changed since", async () => {
    const bots = await openReportingBots();
    const slower = await chain.propose([chain.threshold(9_000_000)], "# Lower the threshold");
    const quicker = await chain.propose([chain.threshold(9_500_000)], "# Lower it less");
    await bots.untilReports(2);
    await chain.pass([slower, quicker]);
    await bots.untilReports(4);
    await chain.passDelay();
    await chain.execute([chain.threshold(9_500_000)], "# Lower it less");
    await bots.untilReports(5);
    expect(await noticesOf(bots)).toEqual([
      {
        kind: "report-differs",
        message: `“Lower the threshold” (${slower}): 2 of its effects differ from its first report. First: Proposal threshold (changed).`,
      },
    ]);
  });

  it("hold up no duty when they fail or never end", async () => {
    for (const makeReport of [() => Promise.reject(new Error("no fork today")), () => new Promise<never>(() => {})]) {
      const bots = await openReportingBots(makeReport);
      const id = await chain.propose([chain.threshold(9_000_000)], `# Lower it ${String(makeReport)}`);
      await bots.engine.tick();
      await chain.pass([id]);
      await bots.engine.tick();
      await bots.engine.tick();
      await chain.passDelay();
      for (let ticks = 0; ticks < 20 && (await state(id)) !== EXECUTED; ticks++) await bots.engine.tick();
      expect(await state(id)).toBe(EXECUTED);
      expect(await bots.rows()).toEqual([]);
      await bots.engine.close();
    }
  });

  it("show the failure of a report as an alarm of its own", async () => {
    const bots = await openReportingBots(() => Promise.reject(new Error("no fork today")));
    const id = await chain.propose([chain.threshold(9_000_000)], "# Lower the threshold");
    await bots.engine.tick();
    await delay(50);
    expect((await bots.engine.tick()).alarm).toContain(`no report of proposal ${id} (proposed): no fork today`);
  });
});

const noticesOf = ({ store }: Awaited<ReturnType<typeof openReportingBots>>) =>
  store.selectFrom("bot_notices").select(["kind", "message"]).execute();
