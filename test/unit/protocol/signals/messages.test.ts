import snapshot from "@snapshot-labs/snapshot.js";
import { type Address, hashTypedData } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ballotWords } from "#protocol/signals/ballot-words.ts";
import {
  type BallotMessage,
  ballotId,
  ballotTypedData,
  type SignalMessage,
  signalId,
  signalTypedData,
  spaceTypedData,
} from "#protocol/signals/signal-messages.ts";
import { bindingPlugins, spaceOf, spaceSettings } from "#protocol/signals/signal-space.ts";
import { SIGNAL_TYPES, type SignalChoice, type SignalType } from "#protocol/signals/signal-type.ts";
import { choiceOf, signedChoice } from "#protocol/signals/signed-choice.ts";

const token: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const account = privateKeyToAccount(`0x${"1".repeat(64)}`);

const signal = (type: SignalType): SignalMessage => ({
  from: account.address,
  space: spaceOf({ chainId: 31337, token }),
  timestamp: 1_700_000_000,
  type,
  title: "Where?",
  body: "",
  discussion: "",
  choices: ["North", "South"],
  labels: [],
  start: 1_700_000_000,
  end: 1_700_086_400,
  snapshot: 17,
  plugins: bindingPlugins({ chainId: 31337, token }),
  privacy: "",
  app: "althing",
});

const choices: Record<SignalType, SignalChoice> = {
  "single-choice": 2,
  approval: [1, 2],
  "ranked-choice": [2, 1],
  weighted: { 1: 1, 2: 3 },
  quadratic: { 1: 1, 2: 3 },
};

/** What snapshot.js asks a signer to sign, and the envelope that it posts. */
describe("what is signed is what snapshot.js signs", () => {
  const posted: { data: { types: Record<string, never>; message: never } }[] = [];
  const client = new snapshot.Client712("http://hub.invalid");
  const asked = vi.fn();
  const signer = {
    _signTypedData: async (domain: object, types: object, message: object) => {
      asked(structuredClone({ domain, types, message }));
      return "0x";
    },
  } as never;

  beforeEach(() => {
    vi.spyOn(client, "send").mockImplementation(async (envelope) => posted.push(envelope));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    asked.mockReset();
    posted.length = 0;
  });

  const plain = (value: object) =>
    JSON.parse(JSON.stringify(value, (_key, inner) => (typeof inner === "bigint" ? Number(inner) : inner)));

  it("for a space", async () => {
    const message = { from: account.address, space: "x.eth", timestamp: 1_700_000_000, settings: "{}" };
    await client.space(signer, account.address, structuredClone(message));
    const { domain, types, message: signed } = spaceTypedData(message);
    expect(asked).toHaveBeenCalledWith(plain({ domain, types, message: signed }));
  });

  it.each(SIGNAL_TYPES)("for a signal of %s voting", async (type) => {
    const message = signal(type);
    await client.proposal(signer, account.address, structuredClone(message));
    const { domain, types, message: signed } = signalTypedData(message);
    expect(asked).toHaveBeenCalledWith(plain({ domain, types, message: signed }));
    const [envelope] = posted;
    expect(snapshot.utils.getHash(envelope?.data as never)).toBe(signalId(message));
  });

  it.each(SIGNAL_TYPES)("for a ballot of %s voting", async (type) => {
    const choice = choices[type];
    const message: BallotMessage = {
      from: account.address,
      space: signal(type).space,
      timestamp: 1_700_000_100,
      proposal: signalId(signal(type)),
      choice: signedChoice(type, choice),
      reason: "",
      app: "althing",
      metadata: ballotWords(signal(type), choice),
    };
    await client.vote(signer, account.address, { ...structuredClone(message), choice, type } as never);
    const { domain, types, message: signed } = ballotTypedData(type, message);
    expect(asked).toHaveBeenCalledWith(plain({ domain, types, message: signed }));
    expect(snapshot.utils.getHash(posted[0]?.data as never)).toBe(ballotId(type, message));
    expect(choiceOf(type, message.choice)).toEqual(choice);
  });

  it("and a signature of another field, space or chain is another hash", () => {
    const message = signal("approval");
    const other = [
      { ...message, title: "Where not?" },
      { ...message, space: spaceOf({ chainId: 1, token }) },
      { ...message, plugins: bindingPlugins({ chainId: 1, token }) },
      { ...message, snapshot: 18 },
    ];
    expect(new Set([message, ...other].map(signalId)).size).toBe(5);
    expect(signalId(message)).toBe(hashTypedData(signalTypedData(message)));
  });
});

describe("the space of a deployment", () => {
  it("has settings that Snapshot's schema takes", () => {
    const settings = spaceSettings({ chainId: 1, token, name: "Network", symbol: "NET", decimals: 18 });
    expect(snapshot.utils.validateSchema(snapshot.schemas.space, settings)).toBe(true);
  });
});
