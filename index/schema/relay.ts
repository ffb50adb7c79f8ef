import { z } from "@hono/zod-openapi";
import { maxUint256 } from "viem";
import { MAX_REASON_BYTES, reasonBytes } from "#protocol/ballots/proposal-ballot.ts";
import { address, decimal, hash, time, typedAddress } from "./scalars.ts";

const MAX_SIGNATURE_BYTES = 2_048;
const NOT_AN_ID = "expected a proposal's id: a number in decimal digits below 2^256";

const id = z
  .string()
  .regex(/^\d{1,78}$/, NOT_AN_ID)
  .refine((text) => BigInt(text) <= maxUint256, NOT_AN_ID);
const number = z.string().regex(/^[1-9]\d{0,14}$/, "expected an election's number, from 1");
const bitmap = z.string().regex(/^[1-9]\d{0,60}$/, "expected a bitmap of places as a decimal number");
const signature = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2})+$/, "expected whole bytes in hexadecimal after 0x")
  .max(2 + 2 * MAX_SIGNATURE_BYTES, `expected at most ${MAX_SIGNATURE_BYTES} bytes`);

const untilSeconds = z
  .int()
  .min(1)
  .max(2 ** 48 - 1)
  .openapi({ description: "Last second in which it may be counted, as it was signed." });

/** A ballot as its voter signed it. */
export const SignedBallotSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("proposal"),
      subject: id.openapi({ description: "The proposal's id." }),
      voter: typedAddress,
      support: z.int().min(0).max(2).openapi({ description: "0 against, 1 for, 2 abstain." }),
      reason: z.string().refine((text) => reasonBytes(text) <= MAX_REASON_BYTES, {
        message: `expected at most ${MAX_REASON_BYTES} bytes; vote with gas of your own to say more`,
      }),
      untilSeconds,
      signature,
    }),
    z.object({
      kind: z.literal("election"),
      subject: number.openapi({ description: "The election's number." }),
      voter: typedAddress,
      approvals: bitmap,
      untilSeconds,
      signature,
    }),
  ])
  .openapi("SignedBallot");
export type SignedBallot = z.infer<typeof SignedBallotSchema>;

export const RelayedBallotSchema = z
  .object({
    id: hash.openapi({ description: "The digest that was signed." }),
    kind: z.enum(["proposal", "election"]),
    subject: decimal,
    voter: address,
    choice: decimal.openapi({ description: "Support, or the bitmap of approved places." }),
    state: z.enum(["queued", "sent", "counted", "refused"]),
    refusal: z.string().nullable().openapi({ description: "Why it does not count." }),
    txHash: hash.nullable(),
    receivedAt: time,
  })
  .openapi("RelayedBallot");
export type RelayedBallot = z.infer<typeof RelayedBallotSchema>;

export const RelayedBallotsSchema = z
  .object({ items: z.array(RelayedBallotSchema).openapi({ description: "Newest first, at most a hundred." }) })
  .openapi("RelayedBallots");

export const RelaySchema = z
  .object({
    open: z.boolean().openapi({ description: "Whether a relay runs and takes ballots now." }),
    closedBecause: z.string().nullable(),
    account: address.nullable(),
    balanceWei: decimal.nullable(),
    budgetWei: decimal.nullable().openapi({ description: "For any 24 hours." }),
    spentWei: decimal.nullable().openapi({ description: "In the last 24 hours, or under way." }),
    queued: z.int(),
    waitSeconds: z.int().nullable().openapi({ description: "Longest that a ballot waits for others." }),
    batchBallots: z.int(),
    limits: z.object({
      ballotsPerVoterDay: z.int(),
      ballotsPerAddressDay: z.int().openapi({ description: "Given from one address of the network." }),
      ballotsPerDay: z.int(),
      takenToday: z.int(),
      leastVotes: decimal.openapi({ description: "Votes that a voter needs, in the token's smallest unit." }),
      lastSecondsBeforeEnd: z.int().openapi({ description: "No ballot is taken so shortly before the end." }),
    }),
  })
  .openapi("Relay");
export type Relay = z.infer<typeof RelaySchema>;
