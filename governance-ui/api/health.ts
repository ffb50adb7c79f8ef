import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson } from "./get-json.ts";

const duty = z.object({
  name: z.string(),
  lastTickAt: z.nullable(z.number()),
  ageSeconds: z.nullable(z.number()),
  due: z.number(),
  failed: z.number(),
  alarm: z.nullable(z.string()),
});

const health = answer(
  "Health",
  z.object({
    status: z.enum(["starting", "live", "behind", "offline"]),
    chainId: z.number(),
    headBlock: z.nullable(z.number()),
    indexedBlock: z.nullable(z.number()),
    indexedAt: z.nullable(z.number()),
    lagBlocks: z.nullable(z.number()),
    headTimestamp: z.nullable(z.number()),
    lastError: z.nullable(z.string()),
    duties: z.array(duty),
  }),
);

export type Health = z.infer<typeof health>;
export type DutyHealth = z.infer<typeof duty>;

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => getJson("health", health, signal),
  refetchInterval: 10_000,
  retry: false,
});
