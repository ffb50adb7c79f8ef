import type { ProposalDetail, ProposalFilter, ProposalPage } from "#governance-ui/api/proposals.ts";

/** The page of a list that the API would give, made of proposals read from the chain. */
export function proposalPage(all: ProposalDetail[], filter: ProposalFilter): ProposalPage {
  const words = filter.q.trim().toLowerCase();
  const matching = all.filter(
    ({ riskClass, title, description, number, proposer }) =>
      (filter.class === "" || riskClass === filter.class) &&
      `${number} ${title} ${description} ${proposer}`.toLowerCase().includes(words),
  );
  const counts: ProposalPage["counts"] = {};
  for (const { state } of matching) counts[state] = (counts[state] ?? 0) + 1;
  const items = matching.filter(({ state }) => filter.state === "" || state === filter.state);
  return { items, counts, nextCursor: null };
}
