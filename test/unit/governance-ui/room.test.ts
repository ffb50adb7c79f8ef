import { concat, encodeFunctionData, hashMessage, keccak256, pad, parseAbi, slice, toHex } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { checkFile } from "#governance-ui/room/check-file.ts";
import { fileFromLink, fileToLink } from "#governance-ui/room/file-link.ts";
import { refusals } from "#governance-ui/room/guard-verdict.ts";
import { keptHere } from "#governance-ui/room/kept-here.ts";
import { plainTransaction, rejection } from "#governance-ui/room/plain-transaction.ts";
import { anchorData, pauseData, powerCall, proposalIdOf, vetoData } from "#governance-ui/room/power-calls.ts";
import { freeNonce, queueOf, type RoomTransaction } from "#governance-ui/room/queue.ts";
import { isDangerous, roomDangers } from "#governance-ui/room/room-dangers.ts";
import { roomHashes } from "#governance-ui/room/room-hashes.ts";
import { parseSignedFile, signedFileText } from "#governance-ui/room/signed-file.ts";
import { parseSafeFile } from "#protocol/safe/file/parse-safe-file.ts";
import { safeReport } from "#protocol/safe/safe-report.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { encodeSignatures } from "#protocol/safe/signatures/encode-signatures.ts";
import { neededSignatures, type SafeState, signersOf } from "#protocol/safe/signatures/read-safe.ts";
import { keySignature, recoverSigner } from "#protocol/safe/signatures/recover-signer.ts";
import { transaction as transactionOf } from "#test/unit/protocol/safe/sample.ts";
import { transactionVectors } from "#test/unit/protocol/safe/transaction-vectors.ts";
import { ADDRESSES, HASH } from "./committee-view.ts";

const [safe, target, other] = ADDRESSES;
const chainId = 31337;
const keys = [1, 2, 3].map((index) => privateKeyToAccount(toHex(index, { size: 32 })));
const [first] = keys.map(({ address }) => address);
const version = { text: "1.4.1", numbers: [1, 4, 1] } as const;

function waiting(transaction: SafeTransaction): RoomTransaction {
  const { safeTxHash } = roomHashes({ address: safe, chainId }, transaction);
  return { safeTxHash, transaction, signatures: [], approvals: [], left: [], wrong: [], kept: true, shared: false };
}

describe("the hashes that the room shows", () => {
  const signing = transactionVectors.filter(
    ({ chainId: chain, fields, version: text }) =>
      chain !== null && fields.operation !== 2 && !/^(0\.|1\.[0-2]\.)/.test(text),
  );

  it.each(signing)("are those of $source ($version)", (vector) => {
    const hashes = roomHashes({ address: vector.safe, chainId: Number(vector.chainId) }, transactionOf(vector.fields));
    expect(hashes.safeTxHash).toBe(vector.safeTxHash);
    expect(hashes.domainHash).toBe(vector.domainHash ?? hashes.domainHash);
    expect(hashes.messageHash).toBe(vector.messageHash ?? hashes.messageHash);
  });

  it("are there for several public vectors", () => expect(signing.length).toBeGreaterThan(3));
});

