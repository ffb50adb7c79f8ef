import type { EffectSeries } from "./effect-paths.ts";

export type Effect = {
  unit: string;
  decimals: number;
  points: readonly string[];
  scenarios: readonly (EffectSeries & { name: string; label: string })[];
};
