import { isolatedText } from "#protocol/input/visible-text.ts";
import type { Log, LogFacts } from "./log.ts";
import { type LogFormat, logFormat } from "./log-format.ts";
import { openLog } from "./open-log.ts";
import { type Secrets, secretsOf } from "./secrets.ts";

export interface ProcessLog {
  log: Log;
  /** What no line may show. */
  secrets: Secrets;
  /** A fact that whoever started the process waits for: `word {…}`, or a line of JSON with that word as its message. */
  announce(word: string, facts: LogFacts): void;
  /** Why the process ends: told on the error output, as it is where lines are text. */
  fail(error: string): void;
}

/** The log of a process that works until it is stopped. */
export function openProcessLog(room: string, env: NodeJS.ProcessEnv = process.env): ProcessLog {
  const secrets = secretsOf(env);
  const format = formatOrExit(env);
  const out = openLog({ room, format, secrets, write: (line) => process.stdout.write(`${line}\n`) });
  const error = openLog({ room, format, secrets, write: (line) => process.stderr.write(`${line}\n`) });
  const fail = (message: string) => {
    out.flush();
    if (format === "json") error.put(message, { level: "fatal" });
    else process.stderr.write(`${isolatedText(secrets.hidden(message))}\n`);
  };
  // Whoever reads may go; the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  process.once("exit", out.flush);
  process.on("uncaughtException", (fault) => {
    fail(fault.stack ?? String(fault));
    process.exit(1);
  });
  return {
    log: out.log,
    secrets,
    announce(word, facts) {
      if (format === "json") out.put(word, facts);
      else process.stdout.write(`${word} ${JSON.stringify(facts)}\n`);
    },
    fail,
  };
}

function formatOrExit(env: NodeJS.ProcessEnv): LogFormat {
  try {
    return logFormat(env, process.stdout.isTTY);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
