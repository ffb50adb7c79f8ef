import { HttpRequestError, RpcRequestError, TimeoutError } from "viem";
import { expect, it } from "vitest";
import { isNodeFailure } from "#bots/rpc/is-node-failure.ts";

const answer = (code: number, message: string, data?: unknown) =>
  new RpcRequestError({ url: "http://node", body: {}, error: { code, message, data } });

it.for([
  ["HTTP 500", new HttpRequestError({ url: "http://node", status: 500 })],
  ["a timeout", new TimeoutError({ url: "http://node", body: {} })],
  ["a limit", answer(-32005, "limit exceeded")],
  ["429 in a 200", answer(429, "too many requests")],
  ["internal trouble", answer(-32603, "internal error")],
  ["a block it does not have", answer(-32000, "header not found")],
  ["pruned state", answer(-32000, "missing trie node 12ab")],
  ["a broken connection", new TypeError("fetch failed")],
] as const)("%s: another node is asked", ([, error]) => {
  expect(isNodeFailure(error)).toBe(true);
});

it.for([
  ["a revert", answer(3, "execution reverted", "0x")],
  ["a revert told as internal", answer(-32603, "execution reverted")],
  ["a used nonce", answer(-32000, "nonce too low")],
] as const)("%s is the same at every node", ([, error]) => {
  expect(isNodeFailure(error)).toBe(false);
});
