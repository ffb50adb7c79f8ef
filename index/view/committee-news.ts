import type { CommitteeHistory } from "#index/committee/committee-history.ts";
import { electionPhase, voteEndsAt } from "#index/elections/election-clock.ts";
import type { ElectionFacts, ElectionsFacts } from "#index/elections/election-facts.ts";
import type { Facts } from "#index/query/proposal-facts.ts";
import { checksummed } from "#index/rows/checksummed.ts";

export interface NewsItem {
  /** For ever the same for the same thing. */
  id: string;
  title: string;
  description: string;
  at: number;
  /** The election's page, or null for the committee's. */
  election: number | null;
}

/** What feeds tell of elections and the committee, as of a time. */
export function committeeNews(
  { elections }: ElectionsFacts,
  history: CommitteeHistory,
  facts: Facts,
  now: number,
): NewsItem[] {
  return [...elections.flatMap((election) => electionNews(election, now)), ...deeds(history, facts)];
}

function electionNews(facts: ElectionFacts, now: number): NewsItem[] {
  const { number, times, terms, opened, stages, seating } = facts;
  const name = facts.byElection ? `By-election ${number}` : `Election ${number}`;
  const item = (what: string, at: number, title: string, description: string): NewsItem => ({
    id: `election:${number}:${what}`,
    title: `${name}: ${title}`,
    description,
    at,
    election: number,
  });
  const items = [item("opened", opened.at, "candidates may register", `For ${terms.seats} seats.`)];
  const gaveWayAt = stages.find(({ stage }) => stage === "gave-way")?.timestamp ?? Number.POSITIVE_INFINITY;
  const begins = (what: string, at: number, title: string, description: string) => {
    if (at <= now && at < gaveWayAt) items.push(item(what, at, title, description));
  };
  begins("endorsement", times.endorsementAt, "endorse candidates", `${facts.candidates.length} have registered.`);
  begins("vote", times.votingAt, "the vote has begun", `${facts.ballot.length} candidates are on the ballot.`);
  for (const { stage, timestamp, reached, beside } of stages) {
    if (stage === "extended") {
      items.push(item(stage, timestamp, "the vote was extended", "The turnout was below its floor."));
    } else if (stage === "settled") {
      items.push(item(stage, timestamp, "settled", `${reached} elected, ${beside} to follow them.`));
    } else if (stage === "gave-way") {
      items.push(item(stage, timestamp, "gave way", `Election ${reached} of the whole committee was opened.`));
    } else if (stage === "failed") {
      items.push(item(stage, timestamp, "failed", `${reached} could be elected; ${beside} are the least.`));
    }
  }
  if (facts.outcome === null && electionPhase(facts, now) === "failed") {
    items.push(item("failed", voteEndsAt(facts, now), "failed", "The turnout stayed below its floor."));
  }
  if (seating !== null) {
    const members = seating.members.map((member) => checksummed(member)).join(", ");
    items.push(item("seated", seating.at, "the elected sit", members));
  }
  return items;
}

function deeds({ changes, vetoes, pauses, resolutions }: CommitteeHistory, { proposals }: Facts): NewsItem[] {
  const titles = new Map(proposals.map(({ id, number, title }) => [id, `#${number} ${title}`]));
  const titleOf = (id: string) => titles.get(id) ?? "a proposal";
  const item = (
    what: string,
    row: { tx_hash: string; log_index: number; timestamp: number },
    texts: [string, string],
  ) => ({
    id: `committee:${what}:${row.tx_hash}:${row.log_index}`,
    title: texts[0],
    description: texts[1],
    at: row.timestamp,
    election: null,
  });
  return [
    ...vetoes.map((row) =>
      item("veto", row, [`The committee vetoed ${titleOf(row.proposal_id)}`, `Hash of the reason: ${row.reason_hash}`]),
    ),
    ...pauses.map((row) =>
      item("pause", row, [`The committee paused ${checksummed(row.module)}`, `Hash of the reason: ${row.reason_hash}`]),
    ),
    ...resolutions.map((row) =>
      item("resolution", row, [`A resolution carries out ${titleOf(row.proposal_id)}`, row.uri]),
    ),
    ...changes.flatMap((change) => {
      if (change.kind !== "recalled") return [];
      const row = { tx_hash: change.txHash, log_index: change.log_index, timestamp: change.at };
      return item("recall", row, [`A vote recalled ${checksummed(change.accounts[0] ?? "")}`, ""]);
    }),
  ];
}
