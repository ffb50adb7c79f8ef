import * as z from "zod/mini";
import { ApiError } from "./api-error.ts";

const errorBody = z.object({ error: z.object({ message: z.string(), hint: z.optional(z.string()) }) });

/** Relative to the page, so that the build works under any path. */
export function apiUrl(path: string): string {
  return new URL(`api/${path}`, document.baseURI).href;
}

async function refusal(response: Response): Promise<ApiError> {
  const body = errorBody.safeParse(await response.json().catch(() => null));
  if (body.success) return new ApiError(response.status, body.data.error.message, body.data.error.hint ?? "");
  return new ApiError(response.status, `The API answered ${response.status}.`, "Check that the index is running.");
}

/** Fetches `/api/<path>` and checks its shape; every failure is an ApiError that says what to do. */
export async function getJson<T>(path: string, schema: z.ZodMiniType<T>, signal?: AbortSignal): Promise<T> {
  const response = await fetch(apiUrl(path), signal ? { signal } : {}).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, "The API cannot be reached.", "Check that the index is running; the page retries by itself.");
  });
  if (!response.ok) throw await refusal(response);
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") || "the answer";
  throw new ApiError(
    502,
    `The API sent an unexpected value for ${field}.`,
    "Reload; the page and the API may differ in version.",
  );
}

/** `a=1&b=2`, leaving out what is empty. */
export function queryString(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
