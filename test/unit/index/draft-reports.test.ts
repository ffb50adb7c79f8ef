import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type DraftReporter, DraftReports } from "#index/reports/draft-reports.ts";
import { VisitorLimit } from "#index/reports/visitor-limit.ts";
import type { EffectsReport } from "#proposals/report/report.ts";
import { sampleReport } from "#test/unit/proposals/report/sample-report.ts";

describe("a limit for each visitor", () => {
  const limit = () => new VisitorLimit({ ofOne: 2, ofAll: 3 }, 100);

  it("lets each have so many within the time, and says from when on the next", () => {
    const one = limit();
    expect([one.take("a", 0), one.take("a", 40), one.take("a", 60)]).toEqual([null, null, 100]);
    expect(one.take("a", 99)).toBe(100);
    expect(one.take("a", 100)).toBeNull();
    expect(one.take("a", 101)).toBe(140);
  });

  it("lets all together have so many, whoever they are", () => {
    const one = limit();
    expect([one.take("a", 0), one.take("b", 1), one.take("c", 2), one.take("d", 3)]).toEqual([null, null, null, 100]);
  });

  it("takes visitors of whom nothing is known for as many as they are", () => {
    const one = limit();
    expect([one.take(null, 0), one.take(null, 0), one.take(null, 0), one.take(null, 0)]).toEqual([
      null,
      null,
      null,
      100,
    ]);
  });
});

describe("reports of drafts", () => {
  /** Answers each when the test says so, and remembers how many ran at once. */
  function createReporter() {
    const seen: string[] = [];
    const waiting: { resolve(report: EffectsReport): void; reject(error: Error): void }[] = [];
    let running = 0;
    let most = 0;
    const report: DraftReporter = async (path) => {
      seen.push(await readFile(path, "utf8"));
      running++;
      most = Math.max(most, running);
      return new Promise<EffectsReport>((resolve, reject) => waiting.push({ resolve, reject })).finally(
        () => running--,
      );
    };
    const next = async () => {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      const [first] = waiting.splice(0, 1);
      if (first === undefined) throw new Error("Nobody waits");
      return first;
    };
    return { report, seen, next, most: () => most };
  }
  const made = sampleReport([]);

  it("are made one at a time, of the file that was given", async () => {
    const reporter = createReporter();
    const reports = new DraftReports(reporter.report);
    const asked = ["title: A", "title: B"].map((yaml) => reports.of(yaml, "v", 0));
    (await reporter.next()).resolve(made);
    (await reporter.next()).resolve(made);
    expect(await Promise.all(asked)).toEqual([made, made]);
    expect(reporter.seen).toEqual(["title: A", "title: B"]);
    expect(reporter.most()).toBe(1);
  });

  it("refuse whoever would have to wait behind four", async () => {
    const reporter = createReporter();
    const reports = new DraftReports(reporter.report);
    const asked = Array.from({ length: 4 }, (_, index) => reports.of("title: A", String(index), 0));
    await expect(reports.of("title: A", "late", 0)).rejects.toMatchObject({ status: 503, code: "reports_busy" });
    for (const _ of asked) (await reporter.next()).resolve(made);
    await Promise.all(asked);
  });

  it("refuse a visitor who had many, and say when to come back", async () => {
    const reports = new DraftReports(async () => made, { ofOne: 1, ofAll: 9 });
    await reports.of("title: A", "v", 0);
    const refused = reports.of("title: A", "v", 1_800);
    await expect(refused).rejects.toMatchObject({ status: 429, hint: expect.stringContaining("in 30 min") });
    await reports.of("title: A", "w", 1_800);
  });

  it("say why there is none without the machine's paths and nodes, and go on with the next", async () => {
    const reporter = createReporter();
    const reports = new DraftReports(reporter.report);
    const first = reports.of("title: A", "v", 0);
    const second = reports.of("title: B", "v", 0);
    (await reporter.next()).reject(new Error("http://node.example/key did not answer"));
    await expect(first).rejects.toMatchObject({
      status: 400,
      message: "No report could be made: [address of a node] did not answer",
    });
    (await reporter.next()).resolve(made);
    expect(await second).toEqual(made);
  });
});
