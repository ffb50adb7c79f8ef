import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const asset = { asset: z.nullable(address), symbol: z.string(), decimals: z.number() };

const hardCap = z.object({
  ...asset,
  listed: z.boolean(),
  listedUntil: z.nullable(z.number()),
  shareBps: z.number(),
  nextShareBps: z.nullable(z.number()),
  nextShareSince: z.nullable(z.number()),
  running: z.boolean(),
  heldTokens: integer,
  goneTokens: integer,
  leftTokens: integer,
  periodEndsAt: z.number(),
});

const outflow = z.object({
  ...asset,
  symbol: z.nullable(z.string()),
  decimals: z.nullable(z.number()),
  cap: z.enum(["hard", "spending"]),
  amountTokens: integer,
  countedTokens: integer,
  proposalId: z.nullable(integer),
  proposalNumber: z.nullable(z.number()),
  block: z.number(),
  at: z.number(),
  txHash: hex,
});

const treasury = answer(
  "Treasury",
  z.object({
    address,
    asOfBlock: z.nullable(z.number()),
    assets: z.array(
      z.object({
        address: z.nullable(address),
        symbol: z.string(),
        decimals: z.number(),
        balance: z.nullable(integer),
        human: z.nullable(z.string()),
      }),
    ),
    spending: z.array(
      z.object({
        ...asset,
        capTokens: z.nullable(integer),
        spentTokens: z.nullable(integer),
        periodEndsAt: z.nullable(z.number()),
      }),
    ),
    hardCap: z.array(hardCap),
    outflows: z.array(outflow),
  }),
);

export type TreasuryView = z.infer<typeof treasury>;

export const treasuryQuery = queryOptions({
  queryKey: ["treasury"],
  queryFn: ({ signal }) => getJson("treasury", treasury, signal),
});
