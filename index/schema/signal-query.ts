import { z } from "@hono/zod-openapi";
import { PagingQuery } from "./query.ts";
import { address } from "./scalars.ts";

export const SignalsQuery = PagingQuery;
export const SignalBallotsQuery = z.strictObject({ ...PagingQuery.shape, voter: address.optional() });
export const SignalKey = z.object({
  id: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, "expected a signal's id: 0x and 64 hexadecimal digits")
    .openapi({ example: `0x${"5".repeat(64)}` }),
});
