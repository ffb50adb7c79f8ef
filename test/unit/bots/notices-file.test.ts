import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openChannels } from "#bots/notices/open-channels.ts";
import { secretsOf } from "#operator/log/secrets.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-notices-"));
  await writeFile(join(folder, "smtp.password"), "correct horse\n");
  await writeFile(join(folder, "empty"), "\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ENV = {
  TELEGRAM: "123:abcdefgh",
  SLACK: "https://hooks.slack.example/services/T0/B0/0123456789abcdef",
  PLAIN: "http://hooks.example/x",
  NONE: "",
};

async function open(text: string, webhook?: URL) {
  const notices = join(folder, "notices.yaml");
  await writeFile(notices, text);
  const secrets = secretsOf({});
  return { ...(await openChannels({ notices, webhook }, ENV, secrets)), secrets };
}

const entries = (...lines: string[]) => `channels:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
const EMAIL =
  "email: { host: smtp.example.org, user: althing, password: { file: smtp.password }, from: Althing <bots@example.org>, to: [ops@example.org] }";
const TELEGRAM = 'telegram: { token: { env: TELEGRAM }, chat: "-100123" }';

it("a file of channels is read, with its secrets from files beside it and from the environment", async () => {
  const opened = await open(
    `digestSeconds: 300\n${entries(EMAIL, TELEGRAM, "slack: { url: { env: SLACK } }", "name: announcements\n    discord: { url: { env: SLACK } }")}`,
    new URL("http://127.0.0.1:1/hook"),
  );
  expect(opened.gatherSeconds).toBe(300);
  expect(opened.channels.map(({ name, gathers }) => `${name} ${gathers}`)).toEqual([
    "webhook false",
    "email true",
    "telegram true",
    "slack true",
    "announcements true",
  ]);
  expect(opened.secrets.hidden("correct horse, 123:abcdefgh, 0123456789abcdef")).toBe("[hidden], [hidden], [hidden]");
});

it("without a file there is the plain webhook, or nothing", async () => {
  const secrets = secretsOf({});
  expect((await openChannels({ webhook: new URL("http://127.0.0.1:1/") }, {}, secrets)).channels).toHaveLength(1);
  expect(await openChannels({}, {}, secrets)).toEqual({ channels: [], gatherSeconds: 0 });
  await expect(openChannels({ notices: join(folder, "none.yaml") }, {}, secrets)).rejects.toThrow(
    "which cannot be read; give a YAML file",
  );
});

it.for([
  ["", "notices.yaml:1:1: "],
  ["channels: []\n", "notices.yaml:1:1: channels: expected at least one channel"],
  [entries("one"), "notices.yaml:2:5: channels.0: expected one of email, telegram, slack, discord, webhook"],
  [entries("{}"), "channels.0: expected one of email, telegram, slack, discord, webhook in each entry"],
  [entries("{ slack: { url: { env: SLACK } }, discord: { url: { env: SLACK } } }"), "in each entry"],
  [entries("sms: {}"), "notices.yaml:2:5: channels.0.sms: is not a key that is known"],
  [
    entries("slack: { url: https://hooks.slack.example/x }"),
    "channels.0.slack.url: expected { file: PATH } or { env: NAME }: no secret stands in this file",
  ],
  [entries("slack: { url: { env: SLACK, file: x } }"), "expected { file: PATH } or { env: NAME }"],
  [
    entries("slack: { url: { env: NOTHING } }"),
    "notices.yaml:2:14: channels.0.slack.url: the variable NOTHING is not set",
  ],
  [entries("slack: { url: { env: NONE } }"), "the variable NONE is not set"],
  [entries("slack: { url: { file: nothing } }"), "nothing cannot be read (ENOENT)"],
  [entries("slack: { url: { file: empty } }"), "empty is empty"],
  [entries("slack: { url: { env: TELEGRAM } }"), "channels.0.slack.url: expected an https URL"],
  [entries("slack: { url: { env: PLAIN } }"), "channels.0.slack.url: expected an https URL"],
  [
    entries("slack: { url: { env: SLACK } }", "slack: { url: { env: SLACK } }"),
    'channels.1: another channel is called "slack" too: give it a name',
  ],
  [
    entries("telegram: { token: { env: TELEGRAM }, chat: ops }"),
    "channels.0.telegram.chat: expected the number of a chat",
  ],
  [entries(EMAIL.replace("ops@example.org", "ops")), "channels.0.email.to.0: expected an address of mail"],
  [entries(EMAIL.replace("[ops@example.org]", "[]")), "channels.0.email.to: expected at least one address"],
  [entries(EMAIL.replace("user: althing, ", "")), "channels.0.email: expected user and password, or neither"],
  [entries(EMAIL.replace("host:", "security: none, host:")), "channels.0.email.security: expected starttls or tls"],
  [entries(EMAIL.replace("host:", "security: ssl, host:")), "channels.0.email.security: expected tls, starttls, none"],
  [
    entries(EMAIL.replace("host:", 'port: "70000", host:')),
    "channels.0.email.port: expected a whole number from 1 to 65535",
  ],
  [`digestSeconds: soon\n${entries(TELEGRAM)}`, "notices.yaml:1:1: digestSeconds: expected a whole number"],
] as const)("%j is refused with its place: %s", async ([text, message]) => {
  await expect(open(text)).rejects.toThrow(message);
});

it("what is refused says no secret", async () => {
  const failure = open(entries("slack: { url: { env: PLAIN } }"));
  await expect(failure).rejects.toThrow("expected an https URL");
  await expect(failure).rejects.not.toThrow("hooks.example");
});
