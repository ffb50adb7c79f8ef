import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, integer } from "./scalar.ts";

const delegate = z.object({
  address,
  votes: integer,
  shareBps: z.number(),
  delegators: z.number(),
  proposalsVoted: z.number(),
});

const page = answer(
  "DelegatePage",
  z.object({
    items: z.array(delegate),
    votableSupply: integer,
    totalSupply: integer,
    nextCursor: z.nullable(z.string()),
  }),
);

export type DelegateView = z.infer<typeof delegate>;
export type DelegatePage = z.infer<typeof page>;

export function delegatesQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ["delegates", q],
    queryFn: ({ pageParam, signal }) =>
      getJson(`delegates${queryString({ q, limit: 50, cursor: pageParam })}`, page, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}
