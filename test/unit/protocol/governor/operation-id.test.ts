import { keccak256, stringToHex } from "viem";
import { expect, it } from "vitest";
import { operationId } from "#protocol/governor/operation-id.ts";

it("a proposal's operation is the one that TimelockController.hashOperationBatch answers with", () => {
  const governor = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
  const calls = [
    { target: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", valueWei: 7n, data: "0x" },
    { target: governor, valueWei: 0n, data: "0xdeadbeef" },
  ] as const;
  expect(operationId(governor, calls, keccak256(stringToHex("# Fund the audit")))).toBe(
    // Asked of the contract with these calls, no predecessor, and 0x4beb…8cd2, the salt of Governor and description.
    "0x5fe97748873141390bd520f9c3789a24533c1dd1e6400e2bb689828be690236f",
  );
});
