import { ApiErrorSchema } from "#index/schema/api-error.ts";

export function json<Schema>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

export const refused = {
  400: json("The request was not understood.", ApiErrorSchema),
  404: json("There is no such thing.", ApiErrorSchema),
};

export const notYet = { 503: json("The server has only just begun to read the chain.", ApiErrorSchema) };
