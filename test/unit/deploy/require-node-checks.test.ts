import { createPublicClient, custom, HttpRequestError, numberToHex, parseEther, RpcRequestError } from "viem";
import { describe, expect, it } from "vitest";
import { requireFunds, requireNode } from "#deploy/checks/require-node.ts";
import { at } from "#test/unit/proposals/sample-deployment.ts";

const URL = "http://127.0.0.1:1";
const network = { name: "testing", chainId: 7 } as Parameters<typeof requireNode>[1];

/** A node that answers as a test says, and what it was asked. */
function nodeOf(change: Record<string, unknown> = {}) {
  const answers: Record<string, unknown> = {
    eth_chainId: "0x7",
    eth_call: "0x",
    eth_blockNumber: "0x9",
    eth_getLogs: [],
    eth_getBalance: numberToHex(parseEther("2")),
    ...change,
  };
  const asked: { method: string; params: unknown }[] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    asked.push({ method, params });
    const answer = answers[method];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: createPublicClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
}
const answer = (code: number, message: string) => new RpcRequestError({ body: {}, url: URL, error: { code, message } });
const check = (change: Record<string, unknown> = {}) => requireNode(nodeOf(change).client, network, URL);

describe("a node to deploy on", () => {
  it("is on the network's chain, runs what the contracts use, and gives the logs of a block", async () => {
    const { client, asked } = nodeOf();
    await expect(requireNode(client, network, URL)).resolves.toBeUndefined();
    expect(asked.find(({ method }) => method === "eth_call")?.params).toMatchObject([
      { data: "0x5f5f5f5e5f5c505f5ff3" },
      "latest",
    ]);
    expect(asked.find(({ method }) => method === "eth_getLogs")?.params).toMatchObject([
      { fromBlock: "0x9", toBlock: "0x9" },
    ]);
  });

  it("is none that does not answer", async () => {
    const away = new HttpRequestError({ url: URL, status: 503, details: "Service Unavailable\nmore" });
    await expect(check({ eth_chainId: away })).rejects.toThrow(
      /^No node answers at http:\/\/127\.0\.0\.1:1 \(Service Unavailable\)\. Check --rpc or RPC_URL/,
    );
    await expect(check({ eth_chainId: new Error("connection reset\nmore") })).rejects.toThrow(
      /^No node answers at .*connection reset/,
    );
  });

  it("is none of another chain", async () => {
    await expect(check({ eth_chainId: "0x1" })).rejects.toThrow(
      `${URL} is on chain 1, but testing is chain 7: check --rpc and --network.`,
    );
  });

  it("is none of a chain that is too old, which is another matter than one that fails", async () => {
    await expect(check({ eth_call: answer(-32_000, "invalid opcode: MCOPY") })).rejects.toThrow(
      /^testing does not run what the contracts are compiled to: .*\(invalid opcode: MCOPY\)/,
    );
    const away = new HttpRequestError({ url: URL, status: 503 });
    await expect(check({ eth_call: away })).rejects.toThrow("HTTP request failed");
  });

  it("is none that gives no logs", async () => {
    await expect(check({ eth_getLogs: answer(-32_601, "not supported") })).rejects.toThrow(
      `${URL} does not answer eth_getLogs for one block (not supported), by which a deployment is checked at its end. Give another node with --rpc.`,
    );
  });
});

describe("the deployer's funds", () => {
  const deployer = at(0xd);
  const require = (least: bigint, balance = parseEther("2")) => {
    const { client, asked } = nodeOf({ eth_getBalance: numberToHex(balance) });
    return requireFunds(client, deployer, network, least).then(() => asked);
  };

  it("are enough to the last wei", async () => {
    const asked = await require(parseEther("2"));
    expect(asked).toMatchObject([{ method: "eth_getBalance", params: [deployer, "latest"] }]);
    await expect(require(parseEther("2") + 1n)).rejects.toThrow(
      "too little: send it 0.000000000000000001 more, then run again.",
    );
  });

  it("are told by what is there, and what lacks", async () => {
    await expect(require(parseEther("3"))).rejects.toThrow(
      `The deployer ${deployer} has 2 on testing, too little: send it 1 more, then run again.`,
    );
    await expect(require(parseEther("3"), 0n)).rejects.toThrow(
      `The deployer ${deployer} has no funds on testing: send it 3 more, then run again.`,
    );
    await expect(require(1n, 0n)).rejects.toThrow(
      "has no funds on testing: send it what the gas will cost, then run again.",
    );
  });
});
