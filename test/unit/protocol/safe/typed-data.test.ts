import fc from "fast-check";
import { getAddress, hashTypedData } from "viem";
import { describe, expect, it } from "vitest";
import { InputError } from "#protocol/input/input-error.ts";
import type { TypedData } from "#protocol/safe/typed-data/typed-data.ts";
import { typedDataHashes } from "#protocol/safe/typed-data/typed-data-hashes.ts";
import { unsignedFields } from "#protocol/safe/typed-data/unsigned-fields.ts";

// The example of EIP-712 itself, as in safe-core-sdk@99486267 packages/protocol-kit/tests/unit/eip-712.test.ts.
const MAIL: TypedData = {
  domain: {
    chainId: "1",
    name: "Ether Mail",
    verifyingContract: "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC",
    version: "1",
  },
  message: {
    contents: "Hello, Bob!",
    from: { name: "Cow", wallet: "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826" },
    to: { name: "Bob", wallet: "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB" },
  },
  primaryType: "Mail",
  types: {
    Mail: [
      { name: "from", type: "Person" },
      { name: "to", type: "Person" },
      { name: "contents", type: "string" },
    ],
    Person: [
      { name: "name", type: "string" },
      { name: "wallet", type: "address" },
    ],
  },
};

describe("the hashes of typed data", () => {
  it("are those of EIP-712's example", () => {
    expect(typedDataHashes(MAIL).hash).toBe("0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
  });

  it("name the structs that one refers to by their names' order, in lists of lists too", () => {
    const data: TypedData = {
      domain: { chainId: "1" },
      primaryType: "Order",
      types: {
        Order: [
          { name: "seller", type: "Person[2][]" },
          { name: "asset", type: "Asset" },
          { name: "buyer", type: "Buyer" },
        ],
        Person: [{ name: "wallet", type: "address" }],
        Buyer: [{ name: "limit", type: "uint256" }],
        Asset: [{ name: "name", type: "string" }],
      },
      message: { seller: [], asset: { name: "FLT" }, buyer: { limit: "7" } },
    };
    expect(typedDataHashes(data).hash).toBe(hashTypedData({ ...data, domain: { chainId: 1 } }));
  });

  it("are those of Cyfrin/safe-hash-rs@7b70ae77 test_eip712_hash", () => {
    const data: TypedData = {
      domain: {
        name: "SecurityCouncil",
        version: "1",
        chainId: "1",
        verifyingContract: "0x66e4431266dc7e04e7d8b7fe9d2181253df7f410",
      },
      message: { id: "0x5ebd899d036aae29b12babe196b11380d8304e98ac86390ac18a56ff51ada9bd" },
      primaryType: "ApproveUpgradeSecurityCouncil",
      types: {
        EIP712Domain: [
          { name: "name", type: "string" },
          { name: "version", type: "string" },
          { name: "chainId", type: "uint256" },
          { name: "verifyingContract", type: "address" },
        ],
        ApproveUpgradeSecurityCouncil: [{ name: "id", type: "bytes32" }],
      },
    };
    expect(typedDataHashes(data)).toEqual({
      domainHash: "0x4b060214423f60c76da4f8d80253b7c6b565786aaae7afef3be4ae257c66761b",
      messageHash: "0xdc266ecad0ca5863351fbfa07d82d034df09779408013c1b4b28a2317e5c7909",
      hash: "0x76ea36b85e6de361baa7cb21a064a2a985bd2ce751407345d408cee923e94a41",
    });
  });

  it("are those of Cyfrin/safe-hash-rs@7b70ae77 test_eip712_hash_2", () => {
    const data: TypedData = {
      types: {
        SafeMessage: [{ name: "message", type: "bytes" }],
        EIP712Domain: [
          { name: "chainId", type: "uint256" },
          { name: "verifyingContract", type: "address" },
        ],
      },
      domain: { chainId: "0x1", verifyingContract: "0x35ea56fd9ead2567f339eb9564b6940b9dd5653f" },
      primaryType: "SafeMessage",
      message: { message: "0x1be8e5ff60e3a11c229dd65f64fcead922ed2e56991362d76f5df5a8e7d4c1c0" },
    };
    expect(typedDataHashes(data)).toEqual({
      domainHash: "0x04836bd2dbdcbf68aef3b82e83babee1e988fb3c6fe1e9319d77a125e02a66cd",
      messageHash: "0x9b80505023ee7505d826afcf368ef1df4d18e088e773cf51dc5484858be18187",
      hash: "0x1497354498e270c5ae2652ab217b16deb04c5017635f1f5f229f541998495a6a",
    });
  });

  it("are viem's for leaves of every kind, in structs and lists of them", () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 6 }), fc.nat(3), (leaves, length) => {
        const leafFields = leaves.map(({ type }, index) => ({ name: `f${index}`, type }));
        const types = {
          Inner: leafFields,
          Outer: [
            { name: "one", type: "Inner" },
            { name: "many", type: "Inner[]" },
            { name: "grid", type: `${leaves[0]?.type}[${length}][]` },
          ],
        };
        const build = (of: (one: Leaf) => unknown) => {
          const inner = Object.fromEntries(leaves.map((one, index) => [`f${index}`, of(one)]));
          const row = Array.from({ length }, () => of(leaves[0] ?? { type: "bool", text: "true", value: true }));
          return { one: inner, many: Array.from({ length }, () => inner), grid: [row, row] };
        };
        expect(
          typedDataHashes({ types, primaryType: "Outer", domain: { name: "x" }, message: build((l) => l.text) }).hash,
        ).toBe(hashTypedData({ types, primaryType: "Outer", domain: { name: "x" }, message: build((l) => l.value) }));
      }),
      { numRuns: 200 },
    );
  });
});

