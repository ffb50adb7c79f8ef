import type { EffectScenario, ScenarioEffect } from "#proposals/catalogue/action-effect.ts";
import { projectEmission } from "#protocol/emissions/projection.ts";
import type { EmissionReading } from "#protocol/emissions/read-emission.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

const EPOCHS = 12;

/** Two ways for emission to go on from here; `decided` differs by what a vote would change. */
export type EmissionFork = { standing: EmissionReading; decided: EmissionReading };

/**
 * What the next twelve epochs emit with and without a decision, at the last known revenue, at twice and at half of it,
 * each epoch reported and poked in time, and no market source that lets the multiplier pass 1.
 */
export function emissionEffect({ standing, decided }: EmissionFork, symbol: string): ScenarioEffect {
  const revenueUsd8 = standing.state.lastUsd8;
  const scenario = (name: EffectScenario["name"], word: string, usd8: bigint): EffectScenario => ({
    name,
    label: `Revenue ${word} ${formatScaledNumber(usd8 / 10n ** 6n, 2)} USD an epoch`,
    old: path(standing, usd8),
    new: path(decided, usd8),
  });
  const scenarios = [
    scenario("same", "stays at", revenueUsd8),
    scenario("doubled", "doubles to", revenueUsd8 * 2n),
    scenario("halved", "halves to", revenueUsd8 / 2n),
  ];
  return {
    kind: "scenarios",
    title: `Emission in the next ${EPOCHS} epochs`,
    unit: symbol,
    decimals: 18,
    points: Array.from({ length: EPOCHS }, (_, index) => `epoch ${standing.nextEpoch + index}`),
    scenarios,
    summary: summary(scenarios, symbol),
  };
}

function path({ state, terms, lowered, nextEpoch }: EmissionReading, revenueUsd8: bigint): string[] {
  const limit = (index: number) =>
    lowered !== null && nextEpoch + index < lowered.untilEpoch ? lowered.multiplierBps : null;
  return projectEmission(state, terms, revenueUsd8, EPOCHS, limit).map(({ emissionTokens }) =>
    emissionTokens.toString(),
  );
}

function summary(scenarios: readonly EffectScenario[], symbol: string): string {
  const sentences = scenarios.map(({ label, old: before, new: after }) => {
    const [was, is] = [sum(before), sum(after)];
    return was === is
      ? `${label}: ${whole(is)} ${symbol} either way`
      : `${label}: ${whole(is)} instead of ${whole(was)} ${symbol}${share(was, is)}`;
  });
  return `${sentences.join(". ")}. As if executed now, this action alone.`;
}

function share(was: bigint, is: bigint): string {
  if (was === 0n) return "";
  const permille = ((is > was ? is - was : was - is) * 2_000n + was) / (was * 2n);
  const words = permille === 0n ? "under 0.1" : formatScaledNumber(permille, 1);
  return `, ${words}% ${is > was ? "more" : "less"}`;
}

const sum = (values: readonly string[]) => values.reduce((total, value) => total + BigInt(value), 0n);
const whole = (tokens: bigint) => formatScaledNumber(tokens / 10n ** 18n, 0);
