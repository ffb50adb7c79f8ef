import { parseArgs } from "node:util";
import { z } from "zod";
import { SettingsError } from "#bots/process/settings.ts";

export const checkerUsage = `Usage: npm run checker -- --network NAME_OR_CHAIN_ID --rpc URL[,URL] --checker FILE [...]

  --checker              also ALTHING_CHECKER; file of whom to look at, and how
  --rpc                  also RPC_URL; nodes to try in turn; 127.0.0.1:8545 for the local network
  --deployment           folder of the deployment; deployments/<chainId>
  --rpc-timeout-seconds  how long a node may take to answer; 10
  --interval-seconds     pause between looks at the clock; 1
  --metrics-host         also METRICS_HOST; address of /metrics and /healthz; 127.0.0.1
  --metrics-port         also METRICS_PORT; their port; 0 for any free one
  --once                 one round

LOG_FORMAT is json or text: without it text on a terminal and JSON elsewhere.`;

const seconds = z
  .string()
  .regex(/^\d+(\.\d+)?$/, "expected a number such as 0.5")
  .transform(Number);

const schema = z.object({
  network: z.string("say which network, for example --network local"),
  checker: z.string("give the checker's file"),
  rpc: z
    .string("give at least one URL, several separated by commas")
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(
      z.array(
        z
          .string()
          .refine(
            (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
            "expected an http or https URL",
          )
          .transform((text) => new URL(text)),
      ),
    ),
  deployment: z.string().optional(),
  "rpc-timeout-seconds": seconds.default(10),
  "interval-seconds": seconds.default(1),
  "metrics-host": z.string().min(1, "expected an address, such as 0.0.0.0").default("127.0.0.1"),
  "metrics-port": z
    .string()
    .regex(/^\d+$/, "expected a port from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "expected a port from 0 to 65535")
    .default(0),
  once: z.boolean().default(false),
});

export type CheckerCommand = z.infer<typeof schema>;

const ENVIRONMENT: Readonly<Record<string, string>> = {
  checker: "ALTHING_CHECKER",
  rpc: "RPC_URL",
  "metrics-host": "METRICS_HOST",
  "metrics-port": "METRICS_PORT",
};

const FLAGS = Object.fromEntries(
  Object.keys(schema.shape).map((name) => [
    name,
    { type: name === "once" ? ("boolean" as const) : ("string" as const) },
  ]),
);

/** Reads flags first and the environment second. Throws `SettingsError`, which names each wrong one. */
export function readCheckerCommand(args: readonly string[], environment: NodeJS.ProcessEnv): CheckerCommand {
  const given = flagsOf(args);
  for (const [name, variable] of Object.entries(ENVIRONMENT)) {
    given[name] ??= environment[variable] === "" ? undefined : environment[variable];
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const nameOf = (name: string) =>
    ENVIRONMENT[name] === undefined ? `--${name}` : `--${name} or ${ENVIRONMENT[name]}`;
  throw new SettingsError(
    parsed.error.issues.map((issue) => `${nameOf(String(issue.path[0]))}: ${issue.message}`).join("\n"),
  );
}

function flagsOf(args: readonly string[]): Record<string, unknown> {
  try {
    return { ...parseArgs({ args: [...args], options: FLAGS, strict: true }).values };
  } catch (error) {
    const known = Object.keys(FLAGS).map((name) => `--${name}`);
    throw new SettingsError(`${error instanceof Error ? error.message : error}\nKnown flags: ${known.join(" ")}`);
  }
}
