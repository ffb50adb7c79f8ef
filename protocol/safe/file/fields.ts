import type { Hex } from "viem";
import { z } from "zod";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { parseSafeVersion, type SafeVersion } from "#protocol/safe/safe-version.ts";

/** Every value of a file is text, as it was written: no number has lost digits. */
const text = (expected: string) => z.string(`expected ${expected}`);

export function wholeNumber(bits: number) {
  const most = 2n ** BigInt(bits) - 1n;
  const expected = `expected a whole number from 0 to 2^${bits} - 1, in decimal or as 0x`;
  return z.string(expected).transform((written, context): bigint => {
    const value = /^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(written) ? BigInt(written) : null;
    if (value !== null && value <= most) return value;
    context.addIssue({ code: "custom", message: expected });
    return z.NEVER;
  });
}

export function bytes(expected: string, length?: number) {
  return text(expected).transform((written, context): Hex => {
    const pairs = length === undefined ? "*" : `{${length}}`;
    if (new RegExp(`^0x([0-9a-fA-F]{2})${pairs}$`).test(written)) return `0x${written.slice(2).toLowerCase()}`;
    context.addIssue({ code: "custom", message: `expected ${expected}` });
    return z.NEVER;
  });
}

export const address = text("an address: 0x and 40 hexadecimal digits").pipe(addressSchema);

export const hash = bytes("a hash: 0x and 64 hexadecimal digits", 32);

export const callData = bytes("bytes: 0x and pairs of hexadecimal digits");

export const safeVersion = text("a Safe version").transform((written, context): SafeVersion => {
  const version = parseSafeVersion(written);
  if (version !== null) return version;
  context.addIssue({ code: "custom", message: "expected a version from 0.1.0 on, such as 1.4.1 or 1.3.0+L2" });
  return z.NEVER;
});

/** What a service leaves out it writes as null. */
export function orNull<T extends z.ZodType<unknown, string | undefined>>(schema: T) {
  return z.preprocess((value) => (value === "null" ? undefined : value), schema);
}
