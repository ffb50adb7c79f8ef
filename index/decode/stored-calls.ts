import { type Address, type Hex, isAddress, isHex } from "viem";
import { z } from "zod";
import type { Call } from "#protocol/chain/call.ts";

const callsSchema = z.array(
  z.object({
    target: z.custom<Address>((value) => typeof value === "string" && isAddress(value, { strict: false })),
    valueWei: z.string().transform(BigInt),
    data: z.custom<Hex>(isHex),
  }),
);

/** Reads the `calls` column of a proposal. */
export function storedCalls(json: string): Call[] {
  return callsSchema.parse(JSON.parse(json));
}
