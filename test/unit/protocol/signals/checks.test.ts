import { describe, expect, it } from "vitest";
import { checkBallot } from "#protocol/signals/check-ballot.ts";
import { parseBallotEnvelope, parseSignalEnvelope } from "#protocol/signals/check-envelope.ts";
import {
  CLOCK_SKEW_SECONDS,
  checkSignal,
  LONGEST_SIGNAL_SECONDS,
  requirePast,
  requireSpace,
  SHORTEST_SIGNAL_SECONDS,
} from "#protocol/signals/check-signal.ts";
import { type BallotMessage, type SignalMessage, signalId } from "#protocol/signals/signal-messages.ts";
import { SignalProblem } from "#protocol/signals/signal-problem.ts";
import { bindingPlugins, spaceSettings } from "#protocol/signals/signal-space.ts";
import type { SignalChoice } from "#protocol/signals/signal-type.ts";
import { newBallot, signBallot, signSignal } from "#test/integration/signals/signed-signals.ts";
import { author, home, sampleSignal, voters } from "./sample-signal.ts";

/** The code of the refusal, what it speaks of and what it advises; null where nothing is refused. */
function refusal(attempt: () => unknown): string | null {
  try {
    attempt();
  } catch (error) {
    if (error instanceof SignalProblem) return `${error.code}: ${error.message}. ${error.hint}`;
    throw error;
  }
  return null;
}

const { start, end, timestamp } = sampleSignal;

describe("a signal", () => {
  const check = (changes: Partial<SignalMessage>) => refusal(() => checkSignal({ ...sampleSignal, ...changes }, home));

  it.each<[string, Partial<SignalMessage>]>([
    ["as it is made here", {}],
    ["of the shortest vote", { end: start + SHORTEST_SIGNAL_SECONDS }],
    ["of the longest vote", { end: start + LONGEST_SIGNAL_SECONDS }],
    ["signed by a clock that is ahead", { timestamp: start + CLOCK_SKEW_SECONDS }],
    ["of a token in small letters", { plugins: bindingPlugins(home).toLowerCase() }],
  ])("%s is taken", (_, changes) => {
    expect(check(changes)).toBeNull();
  });

  it.each<[string, Partial<SignalMessage>, string]>([
    ["another space", { space: "other.eth" }, "other-space"],
    ["another chain", { plugins: bindingPlugins({ ...home, chainId: 1 }) }, "other-chain"],
    ["no chain", { plugins: "{}" }, "other-chain"],
    ["no title", { title: " " }, "malformed: title"],
    ["a title of two lines", { title: "Where\nto?" }, "malformed: title"],
    ["a title with hidden characters", { title: "Where\u202E?" }, "malformed: title"],
    ["an empty choice", { choices: ["North", ""] }, "malformed: choices"],
    ["two choices that read the same", { choices: ["North", " north"] }, "malformed: choices: two"],
    [
      "too short a vote",
      { end: start + SHORTEST_SIGNAL_SECONDS - 1 },
      "malformed: end: voting would take 59 seconds. Voting takes from 60 seconds to 90 days.",
    ],
    ["too long a vote", { end: start + LONGEST_SIGNAL_SECONDS + 1 }, "malformed: end"],
    ["a vote from before it was signed", { timestamp: start + CLOCK_SKEW_SECONDS + 1 }, "malformed: start"],
  ])("of %s is refused", (_, changes, problem) => {
    expect(check(changes)).toContain(problem);
  });

  it("is of this space, and not signed ahead of the chain's time", () => {
    expect(refusal(() => requireSpace(home.space, home))).toBeNull();
    expect(refusal(() => requireSpace("other.eth", home))).toContain("other-space");
    expect(refusal(() => requirePast(timestamp + CLOCK_SKEW_SECONDS, timestamp))).toBeNull();
    expect(refusal(() => requirePast(timestamp + CLOCK_SKEW_SECONDS + 1, timestamp))).toContain("301 seconds ahead");
  });
});

