import { concat, createClient, custom, type Hex, keccak256, RpcRequestError, size, slice, toBytes, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { parseSafeVersion, type SafeVersion } from "#protocol/safe/safe-version.ts";
import { encodeSignatures } from "#protocol/safe/signatures/encode-signatures.ts";
import { neededSignatures, signersOf } from "#protocol/safe/signatures/read-safe.ts";
import { keySignature, recoverSigner } from "#protocol/safe/signatures/recover-signer.ts";
import { verifySignature } from "#protocol/safe/signatures/verify-signature.ts";
import { OTHER, SAFE } from "./sample.ts";

const owner = privateKeyToAccount(keccak256(toBytes("an owner")));
const hash = keccak256("0x01");
const withV = (signature: Hex, v: number) => concat([slice(signature, 0, 64), toHex(v, { size: 1 })]);
const vOf = (signature: Hex) => Number(slice(signature, 64));

describe("a key's signature", () => {
  it("says v as the Safe reads it", async () => {
    const signature = await owner.sign({ hash });
    expect(keySignature(withV(signature, 0))).toBe(withV(signature, 27));
    expect(keySignature(withV(signature, 1))).toBe(withV(signature, 28));
    for (const v of [27, 28, 31, 32]) expect(keySignature(withV(signature, v))).toBe(withV(signature, v));
    for (const v of [2, 26, 29, 30, 33]) expect(keySignature(withV(signature, v))).toBeNull();
  });

  it("has 65 bytes, and nothing after them", async () => {
    const signature = await owner.sign({ hash });
    for (const other of [slice(signature, 0, 64), concat([signature, "0x00"]), "0x"] as const) {
      expect(keySignature(other)).toBeNull();
    }
  });

  it("is whoever's key signed the hash, plainly or by eth_sign", async () => {
    const plain = await owner.sign({ hash });
    const prefixed = await owner.signMessage({ message: { raw: hash } });
    expect(await recoverSigner(hash, plain)).toBe(owner.address);
    expect(await recoverSigner(hash, withV(prefixed, vOf(prefixed) + 4))).toBe(owner.address);
    expect(await recoverSigner(hash, prefixed)).not.toBe(owner.address);
    expect(await recoverSigner(hash, withV(plain, vOf(plain) + 4))).not.toBe(owner.address);
    expect(await recoverSigner(hash, "0x12")).toBeNull();
    expect(await recoverSigner(hash, `0x${"ff".repeat(64)}1b`)).toBeNull();
  });
});

describe("the signatures of a Safe", () => {
  it("are each owner's once, a contract's behind the others, found by its place", async () => {
    const data = await owner.sign({ hash });
    const of = (signer: Hex, more: object = {}) => ({ signer, data, isContractSignature: false, ...more });
    const contract = of(OTHER, { data: "0x123456", isContractSignature: true });
    const second = of(SAFE, { data: "0xab", isContractSignature: true });
    const bytes = encodeSignatures([of(owner.address), contract, of(owner.address), second]);
    const heads = [contract, second, of(owner.address)].toSorted((a, b) =>
      a.signer.toLowerCase() < b.signer.toLowerCase() ? -1 : 1,
    );
    expect(size(bytes)).toBe(3 * 65 + 32 + 3 + 32 + 1);
    for (const [index, { signer, isContractSignature, data: own }] of heads.entries()) {
      const head = slice(bytes, index * 65, index * 65 + 65);
      if (!isContractSignature) {
        expect(head).toBe(own);
        continue;
      }
      expect([BigInt(slice(head, 0, 32)), vOf(head)]).toEqual([BigInt(signer), 0]);
      const at = Number(slice(head, 32, 64));
      expect(slice(bytes, at, at + 32 + size(own))).toBe(concat([toHex(size(own), { size: 32 }), own]));
    }
  });

  it("are an owner's once where it comes first as well", () => {
    const twice = { signer: OTHER, data: "0x12", isContractSignature: true } as const;
    expect(encodeSignatures([twice, twice])).toBe(encodeSignatures([twice]));
  });

  it("are refused where a key's is none that a Safe takes", () => {
    const broken = { signer: owner.address, data: "0x12", isContractSignature: false } as const;
    expect(() => encodeSignatures([broken])).toThrow(RangeError);
  });
});

describe("an owner's signature is its signer's", () => {
  const version = (text: string): SafeVersion => parseSafeVersion(text) ?? { text, numbers: [0, 0, 0] };
  const signed = { safe: SAFE, version: version("1.4.1"), domainHash: hash, messageHash: hash, hash };
  const asked: Hex[] = [];
  const node = (error: Error | null) =>
    createClient({
      transport: custom(
        {
          request: async ({ params }: { method: string; params?: [{ data: Hex }] }) => {
            asked.push(slice(params?.[0].data ?? "0x", 0, 4));
            if (error !== null) throw error;
            return "0x";
          },
        },
        { retryCount: 0 },
      ),
    });
  const reverted = new RpcRequestError({
    body: {},
    error: { code: 3, message: "execution reverted: GS024" },
    url: "node",
  });
  const ofContract = { signer: OTHER, data: "0x12", isContractSignature: true } as const;

  it("where the key is its own, for which nobody is asked", async () => {
    const data = await owner.sign({ hash });
    const verify = (signer: Hex, of: Hex) =>
      verifySignature(node(new Error("asked")), signed, { signer, data: of, isContractSignature: false });
    expect(await verify(owner.address, data)).toBe(true);
    expect(await verify(OTHER, data)).toBe(false);
    expect(await verify(owner.address, "0x12")).toBe(false);
  });

  it("where the Safe takes a contract's, asked as its version has it", async () => {
    asked.length = 0;
    expect(await verifySignature(node(null), signed, ofContract)).toBe(true);
    expect(await verifySignature(node(null), { ...signed, version: version("1.5.0") }, ofContract)).toBe(true);
    // checkNSignatures(bytes32,bytes,bytes,uint256) of 1.3.0, and the one of 1.5.0 that names the executor.
    expect(asked).toEqual(["0x12fb68e0", "0x1fcac7f3"]);
  });

  it("not where the Safe reverts, and nobody knows where no node answers", async () => {
    expect(await verifySignature(node(reverted), signed, ofContract)).toBe(false);
    await expect(verifySignature(node(new Error("no route to host")), signed, ofContract)).rejects.toThrow();
  });
});

describe("whose signatures count", () => {
  const [one, two, three] = [owner.address, OTHER, SAFE] as const;
  const committee = {
    members: [two, one],
    sinceSeatings: [3n, 5n],
    threshold: 2,
    seating: 5n,
    standing: "in-term",
    endsSeconds: 0,
  } as const;
  const owners = [one, two, three];
  const naming = (seating: number) => ({ data: concat(["0x12345678", toHex(seating, { size: 32 })]) });

  it("are all owners' of a Safe without a committee", () => {
    expect(signersOf({ owners, committee: null }, null)).toEqual(owners);
  });

  it("are the owners' who sit, and for a call who has sat since the seating that it names", () => {
    expect(signersOf({ owners, committee }, null)).toEqual([one, two]);
    expect(signersOf({ owners, committee }, { data: "0x" })).toEqual([one, two]);
    expect(signersOf({ owners, committee }, naming(5))).toEqual([one, two]);
    expect(signersOf({ owners, committee }, naming(4))).toEqual([two]);
    expect(signersOf({ owners, committee }, naming(2))).toEqual([]);
    expect(signersOf({ owners: [one], committee }, null)).toEqual([one]);
  });

  it("are nobody's once the term has lapsed, or of a member without a seating", () => {
    expect(signersOf({ owners, committee: { ...committee, standing: "lapsed" } }, null)).toEqual([]);
    expect(signersOf({ owners, committee: { ...committee, standing: "caretaker" } }, null)).toEqual([one, two]);
    expect(signersOf({ owners, committee: { ...committee, sinceSeatings: [3n] } }, null)).toEqual([two]);
  });

  it("must be as many as the Safe or the committee asks, whichever is more", () => {
    expect(neededSignatures({ threshold: 1, committee })).toBe(2);
    expect(neededSignatures({ threshold: 3, committee })).toBe(3);
    expect(neededSignatures({ threshold: 1, committee: null })).toBe(1);
  });
});
