import { createHash } from "node:crypto";
import type { SMTPTransportOptions } from "nodemailer";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { Answer, Channel } from "./channel.ts";
import { type Digest, fitting, headline, titleOf, wordsOf } from "./notice.ts";

const LONGEST = 100_000;
const TIMEOUT_MS = 10_000;

export interface EmailOptions {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` before anything is said, or none, to a server on this machine. */
  security: "tls" | "starttls" | "none";
  user?: string | undefined;
  password?: string | undefined;
  from: string;
  to: readonly string[];
}

/** Text alone, so that what strangers wrote is never markup. */
export function emailChannel(name: string, options: EmailOptions): Channel {
  return {
    name,
    gathers: true,
    fit: (notices) => fitting(notices, LONGEST, emailText),
    send: (digest) => sendEmail(options, digest),
  };
}

async function sendEmail({ from, to, ...server }: EmailOptions, digest: Digest): Promise<Answer> {
  // Loaded by those who send any.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport(transportOptions(server));
  try {
    const { rejected } = await transport.sendMail({
      from,
      to: [...to],
      subject: headline(digest),
      text: emailText(digest),
      // The same for the same notices: who has it already shows it once.
      messageId: `<${digestId(digest)}@althing.invalid>`,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (rejected.length === 0) return { kind: "sent" };
    return { kind: "refused", reason: `the server takes none for ${rejected.map(String).join(", ")}`, what: "channel" };
  } catch (error) {
    return failureOf(error);
  } finally {
    transport.close();
  }
}

function transportOptions({ host, port, security, user, password }: Omit<EmailOptions, "from" | "to">) {
  const options: SMTPTransportOptions = {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  };
  return user === undefined ? options : { ...options, auth: { user, pass: password ?? "" } };
}

/** By the number of the server's answer: 4xx passes, 5xx does not. Where there is none, the server was not reached. */
function failureOf(error: unknown): Answer {
  const reason = messageOf(error);
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  if (code < 500) return { kind: "later", reason };
  const command = error instanceof Error && "command" in error ? error.command : undefined;
  return { kind: "refused", reason, what: command === "DATA" ? "message" : "channel" };
}

function emailText(digest: Digest): string {
  const entries = digest.map((notice) => `${titleOf(notice)}\n${wordsOf(notice)}`);
  return `${entries.join("\n\n")}\n\n-- \nWhat each means: docs/operations.md, "Alarms and what to do".\n`;
}

const digestId = (digest: Digest) =>
  createHash("sha256")
    .update(digest.map(({ id }) => id).join())
    .digest("hex")
    .slice(0, 32);
