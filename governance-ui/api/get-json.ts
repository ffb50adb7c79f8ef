import * as z from "zod/mini";
import { ApiError } from "./api-error.ts";
import { apiBase } from "./host-settings.ts";

const errorBody = z.object({ error: z.object({ message: z.string(), hint: z.optional(z.string()) }) });

export function apiUrl(path: string): string {
  return new URL(`api/${path}`, apiBase()).href;
}

function unreachable(request: RequestInit): ApiError {
  const given = request.method === "POST" && new URL(apiBase()).origin !== location.origin;
  return new ApiError(
    0,
    "The API cannot be reached.",
    given
      ? `Or it takes nothing from pages of ${location.origin}: its operator allows them with ALLOWED_ORIGINS.`
      : "Check that the index is running; the page tries again by itself.",
  );
}

/** Who waits longer than this sees nothing, though the chain could be read. */
const LATEST_MS = 10_000;
/** A report of a draft is given up by the server after two minutes, and others may be before it. */
const LATEST_POST_MS = 300_000;

/** The body as JSON; a host without the API answers with something else. */
async function bodyOf(path: string, request: RequestInit): Promise<{ response: Response; body: unknown }> {
  try {
    const late = AbortSignal.timeout(request.method === "POST" ? LATEST_POST_MS : LATEST_MS);
    const signal = request.signal ? AbortSignal.any([request.signal, late]) : late;
    const response = await fetch(apiUrl(path), { ...request, signal });
    return { response, body: await response.json() };
  } catch (cause) {
    throw request.signal?.aborted ? cause : unreachable(request);
  }
}

/** Fetches `/api/<path>` and checks its shape; every failure is an ApiError that says what to do. */
export async function getJson<T>(path: string, schema: z.ZodMiniType<T>, signal?: AbortSignal): Promise<T> {
  return askJson(path, schema, signal ? { signal } : {});
}

/** The same for what is given to the API. */
export async function postJson<T>(path: string, schema: z.ZodMiniType<T>, given: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  return askJson(path, schema, { method: "POST", headers, body: JSON.stringify(given) });
}

async function askJson<T>(path: string, schema: z.ZodMiniType<T>, request: RequestInit): Promise<T> {
  const { response, body } = await bodyOf(path, request);
  const { data: refusal } = errorBody.safeParse(body);
  if (!response.ok && refusal) throw new ApiError(response.status, refusal.error.message, refusal.error.hint ?? "");
  // The health of a server that lags comes with a 503.
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  if (!response.ok) throw unreachable(request);
  const field = parsed.error.issues[0]?.path.join(".") || "the answer";
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
