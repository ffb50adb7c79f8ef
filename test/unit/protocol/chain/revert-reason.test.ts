import {
  BaseError,
  createClient,
  custom,
  encodeErrorResult,
  type Hex,
  isHex,
  numberToHex,
  parseAbi,
  RawContractError,
  RpcRequestError,
  stringToHex,
} from "viem";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractErrors } from "#protocol/chain/contract-abis.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { simulateCalls } from "#protocol/chain/simulate-calls.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const plain = parseAbi(["error Error(string message)", "error Panic(uint256 code)", "error Strange(uint256 x)"]);
const reverted = (data: unknown) =>
  new BaseError("It failed.", {
    cause: new RpcRequestError({
      body: {},
      url: "http://127.0.0.1",
      error: { code: 3, message: "execution reverted", data },
    }),
  });
const message = encodeErrorResult({ abi: plain, errorName: "Error", args: ["not today"] });

describe("why a call failed", () => {
  it("is the contract's error with its values", () => {
    expect(revertReason(reverted(message))).toBe("Error (message not today)");
    const panic = encodeErrorResult({ abi: plain, errorName: "Panic", args: [17n] });
    expect(revertReason(reverted(panic))).toBe("Panic (code 17)");
    const missing = encodeErrorResult({ abi: contractErrors, errorName: "GovernorNonexistentProposal", args: [5n] });
    expect(revertReason(reverted(missing))).toBe("GovernorNonexistentProposal (proposalId 5)");
  });

  it("names what stands as text in a word of bytes, and leaves other bytes as they are", () => {
    const abi = contractErrors.filter(
      (item) => item.type === "error" && item.inputs.length > 0 && item.inputs.some(({ type }) => type === "bytes32"),
    );
    const [error] = abi;
    if (error?.type !== "error") throw new Error("no error has a word of bytes");
    const of = (word: Hex) => {
      const args = error.inputs.map(({ type }) => (type === "bytes32" ? word : type === "address" ? at(1) : 0n));
      return revertReason(reverted(encodeErrorResult({ abi: [error], errorName: error.name, args })));
    };
    expect(of(stringToHex("quorum", { size: 32 }))).toContain(" quorum");
    expect(of(`0x${"ff".repeat(32)}`)).toContain(`0x${"ff".repeat(32)}`);
  });

  it("leaves text that looks like bytes as it is", () => {
    const data = encodeErrorResult({ abi: plain, errorName: "Error", args: ["0x6869"] });
    expect(revertReason(reverted(data))).toBe("Error (message 0x6869)");
  });

  it("is found wherever a node or viem puts the data", () => {
    expect(revertReason(reverted({ data: message }))).toBe("Error (message not today)");
    expect(revertReason(new RawContractError({ data: message }))).toBe("Error (message not today)");
    expect(revertReason(new RawContractError({ data: { data: message } }))).toBe("Error (message not today)");
    const [outer] = [new BaseError("It failed.", { cause: Object.assign(new Error("deep"), { data: message }) })];
    expect(revertReason(outer)).toBe("Error (message not today)");
  });

  it("is no more than its selector where the error is not known", () => {
    const strange = encodeErrorResult({ abi: plain, errorName: "Strange", args: [1n] });
    expect(revertReason(reverted(strange))).toBe(
      `reverted with ${strange.slice(0, 10)}, an error that is not known here`,
    );
    expect(revertReason(reverted("0x"))).toBe("reverted without a reason");
  });

  it("is an error's name alone where it has no values", () => {
    const error = contractErrors.find((item) => item.type === "error" && item.inputs.length === 0);
    if (error?.type !== "error") throw new Error("every error has values");
    const data = encodeErrorResult({ abi: [error], errorName: error.name });
    expect(revertReason(reverted(data))).toBe(error.name);
  });

  it("is what the node said where there is no data", () => {
    expect(revertReason(new BaseError("The node\nis away.", { details: "connection reset" }))).toBe(
      "The node is away.",
    );
    expect(revertReason(reverted("not hexadecimal"))).toBe("It failed.");
    expect(revertReason(reverted(null))).toBe("It failed.");
    expect(revertReason(reverted({ data: 7 }))).toBe("It failed.");
    expect(revertReason(Object.assign(new Error("plain\n\nwords"), { data: message }))).toBe("plain words");
    expect(revertReason("text")).toBe("text");
  });
});

describe("the calls of a proposal", () => {
  const request = z.object({
    from: z.string(),
    to: z.string(),
    data: z.custom<Hex>(isHex).optional(),
    value: z.string().optional(),
  });

  it("are made from the timelock, each alone, but for those to the governor", async () => {
    const asked: z.infer<typeof request>[] = [];
    const client = createClient({
      transport: custom(
        {
          request: async ({ params }) => {
            const call = request.parse(params[0]);
            asked.push(call);
            if (call.to === at(2)) throw reverted(message);
            return "0x";
          },
        },
        { retryCount: 0 },
      ),
    });
    const governor = contractAddress(sampleDeployment, "AlthingGovernor");
    const calls = [
      { target: at(1), valueWei: 5n, data: "0x12" },
      { target: at(2), valueWei: 0n, data: "0x34" },
      { target: governor, valueWei: 0n, data: "0x56" },
    ] as const;
    expect(await simulateCalls(client, sampleDeployment, calls)).toEqual([
      { call: calls[0], outcome: "succeeds", reason: null },
      { call: calls[1], outcome: "fails", reason: "Error (message not today)" },
      { call: calls[2], outcome: "not simulated", reason: "a setting of the governor" },
    ]);
    const from = contractAddress(sampleDeployment, "TimelockController");
    expect(asked).toEqual([
      { from, to: at(1), data: "0x12", value: numberToHex(5) },
      { from, to: at(2), data: "0x34", value: numberToHex(0) },
    ]);
  });
});
