import type { Context } from "hono";
import ical, { type ICalCalendar } from "ical-generator";
import { chainTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { ProposalSummary } from "#index/schema/proposal.ts";
import { typedAddress } from "#index/schema/scalars.ts";
import { proposalSummaries } from "#index/view/proposal-summaries.ts";
import { isolatedText } from "#protocol/input/visible-text.ts";
import { addCommitteeEvents } from "./committee-calendar.ts";
import { proposalAddress } from "./proposal-address.ts";
import { addProviderEvents } from "./provider-calendar.ts";

const ENTRIES = 100;

/**
 * Voting periods, the times from which passed proposals can be executed, the phases of elections, and what is due of
 * providers; with `?account=0x…` of providers only what concerns that account.
 */
export function handleCalendar(context: ApiContext) {
  return async (c: Context) => {
    const origin = context.publicUrl ?? new URL(c.req.url).origin;
    const account = askedAccount(c.req.query("account"));
    const facts = await context.model.facts.get();
    const now = await chainTime(context);
    const summaries = await proposalSummaries(context, facts, facts.proposals.slice(0, ENTRIES), now);
    const calendar = ical({ name: `${context.profile.name} votes`, prodId: "-//Althing//Votes//EN" });
    for (const summary of summaries) {
      if (summary.state !== "canceled") addEvents(calendar, context.deployment.chainId, origin, summary);
    }
    await addCommitteeEvents(calendar, context, origin);
    await addProviderEvents(calendar, context, { origin, account });
    return c.body(calendar.toString(), 200, { "content-type": "text/calendar; charset=utf-8" });
  };
}

function askedAccount(text: string | undefined): string | null {
  if (text === undefined) return null;
  const { success, data, error } = typedAddress.safeParse(text);
  if (success) return data.toLowerCase();
  const why = error.issues[0]?.message ?? "not understood";
  throw new ApiProblem(400, "bad_parameter", `account: ${why}`, "Without it, the calendar is that of all providers.");
}

function addEvents(calendar: ICalCalendar, chainId: number, origin: string, summary: ProposalSummary): void {
  const event = {
    url: proposalAddress(origin, summary.number),
    description: isolatedText(summary.actions.map(({ sentence }) => sentence).join("\n")),
  };
  const name = isolatedText(`#${summary.number} ${summary.title}`);
  calendar.createEvent({
    ...event,
    id: `${chainId}-${summary.id}-vote`,
    summary: `Vote: ${name}`,
    start: new Date(summary.snapshotAt * 1000),
    end: new Date(summary.deadlineAt * 1000),
  });
  if (summary.etaAt === null) return;
  calendar.createEvent({
    ...event,
    id: `${chainId}-${summary.id}-execution`,
    summary: `Execution from: ${name}`,
    start: new Date(summary.etaAt * 1000),
    end: new Date((summary.etaAt + 3_600) * 1000),
  });
}
