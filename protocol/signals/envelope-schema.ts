import { type Address, getAddress, type Hex, isAddress } from "viem";
import { z } from "zod";
import { SIGNAL_TYPES } from "./signal-type.ts";

const mostSignatureCharacters = 16_000;
const mostTime = 2 ** 40;

const account = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), "expected an address: 0x and 40 hexadecimal digits")
  .transform((text): Address => getAddress(text));
/** It is signed as text, so that another spelling would be another message. */
const signer = z
  .string()
  .refine((text) => isAddress(text) && getAddress(text) === text, "expected an address with its checksum")
  .transform((text) => text as Address);
const hash = z.templateLiteral(
  ["0x", z.string().regex(/^[0-9a-f]{64}$/)],
  "expected 0x and 64 hexadecimal digits in small letters",
);
const signature = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2})*$/, "expected a signature: hexadecimal digits after 0x")
  .max(mostSignatureCharacters, `expected at most ${mostSignatureCharacters} characters`)
  .transform((text) => text as Hex);
const text = (most: number) => z.string("expected text").max(most, `expected at most ${most} characters`);
const time = z.int("expected a time in unix seconds").min(0).max(mostTime);

const domain = z.strictObject({ name: z.string(), version: z.string() }, "expected the domain snapshot 0.1.4 alone");
const types = z.record(z.string(), z.array(z.strictObject({ name: z.string(), type: z.string() })));

export const signalMessageSchema = z.strictObject({
  from: signer,
  space: text(200),
  timestamp: time,
  type: z.enum(SIGNAL_TYPES, `expected one of ${SIGNAL_TYPES.join(", ")}`),
  title: text(256),
  body: text(20_000),
  discussion: text(256),
  choices: z.array(text(256)).min(2, "expected at least two choices").max(50, "expected at most 50 choices"),
  labels: z.array(text(32)).max(10),
  start: time,
  end: time,
  snapshot: z.int("expected the number of a block").min(0).max(mostTime),
  plugins: text(4_000),
  privacy: z.literal("", "expected none: a signal is public"),
  app: text(24),
});

export const ballotMessageSchema = z.strictObject({
  from: signer,
  space: text(200),
  timestamp: time,
  proposal: hash,
  choice: z.union([z.number(), z.array(z.number()).max(50), text(4_000)], "expected a number, a list or JSON"),
  reason: text(5_000),
  app: text(24),
  metadata: text(16_000),
});

const envelope = <Message extends z.ZodType>(message: Message) =>
  z.strictObject({
    /** Who signed. */
    address: account,
    sig: signature,
    data: z.strictObject({ domain, types, message }),
  });

/** A signed message as snapshot.js posts it to a hub. */
export const signalEnvelopeSchema = envelope(signalMessageSchema);
export const ballotEnvelopeSchema = envelope(ballotMessageSchema);

export type SignalEnvelope = z.infer<typeof signalEnvelopeSchema>;
export type BallotEnvelope = z.infer<typeof ballotEnvelopeSchema>;
