import { type Address, createClient, type Hex, numberToHex, parseAbi, RpcRequestError } from "viem";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recount } from "#protocol/signals/recount.ts";
import { parseSignalExport, type SignalExport } from "#protocol/signals/signal-export.ts";
import { ballotId, type SignalMessage, signalId } from "#protocol/signals/signal-messages.ts";
import { answerCalls, answeringTransport } from "#test/fixture/answering-transport.ts";
import { newBallot, signBallot, signSignal } from "#test/integration/signals/signed-signals.ts";
import { author, home, sampleSignal, voters } from "./sample-signal.ts";

const [one = author, two = author, three = author] = voters;
const genesisHash: Hex = `0x${"01".repeat(32)}`;
const snapshot = { block: 17, hash: `0x${"17".repeat(32)}`, at: sampleSignal.start - 60 } as const;

type Ballot = SignalExport["ballots"][number];

async function ballotOf(voter = one, choice = 1, weight = 5n, signer = voter): Promise<Ballot> {
  const message = newBallot(sampleSignal, voter.address, choice);
  const envelope = await signBallot(signer, sampleSignal, message);
  return { id: ballotId(sampleSignal.type, message), envelope, weight, signedBy: "key", verifiedBlock: 20 };
}

/** Five votes for the first choice and three for the second, as they were published. */
async function exported(
  changes: Partial<SignalExport> = {},
  message: SignalMessage = sampleSignal,
): Promise<SignalExport> {
  return {
    format: "althing-signal",
    version: 1,
    chainId: home.chainId,
    genesisHash,
    token: { address: home.token, symbol: "NET", decimals: 18 },
    space: { id: message.space, settings: {} },
    snapshot,
    signal: { id: signalId(message), envelope: await signSignal(author, message), signedBy: "key", verifiedBlock: 18 },
    ballots: [await ballotOf(one, 1, 5n), await ballotOf(two, 2, 3n)],
    result: { final: true, at: message.end + 1, ballots: 2, scores: [5n, 3n, 0n], total: 8n },
    ...changes,
  };
}

const abi = parseAbi([
  "function getPastVotes(address account, uint256 at) view returns (uint256)",
  "function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)",
]);

interface Node {
  chainId?: number;
  genesis?: Hex;
  block?: { hash: Hex; at: number };
  votes?: ReadonlyMap<Address, bigint>;
  accepts?: Address;
}

/** A node that tells of the snapshot as a test says, and of a contract whose signatures are good since block 20. */
function node({ chainId = home.chainId, genesis = genesisHash, block = snapshot, votes, accepts }: Node = {}) {
  const known =
    votes ??
    new Map([
      [one.address, 5n],
      [two.address, 3n],
    ]);
  return createClient({
    transport: answeringTransport({
      eth_chainId: () => numberToHex(chainId),
      eth_getCode: (address) => (address === accepts ? "0x60" : "0x"),
      eth_getBlockByNumber(number) {
        if (number === "0x0") return { hash: genesis, number, timestamp: "0x0" };
        if (number === "0x11") return { hash: block.hash, number, timestamp: numberToHex(block.at) };
        throw new Error(`nobody answers for block ${number}`);
      },
      eth_call(call, at) {
        // Many reads at once are refused: they are asked for one by one then.
        if (!z.object({ to: z.string() }).safeParse(call).success) throw refused();
        return answerCalls(abi, ({ functionName, args: [voter, second] }) => {
          if (functionName === "isValidSignature") return at === "0x14" ? "0x1626ba7e" : "0x00000000";
          return second === BigInt(snapshot.at) ? (known.get(voter as Address) ?? 0n) : 0n;
        })(call, at);
      },
    }),
  });
}

const refused = () =>
  new RpcRequestError({ body: {}, error: { code: 3, message: "execution reverted" }, url: "scripted" });

