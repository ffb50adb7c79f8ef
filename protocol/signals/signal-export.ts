import { z } from "zod";
import { addressSchema } from "#protocol/chain/deployment.ts";

const hash = z.templateLiteral(["0x", z.string().regex(/^[0-9a-f]{64}$/)], "expected 0x and 64 hexadecimal digits");
const decimal = z
  .string()
  .regex(/^\d{1,78}$/, "expected a whole number in decimal digits")
  .transform(BigInt);
const whole = z.int().min(0);

/** How a signature was found good when it came in; of a contract's, the block whose state said so. */
const signed = {
  signedBy: z.enum(["key", "contract"]),
  verifiedBlock: whole,
};

/**
 * A signal with all that is needed to count it again without its server. Envelopes are as they were signed; weights
 * are in the token's smallest unit.
 */
export const signalExportSchema = z.object({
  format: z.literal("althing-signal", "expected an exported signal"),
  version: z.literal(1, "expected version 1"),
  chainId: whole,
  genesisHash: hash,
  token: z.object({ address: addressSchema, symbol: z.string(), decimals: whole }),
  space: z.object({ id: z.string(), settings: z.record(z.string(), z.unknown()) }),
  /** Weights are votes at this block's time. */
  snapshot: z.object({ block: whole, hash, at: whole }),
  signal: z.object({ id: hash, envelope: z.unknown(), ...signed }),
  ballots: z.array(z.object({ id: hash, envelope: z.unknown(), weight: decimal, ...signed })),
  result: z.object({
    /** Whether voting had ended. */
    final: z.boolean(),
    /** On the chain's clock. */
    at: whole,
    ballots: whole,
    scores: z.array(decimal),
    total: decimal,
  }),
});

export type SignalExport = z.infer<typeof signalExportSchema>;

/** Reads an exported signal. Throws an error that names the field. */
export function parseSignalExport(text: string, file: string): SignalExport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not an exported signal: it is not JSON`);
  }
  const parsed = signalExportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file} is not an exported signal: ${issue?.path.join(".")}: ${issue?.message}`);
}
