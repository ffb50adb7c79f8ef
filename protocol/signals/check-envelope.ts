import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import {
  type BallotEnvelope,
  ballotEnvelopeSchema,
  type SignalEnvelope,
  signalEnvelopeSchema,
} from "./envelope-schema.ts";
import { PROPOSAL_TYPES, SIGNAL_DOMAIN, VOTE_TYPES } from "./signal-messages.ts";
import { SignalProblem } from "./signal-problem.ts";
import type { SignalType } from "./signal-type.ts";

/** Reads a signed signal. Throws `SignalProblem` for any other form than Snapshot's. */
export function parseSignalEnvelope(value: unknown): SignalEnvelope {
  const envelope = parse(signalEnvelopeSchema, value);
  requireForm(envelope, PROPOSAL_TYPES);
  return envelope;
}

/** Reads a signed ballot on a signal of that voting system. Throws `SignalProblem`. */
export function parseBallotEnvelope(type: SignalType, value: unknown): BallotEnvelope {
  const envelope = parse(ballotEnvelopeSchema, value);
  requireForm(envelope, VOTE_TYPES[type]);
  return envelope;
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(".") || "the envelope";
  throw malformed(`${place}: ${issue?.message ?? "not understood"}`);
}

function requireForm({ address, data }: SignalEnvelope | BallotEnvelope, types: object): void {
  if (!isDeepStrictEqual(data.domain, SIGNAL_DOMAIN)) {
    const { name, version } = SIGNAL_DOMAIN;
    throw malformed(`data.domain: expected ${name} ${version}, found ${data.domain.name} ${data.domain.version}`);
  }
  // Wallets may be given the domain's own type beside the message's.
  const { EIP712Domain: _, ...signed } = data.types;
  if (!isDeepStrictEqual(signed, types)) throw malformed("data.types: expected the fields of Snapshot's message");
  if (address !== data.message.from) {
    throw malformed(`data.message.from: expected the signer ${address}, found ${data.message.from}`);
  }
}

const malformed = (message: string) =>
  new SignalProblem("malformed", message, "Send the message as snapshot.js signs it: {address, sig, data}.");
