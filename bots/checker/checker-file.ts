import { z } from "zod";
import { SLOTS } from "#protocol/certification/slots.ts";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { FileError } from "#protocol/input/file-error.ts";
import { parseYaml, type YamlText } from "#protocol/input/yaml/yaml-text.ts";

const MOST_PROVIDERS = 5_000;
const MOST_ENDPOINTS = 16;
const MOST_PROBES = 60;
const MOST_PROVIDER = 2 ** 32 - 1;
const SHAPE = "expected http: URL, tcp: HOST:PORT, or challenge: URL with a signer";

const path = z.string("expected a path").min(1, "expected a path, found none");

const whole = (least: number, most: number) =>
  z
    .string(`expected a whole number from ${least} to ${most}`)
    .regex(/^\d{1,10}$/, `expected a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `expected a whole number from ${least} to ${most}`);

const url = z.string("expected a URL").refine(isHttp, "expected an http or https URL, without user and password");

const httpSchema = z.strictObject({
  http: url,
  /** What it answers when all is well. */
  status: whole(100, 599).default(200),
  /** Text that the answer holds then. */
  contains: z.string("expected text").min(1, "expected text, found none").optional(),
});

const tcpSchema = z.strictObject({
  tcp: z
    .string("expected HOST:PORT")
    .regex(/^(\[[0-9a-fA-F:.]+\]|[^\s:[\]/]+):\d{1,5}$/, "expected HOST:PORT, such as node.example:9000 or [::1]:9000")
    .transform((text) => {
      const colon = text.lastIndexOf(":");
      return { host: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
    })
    .refine(({ port }) => port >= 1 && port <= 65_535, "expected a port from 1 to 65535"),
});

const challengeSchema = z.strictObject({ challenge: url, signer: addressSchema });

/** Which of the three it is, its key says; so that an error speaks of that one alone. */
const endpointSchema = z.record(z.string(), z.string(SHAPE), SHAPE).transform((entry, context): Endpoint => {
  const schema =
    "http" in entry ? httpSchema : "tcp" in entry ? tcpSchema : "challenge" in entry ? challengeSchema : null;
  if (schema === null) {
    context.addIssue({ code: "custom", message: SHAPE });
    return z.NEVER;
  }
  const parsed = schema.safeParse(entry);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    if (keys.length === 0) context.addIssue({ code: "custom", path: issue.path, message: issue.message });
    for (const key of keys)
      context.addIssue({ code: "custom", path: [key], message: "is not a key that is known here" });
  }
  return z.NEVER;
});

const endpoints = z
  .array(endpointSchema, "expected a list of endpoints")
  .min(1, "expected at least one endpoint")
  .max(MOST_ENDPOINTS, `expected at most ${MOST_ENDPOINTS} endpoints`);

const fileSchema = z.strictObject(
  {
    keystore: path,
    passwordFile: path,
    maps: path,
    evidence: path,
    probesPerSlot: whole(1, MOST_PROBES).default(3),
    timeoutSeconds: whole(1, 120).default(10),
    control: endpoints.default([]),
    providers: z
      .array(
        z.strictObject({ provider: whole(1, MOST_PROVIDER), endpoints }, "expected a provider and its endpoints"),
        "expected a list of providers",
      )
      .min(1, "expected at least one provider")
      .max(MOST_PROVIDERS, `expected at most ${MOST_PROVIDERS} providers`),
  },
  "expected keystore, passwordFile, maps, evidence and providers",
);

export type HttpEndpoint = z.output<typeof httpSchema>;
export type TcpEndpoint = z.output<typeof tcpSchema>;
export type ChallengeEndpoint = z.output<typeof challengeSchema>;
export type Endpoint = HttpEndpoint | TcpEndpoint | ChallengeEndpoint;
export type CheckerSettings = z.output<typeof fileSchema>;
export type CheckerFile = { value: CheckerSettings; yaml: YamlText; file: string };

/**
 * Reads whom a checker looks at, and how. Throws `FileError`: file, line, column, field and what was expected.
 *
 *     keystore: checker.json
 *     passwordFile: checker.password
 *     maps: maps          # kept in step with the folders of the other checkers
 *     evidence: evidence  # what this one saw
 *     probesPerSlot: 3
 *     timeoutSeconds: 10
 *     control:            # where none of these answers, this checker is cut off, and no provider is to blame
 *       - tcp: one.example:443
 *     providers:
 *       - provider: 7
 *         endpoints:
 *           - http: https://node.example/health
 *           - tcp: node.example:9000
 *           - { challenge: "https://node.example/challenge", signer: "0x…" }
 */
export function parseCheckerFile(text: string, file: string): CheckerFile {
  const { value, yaml } = parseYaml(text, file, fileSchema);
  const found: CheckerFile = { value, yaml, file };
  value.providers.forEach(({ provider }, index) => {
    const twin = value.providers.findIndex((other) => other.provider === provider);
    if (twin === index) return;
    throw checkerProblem(found, ["providers", index, "provider"], `provider ${provider} is there twice; list it once`);
  });
  return found;
}

/** A probe has to be over when the next one begins. */
export function requireTimeForProbes(file: CheckerFile, epochSeconds: number): void {
  const { probesPerSlot, timeoutSeconds } = file.value;
  const everySeconds = epochSeconds / SLOTS / probesPerSlot;
  if (timeoutSeconds < everySeconds) return;
  const message = `a slot lasts ${epochSeconds / SLOTS} seconds, so ${probesPerSlot} probes come every ${everySeconds}; expected less for the timeout of ${timeoutSeconds} seconds, or fewer probes`;
  throw checkerProblem(file, ["timeoutSeconds"], message);
}

/** A problem with an entry of the file, as `FileError`. */
export function checkerProblem({ yaml, file }: CheckerFile, at: readonly PropertyKey[], message: string): FileError {
  return new FileError(file, [yaml.problem(at, message)]);
}

function isHttp(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ["http:", "https:"].includes(protocol) && username === "" && password === "";
}
