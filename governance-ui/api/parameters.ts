import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer, riskClass } from "./scalar.ts";

const headroom = z.nullable(z.object({ down: integer, up: integer }));

const change = z.object({
  old: z.nullable(z.string()),
  new: z.string(),
  oldHuman: z.nullable(z.string()),
  newHuman: z.string(),
  headroom,
  proposalId: z.nullable(integer),
  proposalNumber: z.nullable(z.number()),
  cause: z.enum(["deployment", "proposal", "direct"]),
  block: z.number(),
  at: z.number(),
  inForceAt: z.number(),
  by: z.nullable(address),
  txHash: hex,
});

const parameter = z.object({
  id: z.string(),
  label: z.string(),
  domain: z.string(),
  contract: z.nullable(address),
  unit: z.nullable(z.string()),
  decimals: z.number(),
  kind: z.string(),
  value: z.nullable(z.string()),
  human: z.nullable(z.string()),
  bounds: z.nullable(z.object({ min: integer, max: integer })),
  headroom,
  actionId: z.nullable(z.string()),
  riskClass: z.nullable(riskClass),
  changes: z.number(),
  lastChange: z.nullable(change),
});

const page = answer("ParameterPage", z.object({ items: z.array(parameter) }));
const history = answer("ParameterHistory", z.object({ items: z.array(change), nextCursor: z.nullable(z.string()) }));

const rails = answer(
  "RailPage",
  z.object({
    items: z.array(
      z.object({
        contract: z.string(),
        name: z.string(),
        value: integer,
        block: z.number(),
        at: z.number(),
        txHash: hex,
      }),
    ),
  }),
);

export type Rail = z.infer<typeof rails>["items"][number];
export type ParameterPage = z.infer<typeof page>;
export type ParameterHistory = z.infer<typeof history>;
export type ParameterView = z.infer<typeof parameter>;
export type ParameterChange = z.infer<typeof change>;

export const parametersQuery = queryOptions({
  queryKey: ["parameters"],
  queryFn: ({ signal }) => getJson("parameters", page, signal),
});

export const railsQuery = queryOptions({
  queryKey: ["parameters", "rails"],
  queryFn: ({ signal }) => getJson("rails", rails, signal),
});

export function parameterHistoryQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ["parameters", id, "history"],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        `parameters/${encodeURIComponent(id)}/history${queryString({ limit: 200, cursor: pageParam })}`,
        history,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
  });
}
