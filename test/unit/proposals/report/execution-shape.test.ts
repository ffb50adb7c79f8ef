import type { Address, Hex } from "viem";
import { describe, expect, it } from "vitest";
import { type ExecutionShape, shapeDifference } from "#proposals/report/execution-shape.ts";

const own: Address = "0xABcdEFABcdEFabcdEfAbCdefabcdeFABcDEFabCD";
const stranger: Address = "0x00000000000000000000000000000000000A11cE";
const shape = (part: Partial<ExecutionShape> = {}): ExecutionShape => ({
  calls: [],
  logs: [],
  slots: [],
  state: [],
  ...part,
});
const saying = (address: string, data: Hex, topic: Hex = "0x01") =>
  shape({ logs: [{ address: address as Address, topics: [topic], data }] });

describe("two executions of one proposal", () => {
  const later = { sameSecond: false, own: [own] };
  const atOnce = { sameSecond: true, own: [own] };

  it.each<[string, ExecutionShape, ExecutionShape, { sameSecond: boolean; own: Address[] }, string | null]>([
    ["a time in an event of the network's own, a week later", saying(own, "0x01"), saying(own, "0x02"), later, null],
    ["as a node spells its address", saying(own.toLowerCase(), "0x01"), saying(own.toLowerCase(), "0x02"), later, null],
    ["the same in one second", saying(own, "0x01"), saying(own, "0x02"), atOnce, "It emits other events."],
    ["a stranger's event", saying(stranger, "0x01"), saying(stranger, "0x02"), later, "It emits other events."],
    ["another event", saying(own, "0x01"), saying(own, "0x01", "0x02"), later, "It emits other events."],
    ["an event more", shape(), saying(own, "0x01"), later, "It emits other events."],
    ["another call", shape({ calls: ["pays 1"] }), shape({ calls: ["pays 2"] }), later, "It makes other calls."],
    ["another slot", shape({ slots: ["a"] }), shape({ slots: ["b"] }), later, "It changes other storage."],
    ["another value, a week later", shape({ state: ["1"] }), shape({ state: ["2"] }), later, null],
    [
      "another value at once",
      shape({ state: ["1"] }),
      shape({ state: ["2"] }),
      atOnce,
      "It leaves other values behind.",
    ],
  ])("%s", (_, usual, other, when, found) => {
    expect(shapeDifference(usual, other, when)).toBe(found);
  });
});