describe("a file of the room", () => {
  const transaction = plainTransaction(target, "0x1234", 7n, 5n);
  const hashes = roomHashes({ address: safe, chainId }, transaction);
  const file = {
    chainId,
    safe,
    safeTxHash: hashes.safeTxHash,
    transaction,
    signatures: [{ signer: other, data: HASH, isContractSignature: true }],
  };

  it("comes back from its text and from a link as it was", () => {
    expect(parseSignedFile(signedFileText(file))).toEqual(file);
    expect(fileFromLink(fileToLink(file))).toEqual(file);
  });

  it("is read by npm run safe-hash, which computes the same hashes by its own path", () => {
    const report = safeReport(parseSafeFile(signedFileText(file), "file.json", {}));
    expect(report.matches).toBe(true);
    expect(report.hashes).toEqual({
      domainHash: hashes.domainHash,
      messageHash: hashes.messageHash,
      hash: hashes.safeTxHash,
    });
  });

  it.each([
    ["no JSON", "{", /not JSON/],
    ["a field too many", { extra: 1 }, /extra|[Uu]nrecognized/],
    ["a delegatecall by another number", { data: { operation: 2 } }, /data\.operation/],
    [
      "an address with a wrong checksum",
      { safe: "0xDe0B295669a9FD93d5F28D9Ec85E40f4cb697BAE" },
      /safe: expected an address/,
    ],
    ["a number that JSON may have changed", { data: { value: 2 ** 60 } }, /data\.value: expected a whole number/],
    ["half a byte", { data: { data: "0x123" } }, /data\.data: expected whole bytes/],
    ["a negative amount", { data: { gasPrice: "-1" } }, /data\.gasPrice/],
    ["an amount of 2^256", { data: { value: String(2n ** 256n) } }, /data\.value: expected a number below 2\^256/],
  ])("with %s is refused, by the field", (_, change, expected) => {
    const whole = JSON.parse(signedFileText(file));
    const text =
      typeof change === "string"
        ? change
        : JSON.stringify({ ...whole, ...change, data: { ...whole.data, ...("data" in change ? change.data : {}) } });
    expect(() => parseSignedFile(text)).toThrow(expected);
  });

  it.each([
    ["of another chain", { chainId: 1 }, /on chain 1, not for this one/],
    ["of another Safe", { safe: other }, /It is for the Safe 0x3333/],
    ["changed on the way", { transaction: { ...transaction, value: 6n } }, /it was changed/],
    ["under another hash", { safeTxHash: HASH }, /it was changed/],
  ] as const)("that is %s is not taken in", (_, change, expected) => {
    expect(() => checkFile({ ...file, ...change }, { address: safe, nonce: 7n }, chainId)).toThrow(expected);
  });

  it("is taken in until its nonce is used", () => {
    expect(checkFile(file, { address: safe, nonce: 7n }, chainId)).toEqual(hashes);
    expect(() => checkFile(file, { address: safe, nonce: 8n }, chainId)).toThrow(/nonce 7 is used already/);
  });

  it("from a damaged link is refused in words", () => {
    expect(() => fileFromLink(fileToLink(file).slice(0, -7))).toThrow(/damaged|not JSON/);
    expect(() => fileFromLink("%%%")).toThrow(/damaged/);
  });

  it("is kept by the browser, with the signatures of all who signed, until it is forgotten", () => {
    const items = new Map<string, string>();
    const storage: Storage = {
      length: 0,
      clear: () => items.clear(),
      key: () => null,
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    };
    const kept = keptHere(storage, chainId, safe);
    kept.keep(file);
    kept.keep({ ...file, signatures: [{ signer: target, data: HASH, isContractSignature: true }] });
    expect(kept.read().map(({ signatures }) => signatures.map(({ signer }) => signer))).toEqual([[other, target]]);
    expect(keptHere(storage, 1, safe).read()).toEqual([]);
    kept.forget(file.safeTxHash);
    expect(kept.read()).toEqual([]);
    items.set(`althing.room.${chainId}.${safe}`, '[3, {}, "{}"]');
    expect(kept.read()).toEqual([]);
  });
});

describe("signatures of owners", () => {
  const hash = keccak256("0x01");

  it("are recovered as the Safe does: typed data with v 27 or 28, 0 or 1, and eth_sign", async () => {
    const [key] = keys;
    if (key === undefined) throw new Error("no key");
    const typed = await key.sign({ hash });
    expect(await recoverSigner(hash, typed)).toBe(first);
    const low = concat([slice(typed, 0, 64), toHex(Number(slice(typed, 64)) - 27, { size: 1 })]);
    expect(keySignature(low)).toBe(typed);
    expect(await recoverSigner(hash, low)).toBe(first);
    const prefixed = await sign({ hash: hashMessage({ raw: hash }), privateKey: toHex(1, { size: 32 }), to: "hex" });
    const ethSign = concat([slice(prefixed, 0, 64), toHex(Number(slice(prefixed, 64)) + 4, { size: 1 })]);
    expect(await recoverSigner(hash, ethSign)).toBe(first);
    expect(await recoverSigner(keccak256("0x02"), typed)).not.toBe(first);
  });

  it.each(["0x", "0x12", `0x${"00".repeat(65)}`, `0x${"11".repeat(64)}1d`, `0x${"11".repeat(66)}`] as const)(
    "that are none recover to nobody: %s",
    async (data) => expect(await recoverSigner(hash, data)).toBeNull(),
  );

  it("are given to the Safe sorted by owner, each owner once, contracts' behind the others", async () => {
    const signed = await Promise.all(
      keys.map(async (key) => ({ signer: key.address, data: await key.sign({ hash }), isContractSignature: false })),
    );
    const contract = { signer: target, data: "0xabcdef", isContractSignature: true } as const;
    const approved = { signer: other, approved: true } as const;
    const bytes = encodeSignatures([...signed.toReversed(), approved, contract, ...signed]);
    const owners = [...signed.map(({ signer }) => signer), target, other].sort((a, b) =>
      a.toLowerCase() < b.toLowerCase() ? -1 : 1,
    );
    for (const [index, owner] of owners.entries()) {
      const part = slice(bytes, index * 65, (index + 1) * 65);
      const key = signed.find(({ signer }) => signer === owner);
      if (key) expect(part).toBe(key.data);
      else expect(slice(part, 0, 32)).toBe(pad(owner, { size: 32 }).toLowerCase());
      if (owner === other) expect(slice(part, 64)).toBe("0x01");
      if (owner === target) expect(part).toBe(concat([pad(target), toHex(owners.length * 65, { size: 32 }), "0x00"]));
    }
    expect(slice(bytes, owners.length * 65)).toBe(concat([toHex(3, { size: 32 }), "0xabcdef"]));
    expect(() => encodeSignatures([{ signer: target, data: "0x12", isContractSignature: false }])).toThrow(RangeError);
  });
});

