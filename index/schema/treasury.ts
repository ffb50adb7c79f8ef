import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";

const asset = {
  asset: address.nullable().openapi({ description: "null for ETH" }),
  symbol: z.string(),
  decimals: z.int(),
};

const hardCap = z
  .object({
    ...asset,
    listed: z.boolean(),
    listedUntil: time.nullable().openapi({ description: "Where it was taken off the list and still counts." }),
    shareBps: z.int().openapi({ description: "Of what was held when the period began, that may leave in it." }),
    nextShareBps: z.int().nullable().openapi({ description: "A larger share that was voted and does not count yet." }),
    nextShareSince: time.nullable(),
    running: z
      .boolean()
      .openapi({ description: "Whether a period runs; else the figures are of one that begins now." }),
    heldTokens: decimal,
    goneTokens: decimal,
    leftTokens: decimal,
    periodEndsAt: time,
  })
  .openapi("HardCap");
export type HardCap = z.infer<typeof hardCap>;

const outflow = z.object({
  ...asset,
  symbol: z.string().nullable(),
  decimals: z.int().nullable(),
  cap: z.enum(["hard", "spending"]).openapi({ description: "Which cap counted it; some is counted by both." }),
  amountTokens: decimal,
  countedTokens: decimal.openapi({ description: "All that this cap had counted in the period by then." }),
  proposalId: decimal.nullable(),
  proposalNumber: z.int().nullable(),
  block,
  at: time,
  txHash: hash,
});
export type Outflow = z.infer<typeof outflow>;

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
        ...asset,
        capTokens: decimal.nullable(),
        spentTokens: decimal.nullable(),
        periodEndsAt: time.nullable(),
      }),
    ),
    hardCap: z.array(hardCap).openapi({ description: "Of each asset whose standing was read." }),
    outflows: z.array(outflow).openapi({ description: "The latest 50, newest first." }),
  })
  .openapi("Treasury");
export type Treasury = z.infer<typeof TreasurySchema>;
