import type { Hex } from "viem";
import { z } from "zod";
import type { SafeMessage } from "#protocol/safe/safe-message.ts";
import { accountFields } from "./account-fields.ts";
import { approversSchema } from "./approver.ts";
import { callData, hash } from "./fields.ts";
import type { SafeFile } from "./safe-file.ts";
import { typedDataSchema } from "./typed-data-schema.ts";

const aside = {
  ...accountFields,
  approvedBy: approversSchema,
  /** As the service calls it, and as most tools do. */
  messageHash: hash.optional(),
  safeMessageHash: hash.optional(),
};

const oneHash = {
  path: ["messageHash"],
  message: "is safeMessageHash by another name: expected one of the two",
};
const hasOneHash = (file: { messageHash?: Hex | undefined; safeMessageHash?: Hex | undefined }) =>
  file.messageHash === undefined || file.safeMessageHash === undefined;

const message = z.unknown().transform((value, context): SafeMessage => {
  if (typeof value === "string") return { text: value };
  const parsed = typedDataSchema.safeParse(value);
  if (parsed.success) return { typedData: parsed.data };
  for (const { path, message: text } of parsed.error.issues) {
    context.addIssue({ code: "custom", path: [...path], message: text });
  }
  return z.NEVER;
});

export const messageSchema = z
  .strictObject({ ...aside, message })
  .refine(hasOneHash, oneHash)
  .transform((file) => messageFile(file, file.message));

export const messageBytesSchema = z
  .strictObject({ ...aside, messageBytes: callData })
  .refine(hasOneHash, oneHash)
  .transform((file) => messageFile(file, { bytes: file.messageBytes }));

/** The answer of Safe's transaction service. */
export const serviceMessageSchema = z
  .object({ ...aside, message })
  .transform((file) => messageFile(file, file.message));

function messageFile(file: z.output<z.ZodObject<typeof aside>>, subject: SafeMessage): SafeFile {
  return {
    subject: { message: subject },
    account: { chainId: file.chainId, safe: file.safe, version: file.version },
    statedHash: file.safeMessageHash ?? file.messageHash ?? null,
    approvers: file.approvedBy ?? [],
  };
}
