import { type Address, type Hex, hashTypedData } from "viem";
import type { SignalType } from "./signal-type.ts";

/**
 * What is signed, in the form of Snapshot's messages, so that its hubs and tools understand them.
 * That domain names no chain: `space`, `plugins` and the proposal's hash in every ballot bind them, see `signal-space.ts`.
 */
export const SIGNAL_DOMAIN = { name: "snapshot", version: "0.1.4" } as const;

export const SPACE_TYPES = {
  Space: [
    { name: "from", type: "address" },
    { name: "space", type: "string" },
    { name: "timestamp", type: "uint64" },
    { name: "settings", type: "string" },
  ],
} as const;

export const PROPOSAL_TYPES = {
  Proposal: [
    { name: "from", type: "string" },
    { name: "space", type: "string" },
    { name: "timestamp", type: "uint64" },
    { name: "type", type: "string" },
    { name: "title", type: "string" },
    { name: "body", type: "string" },
    { name: "discussion", type: "string" },
    { name: "choices", type: "string[]" },
    { name: "labels", type: "string[]" },
    { name: "start", type: "uint64" },
    { name: "end", type: "uint64" },
    { name: "snapshot", type: "uint64" },
    { name: "plugins", type: "string" },
    { name: "privacy", type: "string" },
    { name: "app", type: "string" },
  ],
} as const;

const voteTypes = <Choice extends "uint32" | "uint32[]" | "string">(choice: Choice) =>
  ({
    Vote: [
      { name: "from", type: "string" },
      { name: "space", type: "string" },
      { name: "timestamp", type: "uint64" },
      { name: "proposal", type: "string" },
      { name: "choice", type: choice },
      { name: "reason", type: "string" },
      { name: "app", type: "string" },
      { name: "metadata", type: "string" },
    ],
  }) as const;

export const VOTE_TYPES = {
  "single-choice": voteTypes("uint32"),
  approval: voteTypes("uint32[]"),
  "ranked-choice": voteTypes("uint32[]"),
  weighted: voteTypes("string"),
  quadratic: voteTypes("string"),
} as const;

export type SpaceMessage = { from: Address; space: string; timestamp: number; settings: string };

export type SignalMessage = {
  from: Address;
  space: string;
  /** Unix seconds, as are `start` and `end`. */
  timestamp: number;
  type: SignalType;
  title: string;
  body: string;
  discussion: string;
  choices: string[];
  labels: string[];
  start: number;
  end: number;
  /** Number of the block whose time the votes are read at. */
  snapshot: number;
  plugins: string;
  privacy: string;
  app: string;
};

export type BallotMessage = {
  from: Address;
  space: string;
  timestamp: number;
  /** Hash of the signal's message. */
  proposal: Hex;
  /** As it is signed: weighted and quadratic choices are JSON. */
  choice: number | number[] | string;
  reason: string;
  app: string;
  metadata: string;
};

/** What a wallet is asked to sign. */
export type SignalTypedData = ReturnType<typeof spaceTypedData | typeof signalTypedData | typeof ballotTypedData>;

export function spaceTypedData(message: SpaceMessage) {
  const signed = { ...message, timestamp: BigInt(message.timestamp) };
  return { domain: SIGNAL_DOMAIN, types: SPACE_TYPES, primaryType: "Space", message: signed } as const;
}

export function signalTypedData(message: SignalMessage) {
  const { timestamp, start, end, snapshot } = message;
  const times = { timestamp: BigInt(timestamp), start: BigInt(start), end: BigInt(end), snapshot: BigInt(snapshot) };
  const signed = { ...message, ...times };
  return { domain: SIGNAL_DOMAIN, types: PROPOSAL_TYPES, primaryType: "Proposal", message: signed } as const;
}

export function ballotTypedData(type: SignalType, message: BallotMessage) {
  const signed: Record<string, unknown> = { ...message, timestamp: BigInt(message.timestamp) };
  const types: { Vote: readonly { name: string; type: string }[] } = VOTE_TYPES[type];
  return { domain: SIGNAL_DOMAIN, types, primaryType: "Vote", message: signed } as const;
}

/** The id of a signal, and of a ballot: what was signed, as EIP-712 hashes it. A hub gives the same ids. */
export const signalId = (message: SignalMessage): Hex => hashTypedData(signalTypedData(message));
export const ballotId = (type: SignalType, message: BallotMessage): Hex =>
  hashTypedData(ballotTypedData(type, message));
