import { Feed } from "feed";
import type { Context } from "hono";
import { chainTime } from "../../query/chain-time.ts";
import { proposalSummaries } from "../../view/proposal-summaries.ts";
import type { ApiContext } from "../api-context.ts";
import type { ProposalSummary } from "../schema/proposal.ts";
import { proposalAddress } from "./proposal-address.ts";

const ENTRIES = 50;

export function handleAtom(context: ApiContext) {
  return async (c: Context) => {
    const { origin } = new URL(c.req.url);
    const now = await chainTime(context);
    const facts = await context.model.facts.get();
    const summaries = await proposalSummaries(context, facts, facts.proposals.slice(0, ENTRIES), now);
    const { networkName, chainId, genesisHash } = context.deployment;
    const feed = new Feed({
      id: `urn:althing:${chainId}:${genesisHash}`,
      title: `${context.profile.name} proposals`,
      description: `Proposals on ${networkName}`,
      link: `${origin}/`,
      feedLinks: { atom: `${origin}/feed.atom` },
      updated: new Date(1000 * Math.max(0, ...summaries.map((summary) => updatedAt(summary, now)))),
      copyright: "",
    });
    for (const summary of summaries) {
      feed.addItem({
        id: `urn:althing:${chainId}:proposal:${summary.id}:${summary.state}`,
        title: asHtml(`#${summary.number} ${summary.title} (${summary.state})`),
        link: proposalAddress(origin, summary.number),
        date: new Date(updatedAt(summary, now) * 1000),
        published: new Date(summary.createdAt * 1000),
        description: asHtml(summary.actions.map(({ sentence }) => sentence).join("; ")),
        author: [{ name: summary.proposer }],
      });
    }
    return c.body(feed.atom1(), 200, { "content-type": "application/atom+xml; charset=utf-8" });
  };
}

/** When the state that is shown began. */
function updatedAt(summary: ProposalSummary, now: number): number {
  const { createdAt, snapshotAt, deadlineAt, etaAt, expiresAt, state } = summary;
  const moments = [createdAt, snapshotAt, deadlineAt, etaAt, state === "expired" ? expiresAt : null];
  const past = moments.filter((at) => at !== null && at <= now);
  return Math.max(...past.map(Number));
}

/** The feed declares its texts as HTML; proposals are written by anybody. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
