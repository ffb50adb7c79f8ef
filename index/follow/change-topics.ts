import { committeeTables, electionTables, emissionTables } from "#index/decode/logged-tables.ts";
import type { RangeRows } from "#index/decode/range-rows.ts";

/** What readers of the API may want to fetch again after these rows. */
export function changeTopics(rows: RangeRows, treasury: string): string[] {
  const topics = new Set<string>();
  const voted = new Set(rows.votes.map(({ proposal_id }) => proposal_id));
  if (rows.proposals.length + rows.proposal_stages.length + voted.size > 0) topics.add("proposals");
  for (const proposalId of voted) topics.add(`votes:${proposalId}`);
  if (rows.delegations.length + rows.voting_power.length > 0) topics.add("delegates");
  if (rows.parameter_changes.length + rows.class_rules.length > 0) topics.add("parameters");
  if (emissionTables.some((table) => rows[table].length > 0)) topics.add("emissions");
  if (electionTables.some((table) => rows[table].length > 0)) topics.add("elections");
  if (committeeTables.some((table) => rows[table].length > 0)) topics.add("committee");
  const executed = rows.proposal_stages.some(({ stage }) => stage === "executed");
  const moved = rows.transfers.some(({ sender, receiver }) => sender === treasury || receiver === treasury);
  if (executed || moved || rows.spending_caps.length > 0) topics.add("treasury");
  if (executed) topics.add("parameters").add("emissions");
  // A seating shows with its election, and what may be vetoed with the powers.
  if (rows.seatings.length > 0) topics.add("elections");
  if (rows.proposal_stages.length > 0) topics.add("committee");
  return [...topics];
}
