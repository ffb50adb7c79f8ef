import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Secrets } from "#operator/log/secrets.ts";
import type { Channel } from "./channel.ts";
import { discordChannel } from "./discord-channel.ts";
import { emailChannel } from "./email-channel.ts";
import {
  type ChannelEntry,
  type ChannelKind,
  isThisMachine,
  type NoticesFile,
  noticesProblem,
  parseNoticesFile,
  type SecretPlace,
} from "./notices-file.ts";
import { slackChannel } from "./slack-channel.ts";
import { telegramChannel } from "./telegram-channel.ts";
import { webhookChannel } from "./webhook-channel.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface NoticeSettings {
  channels: readonly Channel[];
  /** How long a notice waits for others to go along with. */
  gatherSeconds: number;
}

const USUAL_PORT = { tls: 465, starttls: 587, none: 25 } as const;

/** The channels of a file, and the one plain webhook, with their secrets read; a log does not show these from then on. */
export async function openChannels(
  { notices, webhook }: { notices?: string | undefined; webhook?: URL | undefined },
  env: Environment,
  secrets: Secrets,
): Promise<NoticeSettings> {
  const plain = webhook === undefined ? [] : [webhookChannel("webhook", webhook)];
  if (notices === undefined) return { channels: plain, gatherSeconds: 0 };
  const text = await readFile(notices, "utf8").catch(() => {
    throw new Error(`--notices or ALTHING_NOTICES names ${notices}, which cannot be read; give a YAML file`);
  });
  const file = parseNoticesFile(text, notices);
  const channels: Channel[] = [...plain];
  for (const [index, entry] of file.value.channels.entries()) {
    const opened = await openChannel(file, index, entry, env, secrets);
    if (channels.some(({ name }) => name === opened.name)) {
      throw noticesProblem(file, ["channels", index], `another channel is called "${opened.name}" too: give it a name`);
    }
    channels.push(opened);
  }
  return { channels, gatherSeconds: file.value.digestSeconds };
}

async function openChannel(
  file: NoticesFile,
  index: number,
  entry: ChannelEntry,
  env: Environment,
  secrets: Secrets,
): Promise<Channel> {
  const secretAt = async (kind: ChannelKind, field: string, place: SecretPlace): Promise<string> => {
    const at = ["channels", index, kind, field];
    const value = await readSecret(place, env, file.file).catch((error: unknown) => {
      throw noticesProblem(file, at, error instanceof Error ? error.message : String(error));
    });
    secrets.add(value);
    return value;
  };
  const urlAt = (kind: ChannelKind, field: string, text: string): URL => {
    if (!isSafe(text)) {
      const message = "expected an https URL; plain http is taken for this machine only, as notices are not for all";
      throw noticesProblem(file, ["channels", index, kind, field], message);
    }
    secrets.addUrls([text]);
    return new URL(text);
  };
  const { name, email, telegram, slack, discord, webhook } = entry;
  if (email !== undefined) {
    const password = email.password && (await secretAt("email", "password", email.password));
    return emailChannel(name ?? "email", { ...email, port: email.port ?? USUAL_PORT[email.security], password });
  }
  if (telegram !== undefined) {
    const token = await secretAt("telegram", "token", telegram.token);
    return telegramChannel(name ?? "telegram", { ...telegram, token, api: urlAt("telegram", "api", telegram.api) });
  }
  const hooks = [
    ["slack", slack, slackChannel],
    ["discord", discord, discordChannel],
    ["webhook", webhook, webhookChannel],
  ] as const;
  for (const [kind, hook, open] of hooks) {
    if (hook !== undefined) return open(name ?? kind, urlAt(kind, "url", await secretAt(kind, "url", hook.url)));
  }
  throw noticesProblem(file, ["channels", index], "names no channel");
}

async function readSecret({ file, env: variable }: SecretPlace, env: Environment, beside: string): Promise<string> {
  if (variable !== undefined) {
    const value = env[variable];
    if (value === undefined || value === "") throw new Error(`the variable ${variable} is not set`);
    return value;
  }
  const path = resolve(dirname(beside), file ?? "");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new Error(`${path} cannot be read (${error instanceof Error && "code" in error ? error.code : error})`);
  });
  const value = text.replace(/\r?\n$/, "");
  if (value === "") throw new Error(`${path} is empty`);
  return value;
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && isThisMachine(hostname));
}