describe("typed data that do not fit their types", () => {
  const one = (type: string, value: unknown): TypedData => ({
    types: { T: [{ name: "v", type }] },
    primaryType: "T",
    domain: {},
    message: { v: value },
  });

  it.each([
    ["uint8", "256", "a whole number that fits uint8"],
    ["uint256", "-1", "a whole number that fits uint256"],
    ["int8", "128", "a whole number that fits int8"],
    ["uint256", "1e18", "a whole number"],
    ["bytes4", "0x112233", "expected 4 bytes, found 3"],
    ["bytes", "0x1", "pairs of hexadecimal digits"],
    ["bool", "yes", "true or false"],
    ["address", "0x657ff0D4eC65D82b2bC1247b0a558bcd2f80A0f2", "right checksum"],
    ["uint7", "1", "neither one of EIP-712 nor a struct"],
    ["Ghost", "1", "neither one of EIP-712 nor a struct"],
    ["uint8[2]", ["1"], "a list of 2, found 1"],
    ["uint8[]", "1", "a list of uint8"],
    ["T", "1", "the fields of T"],
    ["string", { a: "1" }, "a value of type string"],
    ["T", ["1"], "the fields of T"],
    ["T", null, "the fields of T"],
    ["uint8[2]", ["1", "2", "3"], "a list of 2, found 3"],
    ["uint8[0]", ["1"], "a list of 0, found 1"],
    ["uint8[]", null, "a list of uint8"],
    ["uint8", null, "a value of type uint8"],
    ["uint0", "0", "neither one of EIP-712"],
    ["uint264", "0", "neither one of EIP-712"],
    ["uint", "0", "neither one of EIP-712"],
    ["bytes33", "0x", "neither one of EIP-712"],
    ["bytes0", "0x", "neither one of EIP-712"],
    ["xuint8", "0", "neither one of EIP-712"],
    ["uint8x", "0", "neither one of EIP-712"],
    ["uint8", "-1", "a whole number that fits uint8"],
    ["int8", "-129", "a whole number that fits int8"],
    ["uint8", "0x", "a whole number"],
    ["uint8", "-0x1", "a whole number"],
    ["uint8", "0x1g", "a whole number"],
    ["uint8", "--1", "a whole number"],
    ["uint8", "1 ", "a whole number"],
    ["bytes4", "0x1122334455", "expected 4 bytes, found 5"],
    ["bytes", "x0x12", "pairs of hexadecimal digits"],
    ["bytes", "0x12z", "pairs of hexadecimal digits"],
    ["bool", "TRUE", "true or false"],
  ])("%s %s: expected %s", (type, value, message) => {
    expect(() => typedDataHashes(one(type, value))).toThrow(InputError);
    expect(() => typedDataHashes(one(type, value))).toThrow(message);
  });

  it("fit up to their last number", () => {
    const word = (type: string, value: string) => typedDataHashes(one(type, value)).hash;
    expect(word("uint8", "255")).toBe(word("uint8", "0xff"));
    for (const [type, value] of [
      ["int8", "127"],
      ["int8", "-128"],
      ["uint256", `${2n ** 256n - 1n}`],
      ["int256", `${-(2n ** 255n)}`],
      ["bytes32", `0x${"ab".repeat(32)}`],
      ["bytes1", "0xAB"],
    ] as const) {
      const types = { T: [{ name: "v", type }] };
      const message = { v: type.startsWith("bytes") ? value : BigInt(value) };
      expect(word(type, value)).toBe(hashTypedData({ types, primaryType: "T", domain: {}, message } as never));
    }
  });

  it("may be nested a hundred deep", () => {
    const types = { T: [{ name: "v", type: "T[]" }] };
    const nested = (depth: number): Record<string, unknown> => ({ v: depth === 0 ? [] : [nested(depth - 1)] });
    const hash = (depth: number) => () =>
      typedDataHashes({ types, primaryType: "T", domain: {}, message: nested(depth) });
    expect(hash(49)).not.toThrow();
    expect(hash(50)).toThrow("message: is nested more than 100 deep");
  });

  it("take no value from what every object has", () => {
    const types = { T: [{ name: "toString", type: "string" }] };
    expect(() => typedDataHashes({ types, primaryType: "T", domain: {}, message: {} })).toThrow(
      "message.toString: expected a value of type string, found none",
    );
  });

  it("name the field that is missing", () => {
    expect(() => typedDataHashes({ ...one("bool", "true"), message: {} })).toThrow("message.v: expected a value");
  });

  it("name the primary type that is no struct", () => {
    expect(() => typedDataHashes({ ...one("bool", "true"), primaryType: "constructor" })).toThrow("primaryType");
  });

  it("that refer to themselves come to an end", () => {
    const loop: Record<string, unknown> = {};
    loop.v = [loop];
    expect(() => typedDataHashes({ ...one("T[]", []), message: loop })).toThrow("deep");
  });

  it("tell what is read and not signed", () => {
    const data = { ...MAIL, message: { ...MAIL.message, amount: "1", to: { name: "Bob", wallet: "0x", note: "x" } } };
    expect(unsignedFields(data)).toEqual(["message.to.note", "message.amount"]);
    expect(unsignedFields(MAIL)).toEqual([]);
    const list = {
      types: {
        T: [
          { name: "v", type: "P[][1]" },
          { name: "w", type: "P[]" },
        ],
        P: [{ name: "a", type: "bool" }],
      },
      primaryType: "T",
      domain: { name: "x", other: "y" },
      message: { v: [[{ a: "true" }, { b: "1" }]], w: { c: "1" }, x: null },
    };
    expect(unsignedFields(list)).toEqual(["domain.other", "message.v.0.1.b", "message.x"]);
    expect(unsignedFields({ ...list, primaryType: "constructor" })).toEqual(["domain.other"]);
  });
});

type Leaf = { type: string; text: string; value: unknown };
const hexOf = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString("hex")}`;
const bits = fc.integer({ min: 1, max: 32 }).map((bytes) => bytes * 8);
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  bits.chain((width) =>
    fc
      .bigInt({ min: 0n, max: 2n ** BigInt(width) - 1n })
      .map((value) => ({ type: `uint${width}`, text: `${value}`, value })),
  ),
  bits.chain((width) =>
    fc
      .bigInt({ min: -(2n ** BigInt(width - 1)), max: 2n ** BigInt(width - 1) - 1n })
      .map((value) => ({ type: `int${width}`, text: `${value}`, value })),
  ),
  fc.integer({ min: 1, max: 32 }).chain((length) =>
    fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => {
      return { type: `bytes${length}`, text: hexOf(bytes), value: hexOf(bytes) };
    }),
  ),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => ({ type: "bytes", text: hexOf(bytes), value: hexOf(bytes) })),
  fc.string({ unit: "binary" }).map((text) => ({ type: "string", text, value: text })),
  fc.boolean().map((value) => ({ type: "bool", text: `${value}`, value })),
  fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => {
    const address = getAddress(hexOf(bytes));
    return { type: "address", text: address, value: address };
  }),
);
