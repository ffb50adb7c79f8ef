import type { z } from "zod";
import { isRecord } from "#protocol/safe/typed-data/is-record.ts";
import { builderBatchSchema, isBuilderBatch } from "./builder-batch.ts";
import { messageBytesSchema, messageSchema, serviceMessageSchema } from "./message-schema.ts";
import type { SafeFile } from "./safe-file.ts";
import { plainSchema, protocolKitSchema, serviceListSchema, serviceSchema } from "./transaction-schemas.ts";

/** Keys that only the service writes. */
const serviceKeys = ["confirmations", "submissionDate", "isExecuted", "preparedSignature", "proposedBy"];

/** The schema for a file of this shape; what fits no shape is read as the plain one, whose errors say the most. */
export function schemaFor(value: unknown): z.ZodType<SafeFile> {
  if (!isRecord(value)) return plainSchema;
  if (isBuilderBatch(value)) return builderBatchSchema;
  const has = (key: string) => Object.hasOwn(value, key);
  const fromService = serviceKeys.some(has);
  if (has("messageBytes")) return messageBytesSchema;
  if (has("message")) return fromService ? serviceMessageSchema : messageSchema;
  if (Array.isArray(value.results)) return serviceListSchema;
  if (isRecord(value.data)) return protocolKitSchema;
  return fromService ? serviceSchema : plainSchema;
}
