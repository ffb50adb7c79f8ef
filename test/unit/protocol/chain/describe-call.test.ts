import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, parseAbiParameters } from "viem";
import { describe, expect, it } from "vitest";
import { abiLeaves, leafArguments, leafTexts, parseFunction } from "#protocol/chain/abi-leaves.ts";
import { callsHash } from "#protocol/chain/calls-hash.ts";
import { decodeStrictly, describeCall, signatureText } from "#protocol/chain/describe-call.ts";
import { knownFunction } from "#protocol/chain/known-functions.ts";

const [anna, ben] = [
  "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
  "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
] as const;
const transfer = parseFunction("transfer(address to, uint256 amount)");
const data = encodeFunctionData({ abi: [transfer], args: [anna, 5n] });
const nested = parseFunction(
  "set((uint8 class, (uint16 bps, uint256) rule)[2] rules, (bool on, address who) one, bytes32)",
);

describe("a call", () => {
  const call = { target: ben, valueWei: 3n, data };

  it("is told with its function and arguments, as text", () => {
    expect(describeCall(transfer, call)).toEqual({
      ...call,
      signature: "transfer(address to, uint256 amount)",
      args: [
        { name: "to", type: "address", value: anna },
        { name: "amount", type: "uint256", value: "5" },
      ],
    });
    const unnamed = parseFunction("transfer(address, uint256)");
    expect(describeCall(unnamed, call)).toMatchObject({
      signature: "transfer(address, uint256)",
      args: [{ name: "" }, { name: "" }],
    });
    const open = parseFunction("open()");
    expect(describeCall(open, { ...call, data: encodeFunctionData({ abi: [open] }) })).toMatchObject({
      signature: "open()",
      args: [],
    });
  });

  it.each<[string, Hex]>([
    ["of another function", `0xdeadbeef${data.slice(10)}`],
    ["with more behind it", `${data}00`],
    ["cut off", data.slice(0, -2) as Hex],
    ["with an address that is too long", data.replace("0xa9059cbb00", "0xa9059cbb01") as Hex],
    ["without data", "0x"],
  ])("%s stays bare", (_, other) => {
    expect(decodeStrictly(transfer, other)).toBeNull();
    expect(describeCall(transfer, { ...call, data: other })).toEqual({
      ...call,
      data: other,
      signature: null,
      args: [],
    });
  });

  it("of no known function stays bare, and one in capitals is read", () => {
    expect(describeCall(null, call)).toEqual({ ...call, signature: null, args: [] });
    expect(decodeStrictly(transfer, `${data.slice(0, 10) as Hex}${data.slice(10).toUpperCase()}`)).toEqual([anna, 5n]);
  });

  it("has its tuples written out in its signature", () => {
    expect(signatureText(nested)).toBe(
      "set((uint8 class, (uint16 bps, uint256) rule)[2] rules, (bool on, address who) one, bytes32)",
    );
  });

  it("suggests a function by its selector", () => {
    const named = (bytes: Hex) => knownFunction(bytes)?.name ?? null;
    expect(named(data)).toBe("transfer");
    expect(named("0xa9059cbb")).toBe("transfer");
    expect(named("0xf2fde38b")).toBe("transferOwnership");
    expect(named("0xa9059cb")).toBeNull();
    expect(named("0x")).toBeNull();
    expect(named("0xdeadbeef")).toBeNull();
  });

  it("is told apart from others by target, value, data and order, and by nothing else", () => {
    const types = parseAbiParameters("address[], uint256[], bytes[]");
    const other = { target: anna, valueWei: 0n, data: "0x" } as const;
    expect(callsHash([call, other])).toBe(
      keccak256(
        encodeAbiParameters(types, [
          [ben, anna],
          [3n, 0n],
          [data, "0x"],
        ]),
      ),
    );
    const hashes = [
      [call, other],
      [other, call],
      [call],
      [{ ...call, valueWei: 4n }],
      [{ ...call, data: "0x" as const }],
    ];
    expect(new Set(hashes.map(callsHash)).size).toBe(5);
  });
});

describe("a function's values", () => {
  const flat = parseFunction("set((uint8 class, (uint16 bps, uint256 floor) rule) a, bool on, uint8[] list)");
  const values = [{ class: 1, rule: { bps: 2, floor: 3n } }, true, [4, 5]];
  const texts = { class: "1", bps: "2", floor: "3", on: "true", list: '["4","5"]' };

  it("lie side by side by name, however deep in tuples", () => {
    expect(abiLeaves(flat.inputs).map(({ name }) => name)).toEqual(["class", "bps", "floor", "on", "list"]);
    expect(leafTexts(flat.inputs, values)).toEqual(texts);
    expect(leafTexts(flat.inputs, [[1, [2, 3n]], true, [4, 5]])).toEqual(texts);
    expect(leafTexts(parseFunction("f(uint8)").inputs, [7])).toEqual({ "": "7" });
    expect(abiLeaves(parseFunction("f(uint8)").inputs).map(({ name }) => name)).toEqual([""]);
  });

  it("go back into their tuples", () => {
    expect(leafArguments(flat.inputs, texts)).toEqual([{ class: 1n, rule: { bps: 2n, floor: 3n } }, true, [4n, 5n]]);
    expect(() => leafArguments(flat.inputs, { ...texts, floor: "x" })).toThrow('for floor (uint256), found "x"');
    const { on: _, ...without } = texts;
    expect(() => leafArguments(flat.inputs, without)).toThrow('for on (bool), found ""');
    expect(leafArguments(parseFunction("f(uint8)").inputs, { "": "7" })).toEqual([7n]);
  });

  it("of a list of tuples are one text", () => {
    const many = parseFunction("set((uint8 a, bool b)[] many, uint8 c)");
    const found = { many: '[["1","true"]]', c: "2" };
    expect(abiLeaves(many.inputs).map(({ name }) => name)).toEqual(["many", "c"]);
    expect(leafTexts(many.inputs, [[{ a: 1, b: true }], 2])).toEqual(found);
    expect(leafArguments(many.inputs, found)).toEqual([[[1n, true]], 2n]);
  });

  it("come from a signature, with the word function before it or without", () => {
    expect(parseFunction("function open()").name).toBe("open");
    expect(parseFunction("open() view returns (uint256 x)").outputs).toHaveLength(1);
    expect(() => parseFunction("open(")).toThrow();
    expect(() => parseFunction("function")).toThrow();
  });
});
