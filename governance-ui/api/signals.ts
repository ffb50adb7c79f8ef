import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import * as z from "zod/mini";
import { SIGNAL_TYPES } from "#protocol/signals/signal-type.ts";
import { answer } from "./answer.ts";
import { chainNow } from "./chain-clock.ts";
import { getJson, postJson, queryString } from "./get-json.ts";
import { address, hex, integer, proposalState, riskClass } from "./scalar.ts";

const summary = z.object({
  id: hex,
  number: z.number(),
  title: z.string(),
  author: address,
  type: z.enum(SIGNAL_TYPES),
  choices: z.array(z.string()),
  state: z.enum(["pending", "active", "closed"]),
  startAt: z.number(),
  endAt: z.number(),
  receivedAt: z.number(),
  ballots: z.number(),
  scores: z.array(integer),
  totalVotes: integer,
});

const rules = z.object({
  space: z.string(),
  chainId: z.number(),
  token: address,
  leastVotes: z.nullable(integer),
  signalsPerAuthorDay: z.number(),
  hub: z.boolean(),
});

const signedBy = z.enum(["key", "contract"]);

const detail = answer(
  "SignalDetail",
  z.extend(summary, {
    message: z.record(z.string(), z.unknown()),
    signedBy,
    snapshot: z.object({ block: z.number(), hash: hex, at: z.number() }),
    rounds: z.nullable(z.array(z.object({ scores: z.array(integer), eliminated: z.nullable(z.number()) }))),
    proposals: z.array(
      z.object({
        id: integer,
        number: z.number(),
        title: z.string(),
        state: proposalState,
        riskClass: z.nullable(riskClass),
      }),
    ),
  }),
);

const ballot = answer(
  "SignalBallot",
  z.object({
    id: hex,
    voter: address,
    choice: z.string(),
    weight: integer,
    reason: z.string(),
    signedAt: z.number(),
    signedBy,
  }),
);

/** What was signed, checked by its hash rather than by its shape alone. */
export const signalMessage = z.object({
  from: address,
  space: z.string(),
  timestamp: z.number(),
  type: z.enum(SIGNAL_TYPES),
  title: z.string(),
  body: z.string(),
  discussion: z.string(),
  choices: z.array(z.string()),
  labels: z.array(z.string()),
  start: z.number(),
  end: z.number(),
  snapshot: z.number(),
  plugins: z.string(),
  privacy: z.string(),
  app: z.string(),
});

const page = answer("SignalPage", z.object({ items: z.array(summary), rules, nextCursor: z.nullable(z.string()) }));
const ballotPage = answer("SignalBallotPage", z.object({ items: z.array(ballot), nextCursor: z.nullable(z.string()) }));

export type SignalPage = z.infer<typeof page>;
export type SignalBallotPage = z.infer<typeof ballotPage>;
export type SignalSummary = z.infer<typeof summary>;
export type SignalRules = z.infer<typeof rules>;
export type SignalDetail = z.infer<typeof detail>;
export type SignalBallotView = z.infer<typeof ballot>;

/** A signed message with its signature, as snapshot.js posts it. */
export type SignedEnvelope = { address: Address; sig: Hex; data: { domain: object; types: object; message: object } };

/** Time alone opens and closes a signal, and nobody announces it. */
const DUE_POLL_MS = 3_000;
const isDue = ({ state, startAt, endAt }: SignalSummary) =>
  (state === "pending" && chainNow() >= startAt) || (state === "active" && chainNow() > endAt);

export function signalsQuery() {
  return infiniteQueryOptions({
    queryKey: ["signals", "list"],
    queryFn: ({ pageParam, signal }) =>
      getJson(`signals${queryString({ limit: 50, cursor: pageParam })}`, page, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isDue)) ? DUE_POLL_MS : false),
  });
}

export function signalQuery(id: string) {
  return queryOptions({
    queryKey: ["signals", id],
    queryFn: ({ signal }) => getJson(`signals/${encodeURIComponent(id)}`, detail, signal),
    refetchInterval: ({ state: { data } }) => (data && isDue(data) ? DUE_POLL_MS : false),
  });
}

export function signalBallotsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ["signals", id, "votes"],
    queryFn: ({ pageParam, signal }) =>
      getJson(`signals/${id}/votes${queryString({ limit: 50, cursor: pageParam })}`, ballotPage, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** The ballot that counts for an account, or null. */
export function ownSignalBallotQuery(id: string, voter: Address | undefined) {
  return queryOptions({
    queryKey: ["signals", id, "votes", voter],
    queryFn: async ({ signal }) => {
      const found = await getJson(`signals/${id}/votes${queryString({ voter, limit: 1 })}`, ballotPage, signal);
      return found.items[0] ?? null;
    },
    enabled: voter !== undefined,
  });
}

export const giveSignal = (envelope: SignedEnvelope) => postJson("signals", detail, envelope);
export const giveSignalBallot = (id: string, envelope: SignedEnvelope) =>
  postJson(`signals/${id}/votes`, ballot, envelope);
