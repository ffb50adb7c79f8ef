import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, riskClass, time } from "./scalars.ts";

const headroom = z.object({ down: decimal, up: decimal }).nullable();

export const ParameterChangeViewSchema = z
  .object({
    old: z.string().nullable(),
    new: z.string(),
    oldHuman: z.string().nullable(),
    newHuman: z.string(),
    headroom,
    proposalId: decimal.nullable(),
    proposalNumber: z.int().nullable(),
    cause: z.enum(["deployment", "proposal", "direct"]),
    block,
    at: time,
    inForceAt: time.openapi({ description: "From when on the new value is in force: `at`, or the end of a ramp." }),
    by: address.nullable().openapi({ description: "Who set it, where the contract says so." }),
    txHash: hash,
  })
  .openapi("ParameterChange");

export const ParameterViewSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    domain: z.string(),
    contract: address.nullable(),
    unit: z.string().nullable(),
    decimals: z.int(),
    kind: z.string(),
    value: z.string().nullable(),
    human: z.string().nullable(),
    bounds: z.object({ min: decimal, max: decimal }).nullable(),
    headroom,
    actionId: z.string().nullable(),
    riskClass: riskClass.nullable().openapi({ description: "Of a proposal that changes only this." }),
    changes: z.int(),
    lastChange: z.union([ParameterChangeViewSchema, z.null()]),
  })
  .openapi("Parameter");

export const ParameterPageSchema = z.object({ items: z.array(ParameterViewSchema) }).openapi("ParameterPage");

export const ParameterHistorySchema = z
  .object({
    items: z.array(ParameterChangeViewSchema),
    nextCursor: z.string().nullable(),
  })
  .openapi("ParameterHistory");

export const RailPageSchema = z
  .object({
    items: z.array(
      z.object({
        contract: z.string(),
        name: z.string().openapi({ description: "As the contract's event names it, with its unit." }),
        value: decimal,
        block,
        at: time,
        txHash: hash,
      }),
    ),
  })
  .openapi("RailPage");
