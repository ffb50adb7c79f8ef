import { RpcRequestError } from "viem";
import { expect, it } from "vitest";
import { readRefusal } from "#bots/engine/send.ts";

const refusal = (message: string) =>
  new RpcRequestError({ url: "http://node", body: {}, error: { code: -32000, message } });

it.for([
  ["already known", "accepted"],
  ["AlreadyKnown: transaction already in mempool", "accepted"],
  ["nonce too low: next nonce 5, tx nonce 4", "nonce-used"],
  ["Nonce too low. Expected nonce to be 7 but got 3.", "nonce-used"],
  ["replacement transaction underpriced", "underpriced"],
  ["Replacement transaction underpriced. A gasPrice/maxFeePerGas of at least 12 is necessary", "underpriced"],
  ["insufficient funds for gas * price + value", "no-funds"],
  ["Sender doesn't have enough funds to send tx", "no-funds"],
  ["something new", "unclear"],
] as const)("“%s” means %s", ([message, meaning]) => {
  expect(readRefusal(refusal(message))).toBe(meaning);
});
