import fc from "fast-check";
import { type AbiEvent, concat, encodeAbiParameters, encodeEventTopics, getAddress, parseAbi, toHex } from "viem";
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
