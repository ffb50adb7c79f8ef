import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { isDue } from "#governance-ui/vote/next-moment.ts";
import type { Call } from "#protocol/chain/call.ts";
import { callsHash } from "#protocol/chain/calls-hash.ts";
import { ApiError } from "./api-error.ts";
import { chainNow } from "./chain-clock.ts";
import { getJson, queryString } from "./get-json.ts";
import {
  type ProposalDetail,
  type ProposalFilter,
  type ProposalPage,
  proposalDetail,
  proposalPage,
} from "./proposals.ts";

/** Time alone moves a proposal on, and a verification leaves no event on the chain: neither is announced. */
const DUE_POLL_MS = 3_000;

/** Reads proposals from the chain itself, for when the API cannot be reached; null where the chain cannot be read. */
export type ProposalFallback = {
  page(filter: ProposalFilter, cursor: string): Promise<ProposalPage>;
  one(key: string): Promise<ProposalDetail>;
} | null;

async function orElse<T>(
  asked: Promise<T>,
  fallback: ProposalFallback,
  read: (fallback: NonNullable<ProposalFallback>) => Promise<T>,
) {
  try {
    return await asked;
  } catch (error) {
    if (fallback === null || !(error instanceof ApiError) || !error.unreachable) throw error;
    return read(fallback);
  }
}

export function proposalsQuery(filter: ProposalFilter, fallback: ProposalFallback) {
  return infiniteQueryOptions({
    queryKey: ["proposals", filter],
    queryFn: ({ pageParam, signal }) =>
      orElse(
        getJson(`proposals${queryString({ ...filter, limit: 100, cursor: pageParam })}`, proposalPage, signal),
        fallback,
        (chain) => chain.page(filter, pageParam),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((item) => isDue(item, chainNow()))) ? DUE_POLL_MS : false,
  });
}

/** Those that make exactly these calls. Only the index knows them all. */
export function sameCallsQuery(calls: readonly Call[]) {
  const hash = callsHash(calls);
  return queryOptions({
    queryKey: ["proposals", "same-calls", hash],
    queryFn: ({ signal }) => getJson(`proposals${queryString({ calls: hash, limit: 5 })}`, proposalPage, signal),
  });
}

const LONGEST_NUMBER = 12;
const RETRIES = 8;

/** By number or id. A proposal just made is known by its id before it is indexed, so that one is asked for again. */
export function proposalQuery(id: string, fallback: ProposalFallback) {
  return queryOptions({
    queryKey: ["proposal", id],
    queryFn: ({ signal }) =>
      orElse(getJson(`proposals/${encodeURIComponent(id)}`, proposalDetail, signal), fallback, (chain) =>
        chain.one(id),
      ),
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
