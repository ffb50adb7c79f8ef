import { type AbiParameter, parseAbiParameter } from "viem";
import { describe, expect, it } from "vitest";
import { abiText, abiTypeAt, abiValueOf } from "#protocol/chain/abi-value.ts";

const parameter = (text: string): AbiParameter => parseAbiParameter(text);
const read = (type: string, text: string) => abiValueOf(parameter(type), text);

describe("a value that a person writes for a contract", () => {
  it.each([
    ["bytes flag", "0xdeadbeef", "0xdeadbeef"],
    ["bytes flag", "0x", "0x"],
    ["bytes4 id", "0xdeadbeef", "0xdeadbeef"],
    ["uint8 n", "255", 255n],
    ["int8 n", "-128", -128n],
    ["bool on", "false", false],
    ["string s", "0x00", "0x00"],
    ["string s", "", ""],
    ["address a", "0x5fbdb2315678afecb367f032d93f642f64180aa3", "0x5FbDB2315678afecb367f032d93F642f64180aa3"],
    ["uint8[2] pair", "[1, 2]", [1n, 2n]],
  ])("is taken where it is a %s", (type, text, value) => {
    expect(read(type, text)).toEqual(value);
  });

  it.each([
    ["bytes flag", "deadbeef", /0x and pairs of hexadecimal digits for flag \(bytes\), found "deadbeef"/],
    ["bytes flag", "0xabc", /pairs/],
    ["bytes flag", "0Xdeadbeef", /pairs/],
    ["bytes flag", "0xde\n", /pairs/],
    ["bytes flag", " 0xde", /pairs/],
    ["bytes flag", "0xzz", /pairs/],
    ["bytes flag", "", /pairs/],
    ["bytes4 id", "0xdead", /0x and 8 hexadecimal digits for id/],
    ["bytes4 id", "0xdeadbeef00", /0x and 8/],
    ["bytes32 id", "deadbeef", /0x and 64/],
    ["uint8 n", "256", /whole number that fits uint8/],
    ["uint8 n", "-1", /fits uint8/],
    ["int8 n", "128", /fits int8/],
    ["int8 n", "-129", /fits int8/],
    ["uint8", "256", /that fits uint8 for uint8, found "256"/],
    ["string s", `${"x".repeat(70)}\ud800`, /found "x{60}\.\.\."$/],
    ["string s", `${"x".repeat(69)}\ud800`, /found "x{69}\\ud800"$/],
    ["uint256 n", "0x10", /whole number/],
    ["uint256 n", "1e3", /whole number/],
    ["uint256 n", "1e18", /whole number/],
    ["uint256 n", "1_000", /whole number/],
    ["uint256 n", "1,000", /whole number/],
    ["uint256 n", "+1", /whole number/],
    ["uint256 n", "1.0", /whole number/],
    ["uint256 n", "\u0663", /whole number/],
    ["uint256[] n", "[9007199254740993]", /n\[0\] \(uint256\) in quotes, so that no digit is lost/],
    ["uint256[] n", "[1e21]", /in quotes/],
    ["bool on", "TRUE", /true or false/],
    ["bool on", "1", /true or false/],
    ["string s", "half \ud800", /whole characters for s/],
    ["uint256 n", "", /whole number/],
    ["bool on", "yes", /true or false/],
    ["address a", "0x5FbDB2315678afecb367f032d93F642f64180Aa3", /right checksum/],
    ["address a", "vitalik.eth", /40 hexadecimal digits/],
    ["address a", "0X5FbDB2315678afecb367f032d93F642f64180aa3", /40 hexadecimal digits/],
    ["address a", "0x5FBDB2315678AFECB367F032D93F642F64180AA3", /right checksum/],
    ["uint8[2] pair", "[1]", /expected 2 values for pair \(uint8\[2\]\), found 1/],
  ])("is refused where it is no %s: %s", (type, text, message) => {
    expect(() => read(type, text)).toThrow(message);
  });

  it.each([
    ["bytes[] flags", '["0x00", "deadbeef"]', /flags\[1\] \(bytes\)/],
    ["bytes[][] flags", '[[], ["0x00", "00"]]', /flags\[1\]\[1\] \(bytes\)/],
    ["(address to, bytes data)[] calls", '[["0x5FbDB2315678afecb367f032d93F642f64180aa3", "00"]]', /calls\[0\]\.data/],
    ["(uint8 n, (bytes4 id) inner) pair", '[1, ["00"]]', /id \(bytes4\)/],
    ["bytes[] flags", '["0Xde"]', /flags\[0\] \(bytes\)/],
    [
      "(uint8 n, bytes data) pair",
      '{"data": "0x00", "n": 1, "more": 2}',
      /values of pair \(tuple\) alone, found "more"/,
    ],
    ["(uint8 n, bytes data) pair", '{"data": "0x00"}', /one value for n \(uint8\)/],
    ["string[] words", '["whole", "\\ud800"]', /whole characters for words\[1\]/],
    ["(uint8 n, (bytes4 id) inner)[] pairs", '[[1, ["00"]]]', /for pairs\[0\]\.inner\.id \(bytes4\)/],
    ["(uint8 n, bytes data)[] many", `[${'[1, "0x"], '.repeat(10)}[1, "00"]]`, /for many\[10\]\.data \(bytes\)/],
    ["uint8[] list", '"1"', /expected a list for list \(uint8\[\]\)/],
    ["uint8[] list", "[1", /expected a list, found "\[1"/],
    ["uint8[2][3] grid", "[[1,2],[3,4]]", /expected 3 values for grid \(uint8\[2\]\[3\]\), found 2/],
    ["uint8[10] ten", "[1]", /expected 10 values for ten/],
    ["(uint8 n, bytes data) pair", "7", /expected a list for pair \(tuple\)/],
    ["(uint8 n, bytes data) pair", "[1]", /expected 2 values for pair \(tuple\), found 1/],
    ["uint8[] list", "[[1]]", /expected one value for list\[0\] \(uint8\)/],
  ])("is refused at its place inside a %s", (type, text, message) => {
    expect(() => read(type, text)).toThrow(message);
  });

  it.each([
    ["bytes[]", ["0x00", "0xff"]],
    ["(int16 n, bool on)[]", [{ n: -3, on: true }]],
    ["bytes3", "0x010203"],
  ])("comes back from its text as it was: %s", (type, value) => {
    const of = parameter(`${type} x`);
    const text = abiText(of, value);
    expect(abiText(of, abiValueOf(of, text))).toBe(text);
  });
});

