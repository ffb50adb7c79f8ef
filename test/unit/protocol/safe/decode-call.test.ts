import fc from "fast-check";
import { getAddress, type Hex, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { decodeCall } from "#protocol/safe/calls/decode-call.ts";
import { splitBatch } from "#protocol/safe/calls/split-batch.ts";
import { trustedContract, trustedContracts } from "#protocol/safe/calls/trusted-contracts.ts";
import { batch, calldata, packed } from "./calls.ts";
import { account, OTHER, SAFE, transaction } from "./sample.ts";
import { transactionVectors } from "./transaction-vectors.ts";

// safe-global/safe-deployments src/assets: multi_send.json of v1.3.0, v1.4.1 and v1.5.0, canonical.
const MULTI_SEND_130 = "0xA238CBeb142c10Ef7Ad8442C6D1f9E89e07e7761";
const MULTI_SEND_150 = "0x218543288004CD07832472D464648173c77D7eB7";

describe("the inside of a MultiSend", () => {
  it("is what was packed", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        expect(splitBatch(packed(items))).toEqual(items);
      }),
    );
  });

  it("is refused when bytes are missing or left over", () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 84 }), (items, count) => {
        const whole = packed(items);
        expect(() => splitBatch(`${whole}${"00".repeat(count)}`)).toThrow(RangeError);
        expect(() => splitBatch(`0x${whole.slice(2, -2)}`)).toThrow(RangeError);
      }),
    );
  });

  it("is refused when a length reaches beyond the end", () => {
    expect(() => splitBatch(`0x00${"11".repeat(20)}${"00".repeat(32)}${"ff".repeat(32)}`)).toThrow("another whole one");
  });

  it("is shown for a transaction of the chain (safe-tx-hashes-util README.md, Transaction Simulation)", () => {
    const vector = transactionVectors.find(({ source }) => source.includes("Simulation"));
    const call = decodeCall(account("1.4.1", vector?.safe), transaction(vector?.fields ?? {}));
    expect(call.contract?.name).toBe("MultiSendCallOnly");
    expect(call.function?.plain).toBe(true);
    expect(call.calls.map(({ to }) => to)).toEqual([
      "0xCFbFaC74C26F8647cBDb8c5caf80BB5b32E43134",
      "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
    ]);
    expect(call.calls[1]?.function).toMatchObject({
      name: "transfer",
      args: [{ value: "0x1FE27A73Cd9f0b3C53b6E936D0b4F9B2f8ca3367" }, { value: "800000000" }],
    });
  });

  it("shows a batch within a batch", () => {
    const inner = batch({ to: OTHER, value: 5n });
    const outer = batch({ operation: 1, to: MULTI_SEND_130, data: inner });
    const call = decodeCall(account("1.3.0"), transaction({ operation: 1, to: MULTI_SEND_130, data: outer }));
    expect(call.calls[0]?.calls[0]).toMatchObject({ to: OTHER, value: 5n });
  });

  it("comes to an end", () => {
    let data = batch({ to: OTHER });
    for (let depth = 0; depth < 12; depth++) data = batch({ operation: 1, to: MULTI_SEND_130, data });
    let call = decodeCall(account("1.3.0"), transaction({ operation: 1, to: MULTI_SEND_130, data }));
    while (call.calls[0] !== undefined) call = call.calls[0];
    expect(call.batchProblem).toContain("too deep");
  });

  it("takes the zero address for the Safe since 1.5.0, and where the contract is not known", () => {
    const data = batch({ to: zeroAddress, data: calldata("changeThreshold(uint256 threshold)", 1n) });
    const itself = (to: Hex) =>
      decodeCall(account("1.4.1"), transaction({ operation: 1, to, data })).calls[0]?.toItself;
    expect(itself(MULTI_SEND_150)).toBe(true);
    expect(itself(OTHER)).toBe(true);
    expect(itself(MULTI_SEND_130)).toBe(false);
  });
});

describe("a function of a Safe", () => {
  it("is read with its arguments", () => {
    const data = calldata("addOwnerWithThreshold(address owner, uint256 threshold)", OTHER, 2n);
    const call = decodeCall(account("1.4.1"), transaction({ to: SAFE, data }));
    expect(call).toMatchObject({
      toItself: true,
      function: {
        name: "addOwnerWithThreshold",
        effect: "owners",
        plain: true,
        args: [
          { name: "owner", type: "address", value: OTHER },
          { name: "threshold", type: "uint256", value: "2" },
        ],
      },
    });
  });

  it("is not plain when bytes follow its arguments", () => {
    const data: Hex = `${calldata("setGuard(address guard)", OTHER)}00`;
    expect(decodeCall(account("1.4.1"), transaction({ to: SAFE, data })).function?.plain).toBe(false);
  });

  it("is not read when its arguments are cut off", () => {
    expect(decodeCall(account("1.4.1"), transaction({ to: SAFE, data: "0xe19a9dd9" })).function).toBeNull();
  });

  it("never breaks on any data", () => {
    const selectors = ["0x8d80ff0a", "0xe19a9dd9", "0x6a761202", "0xb63e800d", "0x"];
    fc.assert(
      fc.property(fc.constantFrom(...selectors), fc.uint8Array({ maxLength: 300 }), (selector, bytes) => {
        const data: Hex = `0x${selector.slice(2)}${Buffer.from(bytes).toString("hex")}`;
        expect(decodeCall(account("1.4.1"), transaction({ data })).data).toBe(data);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the trusted contracts", () => {
  it("stand there once, with the checksum of their address", () => {
    const addresses = trustedContracts.map((contract) => contract.address);
    expect(addresses).toEqual(addresses.map((address) => getAddress(address)));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it("of 1.1.1, whose address does not follow from its code, are trusted on their own chains only", () => {
    const multiSend = "0x8D29bE29923b68abfDD21e541b9374737B49cdAD";
    expect(trustedContract(multiSend, 1n)?.version).toBe("1.1.1");
    expect(trustedContract(multiSend, 42_161n)).toBeNull();
    expect(trustedContract(multiSend, null)).toBeNull();
  });
});

const hexOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString("hex")}`;
const item = fc.record({
  operation: fc.nat(255),
  to: fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => getAddress(hexOf(bytes))),
  value: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  data: fc.uint8Array({ maxLength: 120 }).map(hexOf),
});
