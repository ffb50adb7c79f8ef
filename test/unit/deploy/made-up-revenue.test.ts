import { expect, it } from "vitest";
import { accountedEpochs } from "#deploy/local/emissions/genesis-time.ts";
import { madeUpRevenue } from "#deploy/local/emissions/made-up-revenue.ts";

const series = Array.from({ length: 2 * accountedEpochs }, (_, epoch) => madeUpRevenue(epoch));

/** Mean of the known revenue from an epoch up to another, in whole US dollars. */
function mean(from: number, to: number): number {
  const known = series.slice(from, to).flatMap(({ revenueUsd8 }) => (revenueUsd8 === null ? [] : [revenueUsd8]));
  return Number(known.reduce((sum, value) => sum + value, 0n) / BigInt(known.length) / 10n ** 8n);
}

it("it is the same every time, to the cent", () => {
  expect(series).toEqual(series.map(({ epoch }) => madeUpRevenue(epoch)));
  expect(series.slice(0, 2).map(({ revenueUsd8 }) => revenueUsd8)).toEqual([707_379_000_000n, 692_528_000_000n]);
  for (const { revenueUsd8 } of series) expect((revenueUsd8 ?? 0n) % 10n ** 6n).toBe(0n);
});

it("it grows, with a slump and epochs that nobody knows", () => {
  expect(mean(0, 28)).toBeLessThan(mean(84, 112));
  expect(mean(196, 224)).toBeLessThan(0.7 * mean(140, 168));
  expect(mean(280, 308)).toBeGreaterThan(mean(140, 168));
  expect(mean(700, 728)).toBeGreaterThan(mean(340, 364));
  expect(series.filter(({ revenueUsd8 }) => revenueUsd8 === null).length).toBe(3);
});
