import {
  createClient,
  custom,
  encodeFunctionData,
  type Hex,
  HttpRequestError,
  keccak256,
  parseAbi,
  TimeoutError,
  toBytes,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { RpcError } from "#index/rpc/rpc-error.ts";
import { verifySignature } from "#protocol/signatures/verify-signature.ts";

const account = privateKeyToAccount(keccak256(toBytes("a voter")));
const other = privateKeyToAccount(keccak256(toBytes("somebody else")));
const hash = keccak256("0x01");
const abi = parseAbi(["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"]);
const accepts: Hex = `0x1626ba7e${"00".repeat(28)}`;

/** A chain with code at every address, which answers a call as a test says, and what it was asked. */
function chainThatAnswers(answer: Hex | Error, code: Hex = "0x60") {
  const asked: { method: string; params: unknown }[] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    asked.push({ method, params });
    if (method === "eth_getCode") return code;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: createClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
}

const verdict = (answer: Hex | Error, signature: Hex = "0x1234", code?: Hex) =>
  verifySignature(chainThatAnswers(answer, code).client, { address: account.address, hash, signature });

describe("whoever stands behind a signature", () => {
  it("is the account's key, for which no chain is asked", async () => {
    const signature = await account.sign({ hash });
    const { client, asked } = chainThatAnswers("0x");
    expect(await verifySignature(client, { address: account.address, hash, signature })).toBe("key");
    expect(asked).toEqual([]);
  });

  it("is a contract that accepts it, asked as long as nobody's key made it", async () => {
    expect(await verdict(accepts)).toBe("contract");
    expect(await verdict(accepts, await other.sign({ hash }))).toBe("contract");
    // Of the length of a key's, and none.
    expect(await verdict(accepts, `0x${"ff".repeat(65)}`)).toBe("contract");
  });

  it("is not the key in a form that contracts do not take for one", async () => {
    const signature = await account.sign({ hash });
    expect(await verdict("0x", `${signature}00`)).toBeNull();
    expect(await verdict("0x", `0x${signature.slice(2, -2)}`)).toBeNull();
  });

  it.each([
    ["an account without code", accepts, "0x"],
    ["a contract that answers something else", `0xffffffff${"00".repeat(28)}`, "0x60"],
    ["one that answers nothing", "0x", "0x60"],
    ["one that answers too little", "0x1626ba7e", "0x60"],
    ["one that answers too much", `${accepts}00`, "0x60"],
    ["one that reverts", new Error("execution reverted"), "0x60"],
    ["one that a node refuses to ask", new RpcError("refused", "no more than so much gas"), "0x60"],
  ] as const)("is nobody: %s", async (_, answer, code) => {
    expect(await verdict(answer, "0x1234", code)).toBeNull();
  });

  it.each([
    ["no node is reached", new HttpRequestError({ url: "http://node" })],
    ["a node takes too long", new TimeoutError({ body: {}, url: "http://node" })],
    ["every node is away", new RpcError("transport", "no node answers")],
  ])("is not known where %s", async (_, error) => {
    await expect(verdict(error)).rejects.toThrow();
  });

  it("is asked of the block that counts, with no more gas than others will give", async () => {
    const { client, asked } = chainThatAnswers(accepts);
    const signed = { address: account.address, hash, signature: "0x1234" } as const;
    const data = encodeFunctionData({ abi, functionName: "isValidSignature", args: [hash, "0x1234"] });
    await verifySignature(client, signed, { blockNumber: 7n, gas: 100_000n });
    await verifySignature(client, signed);
    expect(asked).toEqual([
      { method: "eth_getCode", params: [account.address, "0x7"] },
      { method: "eth_call", params: [{ to: account.address, data, gas: "0x186a0" }, "0x7"] },
      { method: "eth_getCode", params: [account.address, "latest"] },
      { method: "eth_call", params: [{ to: account.address, data, gas: "0x2dc6c0" }, "latest"] },
    ]);
  });
});
