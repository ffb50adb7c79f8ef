import { z } from "@hono/zod-openapi";
import { address, decimal, hash, time } from "./scalars.ts";

const MOST_DATA_BYTES = 64 * 1024;
const MOST_SIGNATURE_BYTES = 4 * 1024;
/** Owners of the largest Safe that this is for, and some. */
const MOST_SIGNATURES = 50;

const bytes = (most: number) =>
  z
    .string()
    .regex(/^0x([0-9a-fA-F]{2})*$/, "expected whole bytes in hexadecimal after 0x")
    .max(2 + 2 * most, `expected at most ${most} bytes`);

const amount = decimal
  .max(78, "expected a whole number below 2^256")
  .refine((text) => /^\d+$/.test(text) && BigInt(text) < 2n ** 256n, "expected a whole number from 0 to 2^256 - 1");

export const SafeTransactionDataSchema = z
  .strictObject({
    to: address,
    value: amount,
    data: bytes(MOST_DATA_BYTES),
    operation: z.literal([0, 1]).openapi({ description: "0 a call, 1 a delegatecall.", type: "integer", enum: [0, 1] }),
    safeTxGas: amount,
    baseGas: amount,
    gasPrice: amount,
    gasToken: address,
    refundReceiver: address,
    nonce: z.int().min(0),
  })
  .openapi("SafeTransactionData", { description: "What the owners of a Safe sign, as protocol-kit names it." });

export const SafeSignatureSchema = z
  .strictObject({
    signer: address,
    data: bytes(MOST_SIGNATURE_BYTES),
    isContractSignature: z.boolean().openapi({ description: "Whether the signer is a contract (ERC-1271)." }),
  })
  .openapi("SafeSignature");

const signatures = z.array(SafeSignatureSchema).min(1, "expected a signature").max(MOST_SIGNATURES);

export const SignedSafeTransactionSchema = z
  .strictObject({
    chainId: z.int().min(1),
    safe: address,
    safeTxHash: hash,
    data: SafeTransactionDataSchema,
    signatures,
  })
  .openapi("SignedSafeTransaction", { description: "The same file that members hand to one another." });
export type SignedSafeTransaction = z.infer<typeof SignedSafeTransactionSchema>;

export const SafeSignaturesSchema = z.strictObject({ signatures }).openapi("SafeSignatures");

export const KeptSafeTransactionSchema = z
  .object({
    safeTxHash: hash,
    data: SafeTransactionDataSchema,
    signatures: z.array(SafeSignatureSchema),
    receivedAt: time,
  })
  .openapi("KeptSafeTransaction");
export type KeptSafeTransaction = z.infer<typeof KeptSafeTransactionSchema>;

export const SafeTransactionsSchema = z
  .object({
    chainId: z.int(),
    safe: address,
    items: z.array(KeptSafeTransactionSchema).openapi({
      description: "Not executed yet, by nonce. Recompute every hash and verify every signature before you use them.",
    }),
  })
  .openapi("SafeTransactions");

export const SafeKey = z.object({ safe: address });
export const SafeTransactionKey = z.object({ safe: address, hash });

export const SafeTxHashSchema = z.object({ safeTxHash: hash }).openapi("SafeTxHash");
