import { BaseError, encodeErrorResult, parseAbi, RpcRequestError } from "viem";
import { expect, it } from "vitest";
import { revertOf } from "#bots/engine/revert.ts";

const abi = parseAbi(["error TooEarly(uint256 nowSeconds, uint256 readySeconds)"]);
const answer = (code: number, message: string, data?: unknown) =>
  new RpcRequestError({ url: "http://node", body: {}, error: { code, message, data } });

it("a known error is named with its values", () => {
  const data = encodeErrorResult({ abi, errorName: "TooEarly", args: [1n, 2n] });
  expect(revertOf(answer(3, "execution reverted", data), abi)).toEqual({
    name: "TooEarly",
    args: [1n, 2n],
    text: "TooEarly(1, 2)",
  });
});

it("an error without values is its name", () => {
  const plain = parseAbi(["error Locked()"]);
  const data = encodeErrorResult({ abi: plain, errorName: "Locked" });
  expect(revertOf(answer(3, "execution reverted", data), plain)).toEqual({
    name: "Locked",
    args: [],
    text: "Locked()",
  });
});

it("data within data, as some nodes send it, is found", () => {
  const data = encodeErrorResult({ abi, errorName: "TooEarly", args: [1n, 2n] });
  expect(revertOf(answer(-32603, "internal", { data }), abi)?.name).toBe("TooEarly");
});

it("a bomb's megabytes are neither decoded nor kept", () => {
  const data = `0xdeadbeef${"00".repeat(1_000_000)}`;
  const revert = revertOf(answer(3, `reverted with ${data}`, data), abi);
  expect(revert).toEqual({ name: null, args: [], text: "reverted with 1000004 bytes, starting 0xdeadbeef" });
});

it("an unknown error shows a bounded part of its data", () => {
  expect(revertOf(answer(3, "execution reverted", "0xdeadbeef01"), abi)?.text).toBe(
    "reverted with unknown error 0xdeadbeef01",
  );
});

it("running out of gas is the call's own failure", () => {
  expect(revertOf(answer(-32000, "out of gas"), abi)?.text).toBe("out of gas");
});

it("a node's trouble says nothing about the call", () => {
  expect(revertOf(answer(-32005, "limit exceeded"), abi)).toBeNull();
  expect(revertOf(new TypeError("fetch failed"), abi)).toBeNull();
});

it("a call that fails without data says what the node said, in one line of 300 characters", () => {
  expect(revertOf(answer(3, "VM   Exception"), abi)).toEqual({ name: null, args: [], text: "VM Exception" });
  expect(revertOf(answer(3, "VM Exception", "0x"), abi)?.text).toBe("VM Exception");
  expect(revertOf(answer(3, "x".repeat(400)), abi)?.text).toBe("x".repeat(300));
  expect(revertOf(answer(-32000, "x", "0xdeadbeef"), abi)?.text).toBe("reverted with unknown error 0xdeadbeef");
  expect(revertOf(answer(-32000, "x", { more: 1 }), abi)).toBeNull();
});

it.for([
  "execution reverted",
  "gas required exceeds allowance (0)",
  "intrinsic gas too low",
  "exceeds block gas limit",
  "exceeds the block gas limit",
  "exceeds gas limit",
  "invalid opcode: INVALID",
  "opcode PUSH0 not supported",
  "stack underflow",
  "stack overflow",
  "invalid jump destination",
  "out of memory",
])("a node that says “%s” says it of the call", (message) => {
  expect(revertOf(answer(-32000, message), abi)?.text).toBe(message);
});

it("an answer that is too large for the transport is the call's doing", () => {
  const tooLarge = Object.assign(new Error("too large"), { name: "ResponseBodyTooLargeError" });
  expect(revertOf(new BaseError("It failed.", { cause: tooLarge }), abi)).toEqual({
    name: null,
    args: [],
    text: "the call returns more data than is accepted",
  });
  expect(revertOf(new BaseError("It failed."), abi)).toBeNull();
});

it("4,096 bytes of data are read, and one more is not", () => {
  const text = parseAbi(["error Said(string what)"]);
  const said = (length: number) => encodeErrorResult({ abi: text, errorName: "Said", args: ["y".repeat(length)] });
  const fits = `${said(4_000)}${"00".repeat(4_096 - (said(4_000).length - 2) / 2)}` as const;
  expect(revertOf(answer(3, "reverted", fits), text)?.text).toBe(`Said(${"y".repeat(295)}`);
  expect(revertOf(answer(3, "reverted", `${fits}00`), text)?.text).toBe(
    `reverted with 4097 bytes, starting ${said(1).slice(0, 10)}`,
  );
  expect(revertOf(answer(3, "reverted", `0xdeadbeef${"11".repeat(100)}`), abi)?.text).toBe(
    `reverted with unknown error 0xdeadbeef${"11".repeat(64)}`,
  );
});
