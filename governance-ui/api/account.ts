import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const ballot = z.object({
  proposalId: integer,
  proposalNumber: z.number(),
  title: z.string(),
  weight: integer,
  for: integer,
  against: integer,
  abstain: integer,
  reason: z.string(),
  at: z.number(),
  block: z.number(),
  txHash: hex,
});

const account = answer(
  "Account",
  z.object({
    address,
    balance: integer,
    votes: integer,
    delegate: z.nullable(address),
    excluded: z.boolean(),
    delegators: z.number(),
    held: z.array(z.object({ keeper: address, surrogate: address, tokens: integer, delegate: address })),
    surrogate: z.nullable(z.object({ keeper: address, delegate: address, holders: z.number() })),
    voteHistory: z.array(z.object({ votes: integer, block: z.number(), at: z.number() })),
    delegations: z.array(
      z.object({ from: z.nullable(address), to: z.nullable(address), at: z.number(), block: z.number(), txHash: hex }),
    ),
    ballots: z.array(ballot),
    ballotCount: z.number(),
  }),
);

const ballots = answer("AccountBallotPage", z.object({ items: z.array(ballot), nextCursor: z.nullable(z.string()) }));

export type AccountView = z.infer<typeof account>;
export type AccountBallot = z.infer<typeof ballot>;

export function accountQuery(of: string) {
  return queryOptions({
    queryKey: ["account", of.toLowerCase()],
    queryFn: ({ signal }) => getJson(`accounts/${of}`, account, signal),
  });
}

export function accountBallotsQuery(of: string) {
  return infiniteQueryOptions({
    queryKey: ["account", of.toLowerCase(), "ballots"],
    queryFn: ({ pageParam, signal }) =>
      getJson(`accounts/${of}/ballots${queryString({ limit: 50, cursor: pageParam })}`, ballots, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
  });
}
