import { encodeErrorResult, parseAbi, RpcRequestError } from "viem";
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
