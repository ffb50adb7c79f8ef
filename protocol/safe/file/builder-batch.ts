import { z } from "zod";
import { isRecord } from "#protocol/safe/typed-data/is-record.ts";
import type { SafeFile } from "./safe-file.ts";

const MOST_CALLS = 20;

/** A batch as Safe's Transaction Builder exports it; files are read with every value as text, null too. */
export function isBuilderBatch(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, "transactions") && !Object.hasOwn(value, "to");
}

/** Refuses a batch in its own words: until a Safe makes one transaction of it there is no nonce, and nothing to hash. */
export const builderBatchSchema = z.unknown().transform((value, context): SafeFile => {
  const calls = isRecord(value) && Array.isArray(value.transactions) ? value.transactions : [];
  const lines = calls.slice(0, MOST_CALLS).map((call, index) => `\n  ${index + 1}. ${callText(call)}`);
  const more = calls.length > MOST_CALLS ? `\n  and ${calls.length - MOST_CALLS} more` : "";
  context.addIssue({
    code: "custom",
    path: ["transactions"],
    message: `is a batch of ${calls.length} calls of Safe's Transaction Builder, which has no nonce and so no hash yet; load it there, create the transaction, and check what the Safe then asks to sign. Its calls:${lines.join("")}${more}`,
  });
  return z.NEVER;
});

function callText(call: unknown): string {
  if (!isRecord(call)) return "unreadable";
  const { to, value, data, contractMethod: method, contractInputsValues: inputs } = call;
  const sent = value === undefined || value === "0" ? "" : `, sending ${amountText(value)}`;
  const what = isRecord(method)
    ? `${String(method.name)}(${
        isRecord(inputs)
          ? Object.entries(inputs)
              .map(([name, given]) => `${name} ${String(given)}`)
              .join(", ")
          : ""
      })`
    : `data ${data === undefined || data === "null" ? "0x" : String(data)}`;
  return `${typeof to === "string" ? to : "to nobody:"} ${what}${sent}`;
}

function amountText(value: unknown): string {
  const text = String(value);
  return /^(\d+|0x[\da-f]+)$/i.test(text) ? `${text} wei` : `${JSON.stringify(text)}, which is no number of wei`;
}
