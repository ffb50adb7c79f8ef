import { type Hex, keccak256, toBytes } from "viem";

/** A longer statement belongs in a document that the candidacy links to. */
export const MAX_STATEMENT_BYTES = 4_096;
const MAX_URI_BYTES = 2_048;
const ORGANISATION_BYTES = 32;

export type Statement = { uri: string; hash: Hex };

const byteLength = (text: string): number => toBytes(text).length;

/** A statement that stands on the chain itself, where anyone can check it. */
export function statementOf(markdown: string): Statement {
  return {
    uri: `data:text/markdown;charset=utf-8,${encodeURIComponent(markdown)}`,
    hash: keccak256(toBytes(markdown)),
  };
}

export function statementProblem(markdown: string): string | null {
  if (markdown.trim() === "") return "Say who you are and what you would do.";
  if (!markdown.isWellFormed()) return "The text holds half a character. Delete what looks wrong and type it again.";
  const bytes = byteLength(markdown);
  if (bytes <= MAX_STATEMENT_BYTES) return null;
  return `The text has ${bytes} bytes; ${MAX_STATEMENT_BYTES} are the most. Shorten it, or link to a document.`;
}

export function linkProblem(uri: string): string | null {
  if (!/^(https|ipfs|ar):\/\/\S+$/.test(uri)) return "Give a link that starts with https://, ipfs:// or ar://.";
  return byteLength(uri) > MAX_URI_BYTES ? "The link is too long." : null;
}

export function hashProblem(hash: string): string | null {
  return /^0x[0-9a-fA-F]{64}$/.test(hash) ? null : "Give the keccak256 hash of the document: 0x and 64 hex digits.";
}

export function organisationProblem(name: string): string | null {
  const bytes = byteLength(name.trim());
  return bytes > ORGANISATION_BYTES ? `The name has ${bytes} bytes; ${ORGANISATION_BYTES} are the most.` : null;
}

const BASE_GAS = 150_000;
const GAS_PER_BYTE = 16 + 8;
const FLOOR_BASE_GAS = 21_000;
const FLOOR_GAS_PER_BYTE = 40;

/** About what registering with a URI of this length takes: it is sent once and logged once, with a floor for data. */
export function registrationGas(uri: string): number {
  const bytes = byteLength(uri);
  const gas = Math.max(BASE_GAS + GAS_PER_BYTE * bytes, FLOOR_BASE_GAS + FLOOR_GAS_PER_BYTE * bytes);
  return Math.ceil(gas / 10_000) * 10_000;
}
