import pino from "pino";
import { isolatedText } from "#protocol/input/visible-text.ts";
import { countRepeats } from "./count-repeats.ts";
import type { Log, LogFact, LogFacts } from "./log.ts";
import type { LogFormat } from "./log-format.ts";
import type { Secrets } from "./secrets.ts";
import { textLine } from "./text-line.ts";

export interface LogOptions {
  room: string;
  format: LogFormat;
  secrets: Secrets;
  /** Takes a line without its end. */
  write(line: string): void;
  /** For so long a line that is said again is only counted. */
  repeatSeconds?: number;
}

/** Lines of one process: JSON `{level, time, room, duty?, message, …}`, or text for a terminal. */
export function openLog({ room, format, secrets, write, repeatSeconds = 60 }: LogOptions) {
  const logger = pino(
    {
      base: { room },
      messageKey: "message",
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line: string) => write(format === "json" ? line.trimEnd() : textLine(line)) },
  );
  // A line is one line, whatever nodes, contracts and strangers put into it.
  const clean = (text: string) => isolatedText(secrets.hidden(text)).replace(/\s*\n\s*/g, " ");
  const cleanFact = (fact: LogFact | undefined) =>
    typeof fact === "string" ? clean(fact) : Array.isArray(fact) ? fact.map((part: string) => clean(part)) : fact;
  const put = (message: string, { level = "info", ...facts }: LogFacts) => {
    const cleaned = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, cleanFact(fact)]));
    logger[level](cleaned, clean(message));
  };
  const repeats = countRepeats(put, repeatSeconds);
  return {
    log: repeats.say satisfies Log,
    /** A line that is said each time. */
    put,
    /** Says how often lines were repeated that are still being counted. */
    flush: repeats.flush,
  };
}
