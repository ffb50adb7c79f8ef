import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { EffectsReport } from "#proposals/report/report.ts";
import { type ReportPlace, reportInChild } from "#proposals/report/report-in-child.ts";
import { VisitorLimit } from "./visitor-limit.ts";

/** Makes a report of a proposal file that is not proposed yet. */
export type DraftReporter = (path: string, signal: AbortSignal) => Promise<EffectsReport>;

/** A fork takes a processor and much memory for seconds. */
const WAITING_AT_MOST = 4;
const HOUR_SECONDS = 3_600;

/** Reports of drafts for whoever visits the page: one at a time, and so many an hour for each visitor and for all. */
export class DraftReports {
  readonly #report: DraftReporter;
  readonly #limit: VisitorLimit;
  readonly #stopped = new AbortController();
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(report: DraftReporter, limits = { ofOne: 20, ofAll: 120 }) {
    this.#report = report;
    this.#limit = new VisitorLimit(limits, HOUR_SECONDS);
  }

  /** `visitor` is an address, or null where nobody knows it. */
  async of(yaml: string, visitor: string | null, nowSeconds: number): Promise<EffectsReport> {
    if (this.#waiting >= WAITING_AT_MOST) {
      throw new ApiProblem(503, "reports_busy", "Others wait for their reports", "Ask again in a minute.");
    }
    const freeAt = this.#limit.take(visitor, nowSeconds);
    if (freeAt !== null) {
      const minutes = Math.ceil((freeAt - nowSeconds) / 60);
      throw new ApiProblem(
        429,
        "too_many_reports",
        "You have asked for as many reports as this server makes in an hour",
        `Ask again in ${minutes} min, or make your own: npm run report -- FILE.yaml.`,
      );
    }
    this.#waiting++;
    const turn = this.#last.then(() => this.#make(yaml));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#last;
  }

  async #make(yaml: string): Promise<EffectsReport> {
    const directory = await mkdtemp(join(tmpdir(), "althing-draft-"));
    try {
      const path = join(directory, "draft.yaml");
      await writeFile(path, yaml);
      return await this.#report(path, this.#stopped.signal);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ApiProblem(400, "no_report", `No report could be made: ${shown(why, directory)}`, "Check the draft.");
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
}

/** Each in a process of its own. */
export const childDraftReporter =
  (place: ReportPlace): DraftReporter =>
  (path, signal) =>
    reportInChild(place, path, { block: null, signal });

/** Without this machine's paths, and without addresses of nodes, which may hold keys. */
function shown(why: string, directory: string): string {
  return why.replaceAll(`${directory}/`, "").replace(/\b(?:https?|wss?):\/\/\S+/gi, "[address of a node]");
}
