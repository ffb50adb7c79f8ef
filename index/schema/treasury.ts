import { z } from "@hono/zod-openapi";
import { address, block, decimal, time } from "./scalars.ts";

export const TreasurySchema = z
  .object({
    address,
    asOfBlock: block.nullable(),
    assets: z.array(
      z.object({
        address: address.nullable().openapi({ description: "null for ETH" }),
        symbol: z.string(),
        decimals: z.int(),
        balance: decimal.nullable(),
        human: z.string().nullable(),
      }),
    ),
    spending: z.array(
      z.object({
        asset: address.nullable(),
        symbol: z.string(),
        decimals: z.int(),
        capTokens: decimal.nullable(),
        spentTokens: decimal.nullable(),
        periodEndsAt: time.nullable(),
      }),
    ),
  })
  .openapi("Treasury");
export type Treasury = z.infer<typeof TreasurySchema>;
