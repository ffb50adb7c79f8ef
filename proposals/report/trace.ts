import { type Address, getAddress, type Hex, isHex } from "viem";
import { z } from "zod";
import type { Fork } from "./fork.ts";

const hexText = z.string().refine((text): text is Hex => isHex(text), "expected hexadecimal digits");
const address = hexText.transform((text): Address => getAddress(text));

/** One call inside a transaction, as `callTracer` tells it. */
export type Frame = {
  type: string;
  from: Address;
  to?: Address | undefined;
  input: Hex;
  output?: Hex | undefined;
  value?: Hex | undefined;
  error?: string | undefined;
  calls?: Frame[] | undefined;
};

const frameSchema: z.ZodType<Frame> = z.object({
  type: z.string(),
  from: address,
  to: address.optional(),
  input: hexText,
  output: hexText.optional(),
  value: hexText.optional(),
  error: z.string().optional(),
  get calls() {
    return z.array(frameSchema).optional();
  },
});

const accountSchema = z.object({
  balance: hexText.optional(),
  code: hexText.optional(),
  storage: z.record(hexText, hexText).optional(),
});

export type AccountState = z.infer<typeof accountSchema>;

const stateSchema = z.record(z.string(), accountSchema);
const diffSchema = z.object({ pre: stateSchema, post: stateSchema });

/** What a transaction changed: of each account what was and what is, where they differ. */
export type StateDiff = { pre: Map<Address, AccountState>; post: Map<Address, AccountState> };

export async function traceCalls(fork: Fork, hash: Hex): Promise<Frame> {
  return frameSchema.parse(await fork.request("debug_traceTransaction", hash, { tracer: "callTracer" }));
}

export async function traceDiff(fork: Fork, hash: Hex): Promise<StateDiff> {
  const options = { tracer: "prestateTracer", tracerConfig: { diffMode: true } };
  const { pre, post } = diffSchema.parse(await fork.request("debug_traceTransaction", hash, options));
  return { pre: byAddress(pre), post: byAddress(post) };
}

/** The storage that a call reads, by account. */
export async function traceReads(fork: Fork, call: unknown, block: unknown): Promise<Map<Address, AccountState>> {
  return byAddress(stateSchema.parse(await fork.request("debug_traceCall", call, block, { tracer: "prestateTracer" })));
}

/** The call and all those inside it, in the order in which they were made. */
export function framesOf(frame: Frame): Frame[] {
  return [frame, ...(frame.calls ?? []).flatMap(framesOf)];
}

function byAddress(state: z.infer<typeof stateSchema>): Map<Address, AccountState> {
  return new Map(Object.entries(state).map(([account, found]) => [getAddress(account), found]));
}
