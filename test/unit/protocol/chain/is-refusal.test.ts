import {
  AbiDecodingDataSizeTooSmallError,
  AbiDecodingZeroDataError,
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  createClient,
  custom,
  HttpRequestError,
  RawContractError,
  RpcRequestError,
  TimeoutError,
} from "viem";
import { getBlockNumber } from "viem/actions";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#protocol/chain/is-refusal.ts";

const url = "http://127.0.0.1:1";
const body = { method: "eth_getLogs" };
const answer = (code: number, message: string) => new RpcRequestError({ body, error: { code, message }, url });
const status = (code: number) => new HttpRequestError({ body, status: code, url });

/** As viem's client hands an error on. */
async function caught(error: Error): Promise<unknown> {
  const request = async () => {
    throw error;
  };
  const client = createClient({ transport: custom({ request }, { retryCount: 0 }) });
  return getBlockNumber(client).catch((found: unknown) => found);
}

describe("a node that says no to what was asked for", () => {
  it.each([
    answer(-32600, "you can make eth_getLogs requests with up to a 10 block range"),
    answer(-32614, "eth_getLogs is limited to a 5 range"),
    answer(-32005, "query returned more than 10000 results"),
    answer(-32000, "block range is too wide"),
    answer(-32603, "query timeout exceeded"),
    answer(-32000, "the answer is beyond the capacity of one"),
    status(400),
    status(413),
    new RawContractError({ data: "0x", message: "out of gas" }),
    new ContractFunctionZeroDataError({ functionName: "name" }),
    new AbiDecodingZeroDataError(),
    new ContractFunctionRevertedError({ abi: [], functionName: "name" }),
    new AbiDecodingDataSizeTooSmallError({ data: "0x00", params: [], size: 1 }),
    Object.assign(new Error("more than is read of an answer"), { name: "ResponseBodyTooLargeError" }),
  ])("may take less of it: $message", async (error) => {
    expect(isRefusal(await caught(error))).toBe(true);
  });
});

it("no answer at all is no refusal, whatever it looks like", () => {
  expect(isRefusal({ code: -32000, message: "too wide" })).toBe(false);
  expect(isRefusal(new Error("block range is too wide"))).toBe(false);
  expect(isRefusal(new BaseError("without a cause"))).toBe(false);
});

describe("a node that does not answer now", () => {
  it.each([
    answer(429, "too many requests"),
    answer(-32005, "daily request rate exceeded"),
    status(429),
    status(503),
    new TimeoutError({ body, url }),
    new Error("connection reset"),
    answer(-32005, "project is over its CAPACITY"),
    Object.assign(new Error("a code that is a text"), { code: "-32000" }),
    Object.assign(new Error("no code of the node's"), { code: -1 }),
  ])("would take no less either: $message", async (error) => {
    expect(isRefusal(await caught(error))).toBe(false);
  });
});
