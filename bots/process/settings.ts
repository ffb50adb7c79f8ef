import { parseArgs } from "node:util";
import { parseEther, parseGwei } from "viem";
import { z } from "zod";

const decimal = z.string().regex(/^\d+(\.\d+)?$/, "expected a number such as 0.5");
const whole = z.string().regex(/^\d+$/, "expected a whole number");
const httpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), "expected an http or https URL")
  .transform((text) => new URL(text));
const ether = decimal.transform((text) => parseEther(text));
const gwei = decimal.transform((text) => parseGwei(text));
const port = whole.transform(Number).refine((number) => number <= 65_535, "expected a port from 0 to 65535");

const settingsSchema = z.object({
  network: z.string("say which network, for example --network local"),
  rpc: z
    .string("give at least one URL, several separated by commas")
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(httpUrl)),
  data: z.string().default("data"),
  deployment: z.string().optional(),
  reporters: z.string().optional(),
  maps: z.string().optional(),
  "metrics-host": z.string().min(1, "expected an address, such as 0.0.0.0").default("127.0.0.1"),
  "metrics-port": port.default(0),
  webhook: httpUrl.optional(),
  notices: z.string().optional(),
  confirmations: whole.transform(Number).optional(),
  "interval-seconds": decimal.transform(Number).optional(),
  "rpc-timeout-seconds": decimal.transform(Number).default(10),
  "max-fee-gwei": gwei.default(parseGwei("100")),
  "urgent-max-fee-gwei": gwei.default(parseGwei("300")),
  "spend-per-day-eth": ether.default(parseEther("1")),
  "relay-per-day-eth": ether.default(0n),
  "relay-wait-seconds": whole.transform(Number).default(300),
  "least-balance-eth": ether.default(parseEther("0.01")),
  "items-per-tick": whole.transform(Number).default(10),
  "gas-cap": whole.transform(BigInt).default(10_000_000n),
  "try-notices": z.boolean().default(false),
  "dry-run": z.boolean().default(false),
  once: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

/** What a flag may be given by instead. */
const ENVIRONMENT: Record<string, string> = {
  rpc: "RPC_URL",
  data: "DATA_DIR",
  "metrics-host": "METRICS_HOST",
  "metrics-port": "METRICS_PORT",
  webhook: "ALTHING_WEBHOOK",
  notices: "ALTHING_NOTICES",
  reporters: "ALTHING_REPORTERS",
  maps: "ALTHING_MAPS",
  "max-fee-gwei": "BOT_MAX_FEE_GWEI",
  "spend-per-day-eth": "BOT_SPEND_PER_DAY_ETH",
  "relay-per-day-eth": "BOT_RELAY_PER_DAY_ETH",
};

const SWITCHES = ["try-notices", "dry-run", "once"];

const FLAGS = Object.fromEntries(
  Object.keys(settingsSchema.shape).map((name) => [
    name,
    { type: SWITCHES.includes(name) ? ("boolean" as const) : ("string" as const) },
  ]),
);

export class SettingsError extends Error {}

/** Reads settings from flags first and the environment second. Throws `SettingsError`, which names each wrong one. */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const given: Record<string, unknown> = { ...flagsOf(args) };
  for (const [name, variable] of Object.entries(ENVIRONMENT)) {
    given[name] ??= environment[variable] === "" ? undefined : environment[variable];
  }
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsError(
    parsed.error.issues.map((issue) => `${nameOf(String(issue.path[0]))}: ${issue.message}`).join("\n"),
  );
}

function flagsOf(args: readonly string[]): Record<string, unknown> {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values;
  } catch (error) {
    const known = Object.keys(FLAGS).map((name) => `--${name}`);
    throw new SettingsError(`${error instanceof Error ? error.message : error}\nKnown flags: ${known.join(" ")}`);
  }
}

const nameOf = (name: string) => (ENVIRONMENT[name] === undefined ? `--${name}` : `--${name} or ${ENVIRONMENT[name]}`);
