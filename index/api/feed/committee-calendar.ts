import type { ICalCalendar } from "ical-generator";
import { committeeReading } from "#index/committee/committee-reading.ts";
import { indexedTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { electionSummary } from "#index/view/election-summary.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { pageAddress } from "./page-address.ts";

/** Elections of late: those long past stay in the calendars that took them in. */
const ELECTIONS = 10;
const HOUR = 3_600;
const phaseWords = {
  registration: "registration",
  endorsement: "endorsement",
  vetting: "vetting",
  voting: "vote",
} as const;

/** Phases of elections, the end of the term, and when the next election is due. */
export async function addCommitteeEvents(calendar: ICalCalendar, context: ApiContext, origin: string): Promise<void> {
  const { deployment, model, store } = context;
  if (committeeContracts(deployment) === null) return;
  const add = (id: string, summary: string, url: string, startAt: number, endAt: number) =>
    calendar.createEvent({
      id: `${deployment.chainId}-${id}`,
      summary,
      url,
      start: new Date(startAt * 1000),
      end: new Date(endAt * 1000),
    });

  const now = await indexedTime(context);
  const { elections } = await model.elections.get();
  for (const facts of elections.slice(-ELECTIONS)) {
    const { number, byElection, phases } = electionSummary(facts, now);
    for (const { phase, startAt, endAt } of phases) {
      if (!isTimed(phase) || endAt === null) continue;
      const summary = `${byElection ? "By-election" : "Election"} ${number}: ${phaseWords[phase]}`;
      add(`election-${number}-${phase}`, summary, pageAddress.election(origin, number), startAt, endAt);
    }
  }

  const reading = await committeeReading(store);
  if (reading === undefined) return;
  const { term, rules } = reading;
  const committee = pageAddress.committee(origin);
  add(`term-${term.number}-end`, "The committee's term ends", committee, term.endsSeconds, term.endsSeconds + HOUR);
  const due = rules.nextElectionSeconds;
  if (due > 0) add(`term-${term.number}-election`, "The next election may be opened", committee, due, due + HOUR);
}

function isTimed(phase: string): phase is keyof typeof phaseWords {
  return phase in phaseWords;
}
