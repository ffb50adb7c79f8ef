/** How much a line is about: `warn` is what the process works around, `error` what a person has to look at. */
export type LogLevel = "info" | "warn" | "error" | "fatal";

export type LogFact = string | number | boolean | null | readonly string[];

export interface LogFacts {
  /** `info` where nothing is said. */
  level?: LogLevel;
  /** Whose work it was, of the bots'. */
  duty?: string | undefined;
  [name: string]: LogFact | undefined;
}

/** Says something once; what is said again soon is counted. */
export type Log = (message: string, facts?: LogFacts) => void;
