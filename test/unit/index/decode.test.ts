import fc from "fast-check";
import {
  type AbiEvent,
  concat,
  encodeAbiParameters,
  encodeEventTopics,
  getAddress,
  type Hex,
  parseAbi,
  toHex,
} from "viem";
import { describe, expect, it } from "vitest";
import { ballotSplit } from "#index/decode/ballot-split.ts";
import { prepareAbiEvent } from "#index/decode/prepare-event.ts";

const uint = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });
const hexOf = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => toHex(value));

const [event] = parseAbi([
  "event Mixed(address indexed who, uint256 indexed id, bytes4 indexed selector, uint8 small, uint208 large, string text, address other, bytes raw, bool flag, bytes32 word)",
]);

describe("a prepared event", () => {
  it("gives what was encoded, whatever it was", () => {
    const prepared = prepareAbiEvent(event as AbiEvent);
    fc.assert(
      fc.property(
        hexOf(20),
        uint(256),
        hexOf(4),
        fc.integer({ min: 0, max: 255 }),
        uint(208),
        fc.string({ unit: "binary", maxLength: 100 }),
        hexOf(20),
        fc.uint8Array({ maxLength: 100 }).map((value) => toHex(value)),
        fc.boolean(),
        hexOf(32),
        (who, id, selector, small, large, text, other, raw, flag, word) => {
          const args = { who: getAddress(who), id, selector };
          const topics = encodeEventTopics({ abi: [event], eventName: "Mixed", args });
          const data = encodeAbiParameters(event.inputs.slice(3), [
            small,
            large,
            text,
            getAddress(other),
            raw,
            flag,
            word,
          ] as never);
          expect(prepared.decode({ topics: topics as never, data })).toEqual({
            who,
            id,
            selector,
            small,
            large,
            text,
            other,
            raw,
            flag,
            word,
          });
        },
      ),
    );
  });

  it("gives lists, groups and signed numbers too, among others", () => {
    const [nested] = parseAbi([
      "event Nested(uint256 a, (uint8 x, bool y) pair, uint8[] list, bytes4[] selectors, int8 z, bytes4 selector)",
    ]);
    const values = {
      a: 1n,
      pair: { x: 2, y: true },
      list: [3, 4],
      selectors: ["0x12345678"],
      z: -5,
      selector: "0x87654321",
    } as const;
    const { topic, decode } = prepareAbiEvent(nested);
    const data = encodeAbiParameters(nested.inputs, Object.values(values) as never);
    expect(decode({ topics: [topic], data })).toEqual(values);
    for (const type of ["uint8[]", "int8", "bytes4[]"]) {
      const [alone] = parseAbi([`event Alone(uint8 a, ${type} b)`] as never) as unknown as [AbiEvent];
      const b = type === "int8" ? -5 : type === "uint8[]" ? [3] : ["0x12345678"];
      const encoded = encodeAbiParameters(alone.inputs, [1, b]);
      const prepared = prepareAbiEvent(alone);
      expect(prepared.decode({ topics: [prepared.topic], data: encoded })).toEqual({ a: 1, b });
    }
  });

  it("refuses data with fewer words than it has values", () => {
    const [two] = parseAbi(["event Two(uint8 a, uint8 b)"]);
    const { topic, decode } = prepareAbiEvent(two);
    const data = encodeAbiParameters(two.inputs, [1, 2]);
    expect(decode({ topics: [topic], data })).toEqual({ a: 1, b: 2 });
    expect(() => decode({ topics: [topic], data: data.slice(0, -64) as Hex })).toThrow("too short");
  });

  it("refuses data that is cut off", () => {
    const prepared = prepareAbiEvent(parseAbi(["event Said(string text)"])[0]);
    const data = encodeAbiParameters([{ type: "string" }], ["a long enough text to need two words of it"]);
    expect(() => prepared.decode({ topics: [prepared.topic], data: data.slice(0, -64) as never })).toThrow("too short");
    expect(() => prepared.decode({ topics: [prepared.topic], data: "0x" })).toThrow("too short");
  });
});

describe("a ballot", () => {
  it("falls on one side unless its three parts are given", () => {
    expect(ballotSplit(0, 5n)).toEqual({ against: 5n, for: 0n, abstain: 0n });
    expect(ballotSplit(1, 5n)).toEqual({ against: 0n, for: 5n, abstain: 0n });
    expect(ballotSplit(2, 5n)).toEqual({ against: 0n, for: 0n, abstain: 5n });
    const params = concat([1n, 2n, 3n].map((votes) => toHex(votes, { size: 16 })));
    expect(ballotSplit(255, 6n, params)).toEqual({ against: 1n, for: 2n, abstain: 3n });
  });
});
