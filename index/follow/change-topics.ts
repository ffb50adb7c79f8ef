import type { RangeRows } from "#index/decode/range-rows.ts";
import { CHAIN_TOPICS, chainTopics, type Topic } from "#index/live/topic.ts";

/** What readers of the API may want to fetch again after these rows. */
export function changeTopics(rows: RangeRows, treasury: string): Topic[] {
  const changed = CHAIN_TOPICS.filter((topic) => chainTopics[topic].changedBy.some((table) => rows[table].length > 0));
  const topics = new Set<Topic>(changed);
  for (const { proposal_id } of rows.votes) topics.add(`votes:${proposal_id}`);
  const executed = rows.proposal_stages.some(({ stage }) => stage === "executed");
  const moved = rows.transfers.some(({ sender, receiver }) => sender === treasury || receiver === treasury);
  if (executed || moved) topics.add("treasury");
  if (executed) topics.add("parameters").add("emissions");
  return [...topics];
}
