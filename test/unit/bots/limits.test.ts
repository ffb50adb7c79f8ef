import { parseEther, parseGwei } from "viem";
import { expect, it } from "vitest";
import { feeCapWei, gasCapOf, type Limits, requireAllowed, requireBudget } from "#bots/engine/limits.ts";

const governor = "0x00000000000000000000000000000000000000aa";
const sender = "0x00000000000000000000000000000000000000bb";
const limits: Limits = {
  maxFeeWei: parseGwei("100"),
  urgentMaxFeeWei: parseGwei("300"),
  deadlineNearSeconds: 3600,
  spendPerDayWei: parseEther("1"),
  leastBalanceWei: parseEther("0.1"),
  gasCap: 10_000_000n,
  itemsPerTick: 10,
  allowed: [{ target: governor, selector: "0x11223344" }],
};

it("a call on the list is allowed, whatever the case of its address", () => {
  const target = `0x${governor.slice(2).toUpperCase()}` as const;
  expect(() => requireAllowed({ target, data: "0x1122334455", valueWei: 0n }, limits.allowed)).not.toThrow();
});

it.for([
  ["another selector", { target: governor, data: "0x55667788", valueWei: 0n }, "not on the allow-list"],
  ["another target", { target: sender, data: "0x11223344", valueWei: 0n }, "not on the allow-list"],
  ["no selector", { target: governor, data: "0x11", valueWei: 0n }, "not on the allow-list"],
  ["value", { target: governor, data: "0x11223344", valueWei: 1n }, "bots send none"],
] as const)("a call with %s is refused for good", ([, call, message]) => {
  expect(() => requireAllowed(call, limits.allowed)).toThrow(expect.objectContaining({ remedy: "give-up" }));
  expect(() => requireAllowed(call, limits.allowed)).toThrow(message);
});

it("a call may have a lower cap of gas than others", () => {
  const call = { target: governor, data: "0x11223344", valueWei: 0n } as const;
  const capped = (mostGas: bigint): Limits => ({
    ...limits,
    allowed: [{ target: governor, selector: call.data, mostGas }],
  });
  expect(gasCapOf(call, limits)).toBe(10_000_000n);
  expect(gasCapOf({ ...call, target: sender }, limits)).toBe(10_000_000n);
  expect(gasCapOf(call, capped(150_000n))).toBe(150_000n);
  expect(gasCapOf(call, capped(20_000_000n))).toBe(10_000_000n);
});

it("the fee cap is higher near the deadline only", () => {
  expect(feeCapWei(limits, null, 0)).toBe(limits.maxFeeWei);
  expect(feeCapWei(limits, 10_000, 10_000 - 3601)).toBe(limits.maxFeeWei);
  expect(feeCapWei(limits, 10_000, 10_000 - 3600)).toBe(limits.urgentMaxFeeWei);
});

it("the budget holds what is kept back and what a day may cost", () => {
  const balance = parseEther("0.2");
  expect(() => requireBudget(limits, balance, 0n, parseEther("0.1"), sender)).not.toThrow();
  expect(() => requireBudget(limits, balance, 0n, parseEther("0.11"), sender)).toThrow("must keep 0.1");
  expect(() => requireBudget(limits, parseEther("5"), parseEther("0.9"), parseEther("0.2"), sender)).toThrow(
    "0.9 spent",
  );
});