describe("a recount", () => {
  it("comes to the published result from the signatures alone", async () => {
    const { counted, faults, same, tally, unverified, asked, message } = await recount(await exported(), null);
    expect({ counted, faults, same, unverified, asked }).toEqual({
      counted: 2,
      faults: [],
      same: true,
      unverified: [],
      asked: false,
    });
    expect(tally).toMatchObject({ scores: [5n, 3n, 0n], total: 8n });
    expect(message).toEqual(sampleSignal);
  });

  it("and with a chain from its weights too", async () => {
    const { faults, same, asked } = await recount(await exported(), node());
    expect({ faults, same, asked }).toEqual({ faults: [], same: true, asked: true });
  });

  it.each<[string, SignalExport["result"]]>([
    ["another score", { final: true, at: 0, ballots: 2, scores: [6n, 3n, 0n], total: 8n }],
    ["another total", { final: true, at: 0, ballots: 2, scores: [5n, 3n, 0n], total: 9n }],
    ["another number of ballots", { final: true, at: 0, ballots: 3, scores: [5n, 3n, 0n], total: 8n }],
    ["a choice less", { final: true, at: 0, ballots: 2, scores: [5n, 3n], total: 8n }],
  ])("tells %s from the one counted", async (_, result) => {
    expect((await recount(await exported({ result }), null)).same).toBe(false);
  });

  it.each<[string, () => Promise<Ballot[]>, RegExp]>([
    ["signed by somebody else", async () => [await ballotOf(one, 1, 5n, three)], /^ballot 1: the signature is not of/],
    [
      "of a voter twice",
      async () => [await ballotOf(one, 1), await ballotOf(one, 2)],
      /^ballot 2: .* has another ballot above$/,
    ],
    ["for no choice that there is", async () => [await ballotOf(one, 4)], /^ballot 1: choice: expected one choice/],
    ["in no form that is known", async () => [{ ...(await ballotOf()), envelope: {} }], /^ballot 1: /],
  ])("does not count a ballot %s", async (_, ballots, fault) => {
    const all = await ballots();
    const { counted, faults } = await recount(await exported({ ballots: all }), null);
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(counted).toBe(all.length - 1);
  });

  it("names an id that is not the content's, of the signal and of a ballot", async () => {
    const file = await exported();
    const ballots = [{ ...(await ballotOf()), id: genesisHash }];
    const { faults } = await recount({ ...file, ballots, signal: { ...file.signal, id: genesisHash } }, null);
    expect(faults).toEqual([
      expect.stringMatching(/^the signal: its text gives the id/),
      expect.stringMatching(/^ballot 1: its content gives the id/),
    ]);
  });

  it("names a signal that its author did not sign", async () => {
    const file = await exported();
    const { sig } = await signSignal(one, sampleSignal);
    const envelope = { ...(await signSignal(author, sampleSignal)), sig };
    const { faults } = await recount({ ...file, signal: { ...file.signal, envelope } }, null);
    expect(faults).toEqual([expect.stringMatching(/^the signal: the signature is not of/)]);
  });

  it("leaves a contract's signature to the chain, which is asked as of the block that said so", async () => {
    const ballots = [{ ...(await ballotOf(one, 1, 5n, three)), signedBy: "contract" } as const];
    const file = await exported({ ballots });
    expect(await recount(file, null)).toMatchObject({ counted: 1, faults: [], unverified: [one.address] });
    expect(await recount(file, node({ accepts: one.address }))).toMatchObject({
      counted: 1,
      faults: [],
      unverified: [],
    });
    expect(await recount(file, node())).toMatchObject({ counted: 0, unverified: [] });
  });

  it.each<[string, Node, RegExp]>([
    ["another chain", { chainId: 1 }, /^the chain: /],
    ["another genesis", { genesis: snapshot.hash }, /^the chain: /],
    ["another block of the snapshot", { block: { ...snapshot, hash: genesisHash } }, /^the snapshot: /],
    ["another time of the snapshot", { block: { ...snapshot, at: 1 } }, /^the snapshot: /],
    [
      "another weight",
      {
        votes: new Map([
          [one.address, 5n],
          [two.address, 4n],
        ]),
      },
      /has 4 votes on the chain, the file says 3$/,
    ],
  ])("names %s", async (_, chain, fault) => {
    expect((await recount(await exported(), node(chain))).faults).toEqual([expect.stringMatching(fault)]);
  });

  it("takes a signal of a hub's space as it is, and holds one of its own to its rules", async () => {
    const faulty = { ...sampleSignal, title: " " };
    await expect(recount(await exported({ ballots: [] }, faulty), null)).rejects.toThrow("title");
    const taken = await recount(await exported({ ballots: [] }, { ...faulty, space: "net.eth" }), null);
    expect(taken.faults).toEqual([]);
  });
});

describe("an exported signal", () => {
  const written = (value: unknown) =>
    JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? inner.toString() : inner));

  it("is read with its numbers whole", async () => {
    const file = await exported();
    expect(parseSignalExport(written(file), "a.json")).toEqual(file);
  });

  it.each<[string, (file: SignalExport) => string, string]>([
    ["no JSON", () => "{", "a.json is not an exported signal: it is not JSON"],
    ["another format", (file) => written({ ...file, format: "else" }), "format: expected an exported signal"],
    ["another version", (file) => written({ ...file, version: 2 }), "version: expected version 1"],
    [
      "a weight below zero",
      (file) => written({ ...file, result: { ...file.result, total: -1n } }),
      "result.total: expected a whole number",
    ],
    [
      "a weight with digits after it",
      (file) => written({ ...file, result: { ...file.result, total: "1.5" } }),
      "result.total: expected a whole number",
    ],
    ["half a hash", (file) => written({ ...file, genesisHash: "0x12" }), "genesisHash: "],
    ["a hash with more after it", (file) => written({ ...file, genesisHash: `${genesisHash}00` }), "genesisHash: "],
    ["a block below zero", (file) => written({ ...file, snapshot: { ...snapshot, block: -1 } }), "snapshot.block: "],
  ])("of %s is refused, by name", async (_, text, message) => {
    const file = await exported();
    expect(() => parseSignalExport(text(file), "a.json")).toThrow(message);
  });
});
