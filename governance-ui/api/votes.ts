import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const vote = z.object({
  voter: address,
  weight: integer,
  for: integer,
  against: integer,
  abstain: integer,
  reason: z.string(),
  at: z.number(),
  block: z.number(),
  txHash: hex,
});

const page = answer("VotePage", z.object({ items: z.array(vote), nextCursor: z.nullable(z.string()) }));

export type VotePage = z.infer<typeof page>;
export type VoteView = z.infer<typeof vote>;

export function votesQuery(proposalId: string, filter: { q: string; support: string }) {
  return infiniteQueryOptions({
    queryKey: ["votes", proposalId, filter],
    queryFn: ({ pageParam, signal }) =>
      getJson(`proposals/${proposalId}/votes${queryString({ ...filter, limit: 50, cursor: pageParam })}`, page, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}
