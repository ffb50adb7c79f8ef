import { z } from "zod";
import { FileError } from "#protocol/input/file-error.ts";
import { parseYaml, type YamlText } from "#protocol/input/yaml/yaml-text.ts";

const MOST_CHANNELS = 12;
const LONGEST_GATHERING = 86_400;

const words = (what: string) => z.string(`expected ${what}`).min(1, `expected ${what}, found none`);
const oneLine = (what: string) => words(what).regex(/^[^\r\n]*$/, `expected ${what} in one line`);

const HOW_SECRET = "expected { file: PATH } or { env: NAME }: no secret stands in this file";
const secret = z
  .strictObject({ file: words("a path").optional(), env: words("a variable's name").optional() }, HOW_SECRET)
  .refine(({ file, env }) => (file === undefined) !== (env === undefined), HOW_SECRET);

const whole = (least: number, most: number) =>
  z
    .string(`expected a whole number from ${least} to ${most}`)
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `expected a whole number from ${least} to ${most}`,
    )
    .transform(Number);

const mailbox = oneLine("an address of mail").regex(/^[^<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/, {
  message: 'expected an address of mail, such as ops@example.org or "Althing <ops@example.org>"',
});

const securities = ["tls", "starttls", "none"] as const;

const email = z
  .strictObject(
    {
      host: oneLine("the server's name"),
      port: whole(1, 65_535).optional(),
      security: z.enum(securities, `expected ${securities.join(", ")}`).default("starttls"),
      user: oneLine("a user").optional(),
      password: secret.optional(),
      from: mailbox,
      to: z.array(mailbox, "expected a list of addresses").min(1, "expected at least one address"),
    },
    "expected host, from and to",
  )
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: "expected user and password, or neither",
  })
  .refine(({ host, security, password }) => security !== "none" || password === undefined || isThisMachine(host), {
    message: "expected starttls or tls: the password would cross the network in the clear",
    path: ["security"],
  });

const telegram = z.strictObject(
  {
    token: secret,
    chat: oneLine("a chat").regex(
      /^(-?\d+|@\w+)$/,
      'expected the number of a chat in quotes, such as "-1001234", or the @name of a channel',
    ),
    api: words("a URL").default("https://api.telegram.org"),
  },
  "expected token and chat",
);

const hook = z.strictObject({ url: secret }, "expected url: { file: PATH } or url: { env: NAME }");

const kinds = {
  email: email.optional(),
  telegram: telegram.optional(),
  slack: hook.optional(),
  discord: hook.optional(),
};
export type ChannelKind = keyof typeof kinds | "webhook";
const kindNames = [...Object.keys(kinds), "webhook"] as ChannelKind[];

const channel = z
  .strictObject(
    {
      name: oneLine("a name")
        .regex(/^[\w -]{1,40}$/, "expected letters, digits, spaces and hyphens, 40 at most")
        .optional(),
      ...kinds,
      webhook: hook.optional(),
    },
    `expected one of ${kindNames.join(", ")}`,
  )
  .refine(
    (entry) => kindNames.filter((kind) => entry[kind] !== undefined).length === 1,
    `expected one of ${kindNames.join(", ")} in each entry`,
  );

const fileSchema = z.strictObject({
  digestSeconds: whole(0, LONGEST_GATHERING).default(60),
  channels: z
    .array(channel, "expected a list of channels")
    .min(1, "expected at least one channel")
    .max(MOST_CHANNELS, `expected at most ${MOST_CHANNELS} channels`),
});

export type NoticesFile = { value: z.infer<typeof fileSchema>; yaml: YamlText; file: string };
export type ChannelEntry = NoticesFile["value"]["channels"][number];
export type SecretPlace = z.infer<typeof secret>;

/**
 * Reads where notices go. Throws `FileError`: file, line, column, field and what was expected.
 *
 *     digestSeconds: 60
 *     channels:
 *       - email: { host: smtp.example.org, user: althing, password: { file: smtp.password }, from: a@b.org, to: [c@d.org] }
 *       - telegram: { token: { env: TELEGRAM_TOKEN }, chat: "-1001234567890" }
 *       - slack: { url: { file: slack.url } }
 */
export function parseNoticesFile(text: string, file: string): NoticesFile {
  return { ...parseYaml(text, file, fileSchema), file };
}

/** A problem with an entry of the file, as `FileError`. */
export function noticesProblem({ yaml, file }: NoticesFile, at: readonly PropertyKey[], message: string): FileError {
  return new FileError(file, [yaml.problem(at, message)]);
}

export const isThisMachine = (host: string): boolean => ["127.0.0.1", "localhost", "[::1]", "::1"].includes(host);
