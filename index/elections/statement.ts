import { keccak256 } from "viem";

const MOST_BYTES = 64 * 1024;
/** Each byte may be written as three characters, and the media type stands before them. */
const MOST_CHARACTERS = 3 * MOST_BYTES + 200;
const DATA_URI = /^data:([^,;]*)((?:;[^,;]*)*),([\s\S]*)$/i;
const TEXTS = new Set(["text/markdown", "text/plain"]);
const CHARSETS = new Set(["charset=utf-8", "charset=us-ascii"]);

export interface Statement {
  /** Null where the URI does not hold it, or not what its hash says. */
  statement: string | null;
  /** Why a statement that the URI should hold is not given. */
  statementFault: string | null;
}

/** The text that a `data:` URI holds, if it is the one that the candidate's hash names. */
export function readStatement(uri: string, hash: string): Statement {
  if (!/^data:/i.test(uri)) return { statement: null, statementFault: null };
  if (uri.length > MOST_CHARACTERS) return fault(`It is longer than ${MOST_BYTES / 1024} kB.`);
  const [, type = "", parameters = "", data = ""] = DATA_URI.exec(uri) ?? [];
  if (!TEXTS.has(type.toLowerCase())) return fault("It is neither text/markdown nor text/plain.");
  const said = parameters
    .toLowerCase()
    .split(";")
    .slice(1)
    .map((parameter) => parameter.trim());
  const base64 = said.at(-1) === "base64";
  if (!(base64 ? said.slice(0, -1) : said).every((parameter) => CHARSETS.has(parameter))) {
    return fault("It is not in UTF-8.");
  }
  const bytes = base64 ? fromBase64(data) : fromPercent(data);
  if (bytes === null) return fault("The URI is not well formed.");
  if (bytes.length > MOST_BYTES) return fault(`It is longer than ${MOST_BYTES / 1024} kB.`);
  if (keccak256(bytes) !== hash) return fault("It is not the text that the candidate's hash names.");
  const text = fromUtf8(bytes);
  return text === null ? fault("It is not in UTF-8.") : { statement: text, statementFault: null };
}

function fault(why: string): Statement {
  return { statement: null, statementFault: why };
}

function fromPercent(data: string): Uint8Array | null {
  if (/%(?![0-9a-f]{2})/i.test(data)) return null;
  const bytes = Buffer.from(data, "utf8");
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; length++) {
    const escaped = bytes[at] === PERCENT;
    decoded[length] = escaped ? Number.parseInt(bytes.toString("latin1", at + 1, at + 3), 16) : (bytes[at] ?? 0);
    at += escaped ? 3 : 1;
  }
  return decoded.slice(0, length);
}

const PERCENT = 0x25;

function fromBase64(data: string): Uint8Array | null {
  const plain = data.replaceAll("%2B", "+").replaceAll("%2F", "/").replaceAll("%3D", "=");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? new Uint8Array(Buffer.from(plain, "base64")) : null;
}

function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
