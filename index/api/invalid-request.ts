import { z } from "@hono/zod-openapi";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { endpoints } from "./endpoints.ts";

/** Says in words what of a request was not understood, and what would be. */
export function invalidRequest(error: z.core.$ZodError, path: string): ApiProblem {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") {
    const known = knownParameters(path);
    return new ApiProblem(
      400,
      "unknown_parameter",
      `Unknown query parameter: ${issue.keys.join(", ")}`,
      known.length === 0 ? "This address takes no query parameters." : `Known here: ${known.join(", ")}.`,
    );
  }
  const name = issue?.path.join(".") || "request";
  return new ApiProblem(
    400,
    "bad_parameter",
    `${name}: ${issue?.message ?? "not understood"}`,
    "/openapi.json describes every parameter.",
  );
}

function knownParameters(path: string): string[] {
  const found = endpoints.find(({ route }) => route.path.replace(/\{(\w+)\}/g, ":$1") === path);
  const query = found?.route.request?.query;
  return query instanceof z.ZodObject ? Object.keys(query.shape) : [];
}
