import { keccak256, stringToHex } from "viem";
import { expect, it } from "vitest";
import { operationId } from "#protocol/governor/operation-id.ts";

// Asked of the contract, with the salt of governor and description, and no predecessor.
it.each([
  ["0x5FbDB2315678afecb367f032d93F642f64180aa3", "0x5fe97748873141390bd520f9c3789a24533c1dd1e6400e2bb689828be690236f"],
  // So much like the description's hash that the salt begins with 20 bytes of nothing.
  ["0x14567ec91be3c7dfe380d2d66aded17580f4fbf0", "0xc72789322655006b16217bf3f6cf51c21937e4b20d5a7c8c4b95a9f4237e52af"],
] as const)(
  "a proposal of %s has the operation that TimelockController.hashOperationBatch answers with",
  (governor, id) => {
    const calls = [
      { target: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", valueWei: 7n, data: "0x" },
      { target: governor, valueWei: 0n, data: "0xdeadbeef" },
    ] as const;
    expect(operationId(governor, calls, keccak256(stringToHex("# Fund the audit")))).toBe(id);
  },
);
