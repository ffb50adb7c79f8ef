import type { ChainTopic } from "#index/follow/topic.ts";

/** How the readings go with a topic: whether its rows are a reason to read at once, and whether it shows what is read. */
export const readingTopics: Record<ChainTopic, { isReason: boolean; shows: boolean }> = {
  proposals: { isReason: false, shows: false },
  delegates: { isReason: false, shows: false },
  parameters: { isReason: true, shows: true },
  treasury: { isReason: true, shows: true },
  emissions: { isReason: true, shows: true },
  elections: { isReason: false, shows: true },
  committee: { isReason: true, shows: true },
};
