import type { z } from "@hono/zod-openapi";
import type { EpochItem } from "#index/emissions/emission-history.ts";
import type { EpochViewSchema } from "#index/schema/emissions.ts";
import { type EpochSchedule, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";

export function epochView(item: EpochItem, schedule: EpochSchedule): z.infer<typeof EpochViewSchema> {
  const endAt = epochEndSeconds(schedule, item.epoch);
  return {
    epoch: item.epoch,
    startAt: endAt - schedule.epochSeconds,
    endAt,
    outcome: item.outcome,
    oldMultiplierWad: item.oldMultiplierWad.toString(),
    newMultiplierWad: item.newMultiplierWad.toString(),
    targetWad: item.targetWad?.toString() ?? null,
    revenueUsd8: item.revenueUsd8?.toString() ?? null,
    smoothedUsd8: item.smoothedUsd8?.toString() ?? null,
    baselineTokens: item.baselineTokens.toString(),
    emissionTokens: item.emissionTokens.toString(),
    leftTokens: item.leftTokens.toString(),
    loweredBps: item.loweredBps,
    block: item.block,
    txHash: item.txHash,
    at: item.at,
  };
}
