import { expect, it } from "vitest";
import { FigureWatch } from "#bots/reports/figure-watch.ts";
import { startClock } from "#test/integration/bots/clock.ts";

type Answer = bigint | null | Error | Promise<bigint | null>;

function watchOf(answers: Answer[]) {
  const clock = startClock();
  const asked: number[] = [];
  const read = async (epoch: number) => {
    asked.push(epoch);
    const answer = answers.shift();
    if (answer === undefined) throw new Error("asked too often");
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { clock, asked, watch: new FigureWatch({ name: "billing", read }, clock.nowMs) };
}

it("a figure, once known, is asked for no more and stays", async () => {
  const { watch, asked, clock } = watchOf([5n, 6n]);
  expect(await watch.figureOf(1)).toEqual({ usd8: 5n, problem: null });
  clock.pass(3600);
  expect(await watch.figureOf(1)).toEqual({ usd8: 5n, problem: null });
  expect(asked).toEqual([1]);
  expect((await watch.figureOf(2)).usd8).toBe(6n);
});

it("a source that fails or has no figure yet is asked again, more seldom each time", async () => {
  const { watch, asked, clock } = watchOf([new Error("status 500"), null, 7n]);
  expect(await watch.figureOf(1)).toEqual({ usd8: null, problem: "status 500" });
  clock.pass(4);
  expect(await watch.figureOf(1)).toEqual({ usd8: null, problem: "status 500" });
  expect(asked).toHaveLength(1);
  clock.pass(1);
  expect(await watch.figureOf(1)).toEqual({ usd8: null, problem: null });
  clock.pass(9);
  await watch.figureOf(1);
  expect(asked).toHaveLength(2);
  clock.pass(1);
  expect((await watch.figureOf(1)).usd8).toBe(7n);
});

it("a slow source holds nobody up, is asked once at a time, and counts when it answers", async () => {
  let answer = (_: bigint) => {};
  const slow = new Promise<bigint>((resolve) => {
    answer = resolve;
  });
  const { watch, asked, clock } = watchOf([slow]);
  expect(await watch.figureOf(1)).toEqual({ usd8: null, problem: null });
  clock.pass(600);
  await watch.figureOf(1);
  expect(asked).toHaveLength(1);
  answer(8n);
  await new Promise((resolve) => setImmediate(resolve));
  expect((await watch.figureOf(1)).usd8).toBe(8n);
});

it("an answer for an epoch that is over does not count for the next", async () => {
  let answer = (_: bigint) => {};
  const slow = new Promise<bigint>((resolve) => {
    answer = resolve;
  });
  const { watch } = watchOf([slow, null]);
  await watch.figureOf(1);
  await watch.figureOf(2);
  answer(9n);
  await new Promise((resolve) => setImmediate(resolve));
  expect((await watch.figureOf(2)).usd8).toBeNull();
});
