import { Feed } from "feed";
import type { Context } from "hono";
import { chainTime, indexedTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import type { ProposalSummary } from "#index/schema/proposal.ts";
import { committeeNews, type NewsItem } from "#index/view/committee-news.ts";
import { proposalSummaries } from "#index/view/proposal-summaries.ts";
import { providerNews } from "#index/view/provider-news.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { isolatedText } from "#protocol/input/visible-text.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { pageAddress } from "./page-address.ts";
import { proposalAddress } from "./proposal-address.ts";

const ENTRIES = 50;

export function handleAtom(context: ApiContext) {
  return async (c: Context) => {
    const origin = context.publicUrl ?? new URL(c.req.url).origin;
    const now = await chainTime(context);
    const facts = await context.model.facts.get();
    const summaries = await proposalSummaries(context, facts, facts.proposals.slice(0, ENTRIES), now);
    const { networkName, chainId, genesisHash } = context.deployment;
    const news = await newsOf(context);
    const ofProviders = providerContracts(context.deployment) === null ? [] : await providerNews(context, ENTRIES);
    const times = [
      ...summaries.map((summary) => updatedAt(summary, now)),
      ...[...news, ...ofProviders].map(({ at }) => at),
    ];
    const feed = new Feed({
      id: `urn:althing:${chainId}:${genesisHash}`,
      title: `${context.profile.name} governance`,
      description: `Proposals, elections, the committee and providers on ${networkName}`,
      link: `${origin}/`,
      feedLinks: { atom: `${origin}/feed.atom` },
      updated: new Date(1000 * Math.max(0, ...times)),
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
    for (const { id, title, description, at, election } of news) {
      feed.addItem({
        id: `urn:althing:${chainId}:${id}`,
        title: asHtml(title),
        link: election === null ? pageAddress.committee(origin) : pageAddress.election(origin, election),
        date: new Date(at * 1000),
        description: asHtml(description),
        author: [{ name: context.profile.name }],
      });
    }
    for (const { id, title, at, provider } of ofProviders) {
      feed.addItem({
        id: `urn:althing:${chainId}:${id}`,
        title: asHtml(title),
        link: pageAddress.provider(origin, provider),
        date: new Date(at * 1000),
        author: [{ name: context.profile.name }],
      });
    }
    return c.body(feed.atom1(), 200, { "content-type": "application/atom+xml; charset=utf-8" });
  };
}

/** The newest of elections and the committee; nothing where there is none. */
async function newsOf(context: ApiContext): Promise<NewsItem[]> {
  const { deployment, model } = context;
  if (committeeContracts(deployment) === null) return [];
  const now = await indexedTime(context);
  const facts = await model.facts.get();
  const news = committeeNews(await model.elections.get(), await model.committee.get(), facts, now);
  return news.sort((a, b) => b.at - a.at).slice(0, ENTRIES);
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
  return isolatedText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
