import fc from "fast-check";
import { type Address, getAddress, type Hex, hashDomain, hashStruct, hashTypedData, type TypedDataDomain } from "viem";
import { describe, expect, it } from "vitest";
import { approveHashTransaction } from "#protocol/safe/approve-hash.ts";
import { knownVersions } from "#protocol/safe/safe-version.ts";
import { transactionHashes } from "#protocol/safe/transaction-hashes.ts";
import { typeHash } from "#protocol/safe/type-hash.ts";
import { account, transaction } from "./sample.ts";
import { transactionVectors } from "./transaction-vectors.ts";

describe("the hashes of a Safe transaction", () => {
  it.each(transactionVectors)("are those of $source ($version)", (vector) => {
    const hashes = transactionHashes(account(vector.version, vector.safe, vector.chainId), transaction(vector.fields));
    expect(hashes.hash).toBe(vector.safeTxHash);
    expect(hashes.domainHash).toBe(vector.domainHash ?? hashes.domainHash);
    expect(hashes.messageHash).toBe(vector.messageHash ?? hashes.messageHash);
  });

  // The constants of safe-smart-account: contracts/GnosisSafe.sol at v0.1.0 and v1.0.0, contracts/Safe.sol at v1.5.0.
  it.each([
    ["EIP712Domain(address verifyingContract)", "0x035aff83d86937d35b32e04f0ddc6ff469290eef2f1b692d8a815c89404d4749"],
    [
      "EIP712Domain(uint256 chainId,address verifyingContract)",
      "0x47e79534a245952e8b16893a336b85a3d9ea9fa8c573f3d803afb92a79469218",
    ],
    ["SafeMessage(bytes message)", "0x60b3cbf8b4a223d68d641b3b6ddf9a298e7f33710cf3d3a9d1146b5a6150fbca"],
  ])("use the type hash that the contracts hold for %s", (type, hash) => {
    expect(typeHash(type)).toBe(hash);
  });

  it("are viem's for any transaction, chain and version", () => {
    fc.assert(
      fc.property(anyVersion, word, address, anyTransaction, (version, chainId, safe, fields) => {
        const hashes = transactionHashes(account(version, safe, chainId), transaction(fields));
        const typed = typedData(version, chainId, safe, fields);
        expect(hashes.domainHash).toBe(hashDomain({ domain: typed.domain, types: typed.types }));
        expect(hashes.messageHash).toBe(
          hashStruct({ data: typed.message, primaryType: typed.primaryType, types: typed.types }),
        );
        expect(hashes.hash).toBe(hashTypedData(typed));
      }),
      { numRuns: 300 },
    );
  });

  it("differ as soon as one signed field differs", () => {
    fc.assert(
      fc.property(anyTransaction, anyTransaction, fc.constantFrom(...fieldNames), (one, other, name) => {
        fc.pre(one[name] !== other[name]);
        const before = transactionHashes(account("1.4.1"), transaction(one)).hash;
        expect(transactionHashes(account("1.4.1"), transaction({ ...one, [name]: other[name] })).hash).not.toBe(before);
      }),
    );
  });

  it("need the chain since 1.3.0", () => {
    expect(() => transactionHashes(account("1.3.0", undefined, null), transaction({}))).toThrow("id of its chain");
  });
});

describe("the approveHash of a nested Safe", () => {
  it("is that of pcaversaccio/safe-tx-hashes-util@2260fbfe README.md, Nested Safes", () => {
    const primary = "0xcb8bbe7bf8f8a1f3f57658e450d07d4422356ac042d96a87ba425b19e67a78a1";
    const approval = approveHashTransaction("0x657ff0D4eC65D82b2bC1247b0a558bcd2f80A0f1", primary, 4n);
    const nested = account("1.4.1", "0x6bc56d6CE87C86CB0756c616bECFD3Cd32b09251", 11_155_111n);
    expect(approval.data).toBe(`0xd4d9bdcd${primary.slice(2)}`);
    expect(transactionHashes(nested, approval)).toEqual({
      domainHash: "0x55f6c329a7834e2a4e789f5526f328fa75d14fe75b97b0001be40caf46ca92a1",
      messageHash: "0xcd411ee5d49344391ef8d37b76e19dfacf505bbb20e856ac907acb5958ecbdf0",
      hash: "0x86eb3f93f2670d119a4ecb8eeaa4dafe31a28abcafe06688d47e195a3dd7abb0",
    });
  });

  it("is that of Cyfrin/safe-hash-rs@7b70ae77 test_nested_transaction_cli", () => {
    const parent = account("1.4.1", "0xbC7977C6694Ae2Ae8Ad96bb1C100a281D928b7DB", 11_155_111n);
    const { hash } = transactionHashes(
      parent,
      transaction({
        to: "0xdd13E55209Fd76AfE204dBda4007C227904f0a81",
        data: "0xa9059cbb00000000000000000000000036bffa3048d89fad48509c83fdb6a3410232f3d300000000000000000000000000000000000000000000000000038d7ea4c68000",
      }),
    );
    expect(hash).toBe("0x2aa2feb008064ccb8d6a31c43a6812d288107501505a04095ecdb2ebbeeaaffc");
    const nested = account("1.4.1", "0x5031f5E2ed384978dca63306dc28A68a6Fc33e81", 11_155_111n);
    expect(transactionHashes(nested, approveHashTransaction(parent.address, hash, 1n)).hash).toBe(
      "0x2c7a5de4d1bc03ca44ce122ff5feaa4241946737b42ee834a2881fcbe73bfbd6",
    );
  });
});

const word = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const hexOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString("hex")}`;
const address = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => getAddress(hexOf(bytes)));
const anyVersion = fc.constantFrom(...knownVersions, "1.3.0+L2");
const anyTransaction = fc.record({
  to: address,
  value: word,
  data: fc.uint8Array({ maxLength: 200 }).map(hexOf),
  operation: fc.constantFrom(0 as const, 1 as const),
  safeTxGas: word,
  baseGas: word,
  gasPrice: word,
  gasToken: address,
  refundReceiver: address,
  nonce: word,
});
type AnyTransaction = typeof anyTransaction extends fc.Arbitrary<infer T> ? T : never;
const fieldNames = [
  "to",
  "value",
  "data",
  "operation",
  "safeTxGas",
  "baseGas",
  "gasPrice",
  "gasToken",
  "refundReceiver",
  "nonce",
] as const;

type Definition = {
  domain: TypedDataDomain;
  types: Record<string, { name: string; type: string }[]> & { EIP712Domain: { name: string; type: string }[] };
  primaryType: string;
  message: Record<string, unknown>;
};

function typedData(version: string, chainId: bigint, safe: Address, fields: AnyTransaction): Definition {
  const old = ["0.1.0", "1.0.0", "1.1.0", "1.1.1", "1.2.0"].includes(version);
  const gas = version === "0.1.0" ? "dataGas" : "baseGas";
  const { baseGas, ...others } = fields;
  const typeOf = (name: string) => {
    if (name === "data") return "bytes";
    if (name === "operation") return "uint8";
    return ["to", "gasToken", "refundReceiver"].includes(name) ? "address" : "uint256";
  };
  return {
    domain: old ? { verifyingContract: safe } : { chainId, verifyingContract: safe },
    types: {
      EIP712Domain: [
        ...(old ? [] : [{ name: "chainId", type: "uint256" }]),
        { name: "verifyingContract", type: "address" },
      ],
      SafeTx: fieldNames.map((name) => ({ name: name === "baseGas" ? gas : name, type: typeOf(name) })),
    },
    primaryType: "SafeTx",
    message: { ...others, [gas]: baseGas },
  };
}
