import { z } from "@hono/zod-openapi";
import { block, time } from "./scalars.ts";

export const DutyHealthSchema = z
  .object({
    name: z.string(),
    lastTickAt: time.nullable(),
    ageSeconds: z.int().nullable(),
    due: z.int(),
    failed: z.int(),
    alarm: z.string().nullable(),
  })
  .openapi("DutyHealth");

export const HealthSchema = z
  .object({
    status: z.enum(["starting", "live", "behind", "offline"]),
    chainId: z.int(),
    headBlock: block.nullable(),
    indexedBlock: block.nullable(),
    lagBlocks: z.int().nullable().openapi({ description: "Behind the node's head; null while that is not known." }),
    headTimestamp: time.nullable(),
    indexedAt: time.nullable().openapi({ description: "When this server last read the chain." }),
    lastError: z.string().nullable(),
    duties: z.array(DutyHealthSchema),
  })
  .openapi("Health");
export type Health = z.infer<typeof HealthSchema>;
