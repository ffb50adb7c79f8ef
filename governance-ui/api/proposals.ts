import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { isDue } from "#governance-ui/vote/next-moment.ts";
import { ApiError } from "./api-error.ts";
import { chainNow } from "./chain-clock.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer, proposalState, riskClass } from "./scalar.ts";

const call = z.object({
  target: address,
  valueWei: integer,
  data: hex,
  signature: z.nullable(z.string()),
  args: z.array(z.object({ name: z.string(), type: z.string(), value: z.string() })),
  hasCode: z.nullable(z.boolean()),
});

const action = z.object({
  actionId: z.nullable(z.string()),
  known: z.boolean(),
  title: z.string(),
  sentence: z.string(),
  parameterId: z.nullable(z.string()),
  oldValue: z.nullable(z.string()),
  newValue: z.nullable(z.string()),
  oldHuman: z.nullable(z.string()),
  newHuman: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  calls: z.array(call),
});

const summary = z.object({
  id: integer,
  number: z.number(),
  title: z.string(),
  proposer: address,
  state: proposalState,
  riskClass: z.nullable(riskClass),
  snapshotAt: z.number(),
  deadlineAt: z.number(),
  etaAt: z.nullable(z.number()),
  expiresAt: z.nullable(z.number()),
  createdAt: z.number(),
  createdBlock: z.number(),
  actions: z.array(action),
  tally: z.object({ for: integer, against: integer, abstain: integer }),
  quorum: z.nullable(integer),
  quorumFixed: z.boolean(),
  majorityBps: z.nullable(z.number()),
});

const timelineStage = z.enum([
  "created",
  "voting-started",
  "extended",
  "voting-ended",
  "queued",
  "executable",
  "executed",
  "canceled",
  "canceled-by-guardian",
  "expired",
]);

const detail = z.extend(summary, {
  description: z.string(),
  descriptionHash: hex,
  extended: z.boolean(),
  codePin: z.nullable(hex),
  cancelReasonHash: z.nullable(hex),
  timeline: z.array(
    z.object({
      stage: timelineStage,
      at: z.number(),
      block: z.nullable(z.number()),
      txHash: z.nullable(hex),
      by: z.nullable(address),
    }),
  ),
  execution: z.object({
    verified: z.nullable(z.boolean()),
    results: z.array(
      z.object({
        actionIndex: z.number(),
        ok: z.boolean(),
        expected: z.string(),
        actual: z.string(),
        at: z.number(),
      }),
    ),
  }),
});

const page = z.object({
  items: z.array(summary),
  counts: z.partialRecord(proposalState, z.number()),
  nextCursor: z.nullable(z.string()),
});

export type CallView = z.infer<typeof call>;
export type ActionView = z.infer<typeof action>;
export type ProposalPage = z.infer<typeof page>;
export type ProposalSummary = z.infer<typeof summary>;
export type ProposalDetail = z.infer<typeof detail>;
export type TimelineStage = z.infer<typeof timelineStage>;
export type TimelineEntry = ProposalDetail["timeline"][number];
export type ProposalFilter = { state: string; class: string; q: string };

/** Time alone moves a proposal on, and a verification leaves no event on the chain: neither is announced. */
const DUE_POLL_MS = 3_000;

/** Reads proposals from the chain itself, for when the API cannot be reached; null where the chain cannot be read. */
export type ProposalFallback = (() => Promise<ProposalDetail[]>) | null;

async function orElse<T>(asked: Promise<T>, fallback: ProposalFallback, pick: (all: ProposalDetail[]) => Promise<T>) {
  try {
    return await asked;
  } catch (error) {
    if (fallback === null || !(error instanceof ApiError) || !error.unreachable) throw error;
    return pick(await fallback());
  }
}

export function proposalsQuery(filter: ProposalFilter, fallback: ProposalFallback) {
  return infiniteQueryOptions({
    queryKey: ["proposals", filter],
    queryFn: ({ pageParam, signal }) =>
      orElse(
        getJson(`proposals${queryString({ ...filter, limit: 100, cursor: pageParam })}`, page, signal),
        fallback,
        async (all) => (await import("#governance-ui/chain/fallback/proposal-page.ts")).proposalPage(all, filter),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((item) => isDue(item, chainNow()))) ? DUE_POLL_MS : false,
  });
}

const LONGEST_NUMBER = 12;
const RETRIES = 8;

/** By number or id. A proposal just made is known by its id before it is indexed, so that one is asked for again. */
export function proposalQuery(id: string, fallback: ProposalFallback) {
  return queryOptions({
    queryKey: ["proposal", id],
    queryFn: ({ signal }) =>
      orElse(getJson(`proposals/${encodeURIComponent(id)}`, detail, signal), fallback, async (all) => {
        const found = all.find((proposal) => proposal.id === id || String(proposal.number) === id);
        if (found === undefined) throw new ApiError(404, "The chain has no such proposal.", "Check its number.");
        return found;
      }),
    retry: (failures, error) => {
      const missing = error instanceof ApiError && error.status === 404;
      return missing ? id.length > LONGEST_NUMBER && failures < RETRIES : failures < 2;
    },
    retryDelay: 1_000,
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      const unverified = data.state === "executed" && data.execution.verified === null;
      return unverified || isDue(data, chainNow()) ? DUE_POLL_MS : false;
    },
  });
}
