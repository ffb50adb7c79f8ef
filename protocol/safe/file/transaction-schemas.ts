import { z } from "zod";
import { accountFields } from "./account-fields.ts";
import { approversSchema } from "./approver.ts";
import { hash } from "./fields.ts";
import type { SafeFile } from "./safe-file.ts";
import { transactionFields, transactionOf } from "./transaction-fields.ts";

const aside = { ...accountFields, safeTxHash: hash.optional(), approvedBy: approversSchema };

/** All fields side by side. A key that is not known may be a field misspelt, so it is refused. */
export const plainSchema = z
  .strictObject({ ...aside, ...transactionFields }, "expected the fields of a Safe transaction or message")
  .refine(({ baseGas, dataGas }) => baseGas === undefined || dataGas === undefined, {
    path: ["dataGas"],
    message: "is the old name of baseGas: expected one of the two",
  })
  .transform((file) => transactionFile(file, file));

/** The answer of Safe's transaction service. What it says beside the signed fields, dataDecoded too, is not used. */
export const serviceSchema = z
  .object({ ...aside, ...transactionFields })
  .transform((file) => transactionFile(file, file));

/** The list that the service answers for a nonce. */
export const serviceListSchema = z
  .object({
    results: z.array(serviceSchema).length(1, "expected one transaction; keep the one that you mean"),
  })
  .transform(({ results }, context): SafeFile => {
    const [only] = results;
    if (only !== undefined) return only;
    context.addIssue({ code: "custom", path: ["results"], message: "expected one transaction" });
    return z.NEVER;
  });

/** What protocol-kit keeps of a transaction, with or without the Safe beside it. */
export const protocolKitSchema = z
  .strictObject({ ...aside, data: z.strictObject(transactionFields), signatures: z.unknown().optional() })
  .transform((file) => transactionFile(file, file.data));

function transactionFile(
  file: z.output<z.ZodObject<typeof aside>>,
  fields: Parameters<typeof transactionOf>[0],
): SafeFile {
  return {
    subject: { transaction: transactionOf(fields) },
    account: { chainId: file.chainId, safe: file.safe, version: file.version },
    statedHash: file.safeTxHash ?? null,
    approvers: file.approvedBy ?? [],
  };
}
