import { type Address, getAddress, type Hex, isAddress, isHex } from "viem";
import * as z from "zod/mini";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";

const MOST_CHARACTERS = 400_000;
const MOST_SIGNATURES = 50;

const address = z.pipe(
  z
    .string()
    .check(z.refine((text) => isAddress(text), { message: "expected an address: 0x and 40 hexadecimal digits" })),
  z.transform((text): Address => getAddress(text)),
);
const bytes = z.pipe(
  z.string().check(z.regex(/^0x([0-9a-fA-F]{2})*$/, { message: "expected whole bytes in hexadecimal after 0x" })),
  z.transform((text, context): Hex => {
    if (isHex(text)) return text;
    context.issues.push({ code: "custom", message: "expected hexadecimal", input: text });
    return "0x";
  }),
);
/** Numbers are taken only where JSON cannot have changed them. */
const amount = z.pipe(
  z.union([
    z.string().check(z.regex(/^\d{1,78}$/, { message: "expected a whole number in decimal digits" })),
    z.number().check(
      z.refine((value) => Number.isSafeInteger(value) && value >= 0, {
        message: "expected a whole number; write one above 2^53 in quotes",
      }),
    ),
  ]),
  z.transform((value, context): bigint => {
    const parsed = BigInt(value);
    if (parsed < 2n ** 256n) return parsed;
    context.issues.push({ code: "custom", message: "expected a number below 2^256", input: value });
    return 0n;
  }),
);

const data = z.strictObject({
  to: address,
  value: amount,
  data: bytes,
  operation: z.literal([0, 1]),
  safeTxGas: amount,
  baseGas: amount,
  gasPrice: amount,
  gasToken: address,
  refundReceiver: address,
  nonce: amount,
});

const signature = z.strictObject({ signer: address, data: bytes, isContractSignature: z.boolean() });

const file = z.strictObject({
  chainId: z.number().check(z.int(), z.minimum(1)),
  safe: address,
  safeTxHash: bytes,
  data,
  signatures: z.array(signature).check(z.maxLength(MOST_SIGNATURES)),
});

export const signedData = data;
export const ownerSignature = signature;

/** What members hand to one another, by file or link; `npm run safe-hash` reads it too. Nothing in it is believed. */
export type SignedFile = {
  chainId: number;
  safe: Address;
  safeTxHash: Hex;
  transaction: SafeTransaction;
  signatures: readonly OwnerSignature[];
};

export class SignedFileError extends Error {
  override readonly name = "SignedFileError";
}

export function parseSignedFile(text: string): SignedFile {
  if (text.length > MOST_CHARACTERS)
    throw new SignedFileError("This is too long for a transaction and its signatures.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SignedFileError("This is not JSON. Expected the file that the room of another member made.");
  }
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") || "the file";
    throw new SignedFileError(`${field}: ${issue?.message ?? "not understood"}.`);
  }
  const { chainId, safe, safeTxHash, signatures } = parsed.data;
  if (parsed.data.data.nonce > BigInt(Number.MAX_SAFE_INTEGER))
    throw new SignedFileError("data.nonce: no Safe is there yet.");
  return { chainId, safe, safeTxHash, transaction: parsed.data.data, signatures };
}

/** The reverse, readable by people and by `npm run safe-hash`. */
export function signedFileText({ chainId, safe, safeTxHash, transaction, signatures }: SignedFile): string {
  return JSON.stringify({ chainId, safe, safeTxHash, data: plainData(transaction), signatures }, null, 2);
}

/** As protocol-kit names the fields, with amounts as text. */
export function plainData(transaction: SafeTransaction) {
  return {
    to: transaction.to,
    value: transaction.value.toString(),
    data: transaction.data,
    operation: transaction.operation,
    safeTxGas: transaction.safeTxGas.toString(),
    baseGas: transaction.baseGas.toString(),
    gasPrice: transaction.gasPrice.toString(),
    gasToken: transaction.gasToken,
    refundReceiver: transaction.refundReceiver,
    nonce: Number(transaction.nonce),
  };
}