describe("a value of a type", () => {
  it("has an address with its checksum, and a number of any size", () => {
    expect(abiText(parameter("address a"), "0x5fbdb2315678afecb367f032d93f642f64180aa3")).toBe(
      "0x5FbDB2315678afecb367f032d93F642f64180aa3",
    );
    expect(abiValueOf({ type: "uint", name: "x" }, `${2n ** 256n - 1n}`)).toBe(2n ** 256n - 1n);
    expect(abiValueOf({ type: "int" }, "-5")).toBe(-5n);
  });

  it("that nobody can write is refused by its type", () => {
    expect(() => abiValueOf({ type: "fixed128x18", name: "x" }, "1.5")).toThrow(
      "x (fixed128x18): values of this type cannot be written",
    );
    expect(() => abiValueOf({ type: "uint8", name: "" }, "x")).toThrow('for uint8, found "x"');
    expect(() => abiValueOf({ type: "uint8" }, "x")).toThrow('for uint8, found "x"');
  });

  it("is found at its place, by index or name, within lists and tuples", () => {
    const calls = parameter("(address to, (bytes4 id, uint8[] parts) inner)[] calls");
    expect(abiTypeAt(calls, [])).toBe("tuple[]");
    expect(abiTypeAt(calls, [3])).toBe("tuple");
    expect(abiTypeAt(calls, [0, 0])).toBe("address");
    expect(abiTypeAt(calls, [0, "to"])).toBe("address");
    expect(abiTypeAt(calls, [0, 1, "id"])).toBe("bytes4");
    expect(abiTypeAt(calls, [0, "inner", 1, 7])).toBe("uint8");
    expect(abiTypeAt(calls, [0, 2])).toBeNull();
    expect(abiTypeAt(calls, [0, "to", 0])).toBeNull();
  });
});
