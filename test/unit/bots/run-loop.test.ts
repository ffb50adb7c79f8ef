import { expect, it } from "vitest";
import { isHealthy } from "#bots/process/is-healthy.ts";
import { runLoop } from "#bots/process/run-loop.ts";

/** What a loop does, until its third round. */
async function doneAt(pace: { pauseMs: number; keepEveryMs: number }): Promise<string[]> {
  const done: string[] = [];
  const stop = new AbortController();
  const round = async () => {
    done.push("round");
    if (done.filter((what) => what === "round").length === 3) stop.abort();
  };
  await runLoop(round, async () => void done.push("keep"), pace, stop.signal);
  return done;
}

it("keeps what has to be renewed in a pause that is longer", async () => {
  expect(await doneAt({ pauseMs: 30, keepEveryMs: 10 })).toEqual([
    ...["round", "keep", "keep"],
    ...["round", "keep", "keep"],
    "round",
  ]);
  expect(await doneAt({ pauseMs: 6, keepEveryMs: 10 })).toEqual(["round", "round", "round"]);
});

it("stops in the middle of a pause, and keeps nothing more", async () => {
  const done: string[] = [];
  const stop = new AbortController();
  const keep = async () => {
    done.push("keep");
    stop.abort();
  };
  await runLoop(async () => void done.push("round"), keep, { pauseMs: 3_600_000, keepEveryMs: 1 }, stop.signal);
  expect(done).toEqual(["round", "keep"]);
});

it("a pause does not make bots unhealthy, a minute more does", () => {
  expect(isHealthy({ ageSeconds: 60, pauseSeconds: 0 })).toBe(true);
  expect(isHealthy({ ageSeconds: 150, pauseSeconds: 90 })).toBe(true);
  expect(isHealthy({ ageSeconds: 151, pauseSeconds: 90 })).toBe(false);
});
