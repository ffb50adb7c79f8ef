export type LogFormat = "json" | "text";

/** From `LOG_FORMAT`; without it text on a terminal, and JSON for whatever collects lines. */
export function logFormat(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): LogFormat {
  const format = env.LOG_FORMAT || (isTerminal ? "text" : "json");
  if (format === "json" || format === "text") return format;
  throw new Error(`LOG_FORMAT is ${JSON.stringify(format)}: expected json or text`);
}