describe("who may sign", () => {
  const committee = {
    members: [target],
    sinceSeatings: [2n],
    threshold: 3,
    seating: 3n,
    standing: "in-term",
    endsSeconds: 0,
  } as const;

  it("are the owners, of a committee only those who sit, and nobody once it has lapsed", () => {
    const owners = [safe, target];
    expect(signersOf({ owners, committee: null }, null)).toEqual(owners);
    expect(signersOf({ owners, committee }, null)).toEqual([target]);
    expect(signersOf({ owners, committee: { ...committee, standing: "lapsed" } }, null)).toEqual([]);
  });

  it("are for a call those who have sat since the seating that it names", () => {
    const owners = [safe, target];
    const madeFor = (seating: bigint) => ({ data: pauseData(seating, target, toHex(1, { size: 32 })) });
    expect(signersOf({ owners, committee }, madeFor(1n))).toEqual([]);
    expect(signersOf({ owners, committee }, madeFor(2n))).toEqual([target]);
    expect(signersOf({ owners, committee }, madeFor(3n))).toEqual([target]);
    expect(signersOf({ owners, committee }, { data: "0x" })).toEqual([target]);
    expect(signersOf({ owners, committee: null }, madeFor(1n))).toEqual(owners);
  });

  it("must be as many as the Safe and the committee ask for", () => {
    expect(neededSignatures({ threshold: 2, committee })).toBe(3);
    expect(neededSignatures({ threshold: 4, committee })).toBe(4);
    expect(neededSignatures({ threshold: 2, committee: null })).toBe(2);
  });
});

describe("the queue", () => {
  const plain = (nonce: bigint, data: `0x${string}` = "0x") => waiting(plainTransaction(target, data, nonce));

  it("goes by nonce, shows those of one nonce together, and leaves out what is used", () => {
    const groups = queueOf([plain(9n), plain(7n), plain(6n), plain(7n, "0x01")], 7n);
    expect(groups.map(({ nonce, transactions, ahead }) => [nonce, transactions.length, ahead])).toEqual([
      [7n, 2, 0n],
      [9n, 1, 2n],
    ]);
  });

  it("has the lowest nonce that nobody asks for", () => {
    expect(freeNonce([], 4n)).toBe(4n);
    expect(freeNonce([plain(4n), plain(5n), plain(7n)], 4n)).toBe(6n);
  });
});

describe("what a power's call says", () => {
  const powers = { veto: target, pause: other, resolutions: safe };
  const calls = [{ target: other, valueWei: 3n, data: "0x1234" as const }];
  const descriptionHash = keccak256("0x55");
  const id = proposalIdOf(calls, descriptionHash);

  it("is read whole, and the vetoed proposal's id is computed from its calls", () => {
    const data = vetoData(4n, { id, calls, descriptionHash }, HASH);
    expect(powerCall(powers, target, data)).toEqual({
      power: "veto",
      seating: 4n,
      proposal: { id, calls, descriptionHash },
      reasonHash: HASH,
    });
    expect(powerCall(powers, other, pauseData(4n, target, HASH))).toEqual({
      power: "pause",
      seating: 4n,
      module: target,
      reasonHash: HASH,
    });
    expect(powerCall(powers, safe, anchorData(4n, 9n, HASH, "ipfs://x"))).toEqual({
      power: "anchor",
      seating: 4n,
      proposalId: 9n,
      documentHash: HASH,
      uri: "ipfs://x",
    });
  });

  it("is not believed where more stands behind it, or at another address", () => {
    const data = vetoData(4n, { id, calls, descriptionHash }, HASH);
    expect(powerCall(powers, target, concat([data, "0x00"]))).toBeNull();
    expect(powerCall(powers, other, data)).toBeNull();
    expect(powerCall(powers, target, "0x")).toBeNull();
  });
});

