import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson } from "./get-json.ts";
import { address, integer } from "./scalar.ts";

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
        asset: z.nullable(address),
        symbol: z.string(),
        decimals: z.number(),
        capTokens: z.nullable(integer),
        spentTokens: z.nullable(integer),
        periodEndsAt: z.nullable(z.number()),
      }),
    ),
  }),
);

export type TreasuryView = z.infer<typeof treasury>;

export const treasuryQuery = queryOptions({
  queryKey: ["treasury"],
  queryFn: ({ signal }) => getJson("treasury", treasury, signal),
});