describe("a ballot", () => {
  const [voter = author] = voters;
  const known = (message: SignalMessage) => ({ id: signalId(message), message });
  const check = (changes: Partial<BallotMessage>, signal = sampleSignal, choice: SignalChoice = 2) =>
    refusal(() => checkBallot(newBallot(signal, voter.address, choice, changes), known(signal)));

  it("gives its choice", () => {
    expect(checkBallot(newBallot(sampleSignal, voter.address, 2), known(sampleSignal))).toBe(2);
    const weighted: SignalMessage = { ...sampleSignal, type: "weighted" };
    const shares = newBallot(weighted, voter.address, { 1: 60, 3: 40 });
    expect(checkBallot(shares, known(weighted))).toEqual({ 1: 60, 3: 40 });
  });

  it.each<[string, Partial<BallotMessage>]>([
    ["in the first second", { timestamp: start }],
    ["in the last second", { timestamp: end }],
    ["without words", { metadata: "" }],
    ["with no words of a hub", { metadata: "{}" }],
  ])("signed %s is taken", (_, changes) => {
    expect(check(changes)).toBeNull();
  });

  it.each<[string, Partial<BallotMessage>, string]>([
    ["another space", { space: "other.eth" }, "other-space"],
    ["another signal", { proposal: `0x${"5a".repeat(32)}` }, "unknown-signal"],
    [
      "a second too early",
      { timestamp: start - 1 },
      "not-open: It was signed before voting began. Voting begins at 2023-11-14T22:13:20.000Z.",
    ],
    ["a second too late", { timestamp: end + 1 }, "not-open: It was signed after"],
    ["a choice of another form", { choice: [2] }, "bad-choice: choice: expected the choice in the form"],
    ["a choice that there is not", { choice: 4 }, "bad-choice: choice: expected one choice"],
    ["the words of another choice", { choice: 1 }, "bad-choice: metadata"],
  ])("for %s is refused", (_, changes, problem) => {
    expect(check(changes)).toContain(problem);
  });
});

describe("an envelope", () => {
  const [voter = author] = voters;
  const domain = { name: "snapshot", version: "0.1.4" };

  it("gives what was signed, with the domain's own type beside the message's or without", async () => {
    const signed = await signSignal(author, sampleSignal);
    expect(parseSignalEnvelope(signed).data.message).toEqual(sampleSignal);
    expect(parseSignalEnvelope({ ...signed, address: author.address.toLowerCase() }).address).toBe(author.address);
    expect(parseSignalEnvelope({ ...signed, address: `0x${author.address.slice(2).toUpperCase()}` }).sig).toBe(
      signed.sig,
    );
    const types = { ...signed.data.types, EIP712Domain: [{ name: "name", type: "string" }] };
    expect(parseSignalEnvelope({ ...signed, data: { ...signed.data, types } }).sig).toBe(signed.sig);
    const ballot = newBallot(sampleSignal, voter.address, 2);
    const envelope = await signBallot(voter, sampleSignal, ballot);
    expect(parseBallotEnvelope("single-choice", envelope).data.message).toEqual(ballot);
    expect(refusal(() => parseBallotEnvelope("approval", envelope))).toContain("malformed: data.types");
  });

  it.each<[string, (signed: Awaited<ReturnType<typeof signSignal>>) => unknown, string]>([
    ["nothing", () => null, "the envelope: "],
    ["no message", ({ sig, address }) => ({ sig, address }), "data: "],
    [
      "another domain",
      (signed) => ({ ...signed, data: { ...signed.data, domain: { ...domain, version: "1" } } }),
      "data.domain",
    ],
    ["another signer", (signed) => ({ ...signed, address: voter.address }), "data.message.from"],
    ["a signature of half a byte", (signed) => ({ ...signed, sig: "0x123" }), "sig: "],
    ["a signature without 0x", (signed) => ({ ...signed, sig: "1234" }), "sig: "],
    ["an address that is none", (signed) => ({ ...signed, address: "0x12" }), "address: "],
    [
      "a signer without a checksum",
      (signed) => ({
        ...signed,
        data: { ...signed.data, message: { ...sampleSignal, from: author.address.toLowerCase() } },
      }),
      "data.message.from: expected an address with its checksum",
    ],
    ["something beside", (signed) => ({ ...signed, more: 1 }), "the envelope: "],
    [
      "one choice",
      (signed) => ({ ...signed, data: { ...signed.data, message: { ...sampleSignal, choices: ["North"] } } }),
      "data.message.choices: expected at least two choices",
    ],
  ])("of %s is refused, by name", async (_, change, place) => {
    const signed = await signSignal(author, sampleSignal);
    expect(refusal(() => parseSignalEnvelope(change(signed)))).toContain(`malformed: ${place}`);
  });
});

it("a space's settings keep to the lengths that Snapshot takes", () => {
  const { name, symbol, network, strategies } = spaceSettings({
    ...home,
    name: "n".repeat(40),
    symbol: "s".repeat(20),
    decimals: 18,
  });
  expect({ name, symbol, network }).toEqual({ name: "n".repeat(32), symbol: "s".repeat(16), network: "31337" });
  expect(strategies).toEqual([
    { name: "erc20-votes", network: "31337", params: { address: home.token, symbol: "s".repeat(20), decimals: 18 } },
  ]);
});