describe("what is shown in red", () => {
  const dangers = (change: Partial<SafeTransaction>, understood = false) => {
    const transaction = { ...plainTransaction(target, "0x", 1n), ...change };
    return roomDangers({ safe: { address: safe, chainId }, version: "1.4.1", transaction, understood });
  };
  const ofSafe = parseAbi([
    "function addOwnerWithThreshold(address owner, uint256 threshold)",
    "function changeThreshold(uint256 threshold)",
    "function enableModule(address module)",
    "function setGuard(address guard)",
  ]);
  const changes = [
    encodeFunctionData({ abi: ofSafe, functionName: "addOwnerWithThreshold", args: [target, 1n] }),
    encodeFunctionData({ abi: ofSafe, functionName: "changeThreshold", args: [1n] }),
    encodeFunctionData({ abi: ofSafe, functionName: "enableModule", args: [target] }),
    encodeFunctionData({ abi: ofSafe, functionName: "setGuard", args: [target] }),
  ];

  it.each([
    ["a delegatecall", { operation: 1, data: "0x12345678" }],
    ["value", { value: 1n }],
    ["a gas price", { gasPrice: 1n }],
    ["a gas token", { gasToken: other }],
    ["a refund receiver", { refundReceiver: other }],
    ["a function that is not known", { data: "0x12345678" }],
  ] as const)("is %s", (_, change) => expect(isDangerous(dangers(change))).toBe(true));

  it("is every change of owners, threshold, modules and guard", () => {
    for (const data of changes) expect(isDangerous(dangers({ to: safe, data }, true)), data).toBe(true);
  });

  it("is neither a power that is understood nor a rejection", () => {
    expect(dangers({ data: "0x12345678" }, true)).toEqual([]);
    expect(dangers(rejection(safe, 1n), true)).toEqual([]);
  });
});

describe("what the guard refuses", () => {
  const seats = { members: [target], sinceSeatings: [4n], threshold: 3, seating: 4n } as const;
  const committee = { ...seats, standing: "in-term", endsSeconds: 0 } as const;
  const state: SafeState = { address: safe, version, owners: [], threshold: 3, nonce: 0n, guard: other, committee };
  const pause = { power: "pause", seating: 4n, module: target, reasonHash: HASH } as const;
  const facts = {
    safe: state,
    transaction: plainTransaction(target, "0x", 0n),
    power: pause,
    rejects: false,
    access: 1,
  };

  it("is nothing of a listed power, in term, for this seating or one before", () => {
    expect(refusals(facts)).toEqual([]);
    expect(refusals({ ...facts, power: { ...pause, seating: 0n } })).toEqual([]);
  });

  it.each([
    ["what no vote listed", { access: 0 }, /No vote has listed/],
    ["value", { transaction: plainTransaction(target, "0x", 0n, 1n) }, /plain calls/],
    ["a seating to come", { power: { ...pause, seating: committee.seating + 1n } }, /still to come/],
    [
      "caretakers without a veto",
      { safe: { ...state, committee: { ...committee, standing: "caretaker" } } },
      /may only veto/,
    ],
    ["a lapsed committee", { safe: { ...state, committee: { ...committee, standing: "lapsed" } } }, /so has the time/],
    ["a Safe that was not synced", { safe: { ...state, threshold: 2 } }, /sync the Safe first/],
  ] as const)("is %s", (_, change, expected) => expect(refusals({ ...facts, ...change }).join(" ")).toMatch(expected));

  it("is not the caretakers' veto", () => {
    const caretaker = { ...state, committee: { ...committee, standing: "caretaker" } } as const;
    expect(refusals({ ...facts, safe: caretaker, access: 2 })).toEqual([]);
  });
});
