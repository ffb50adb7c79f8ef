import { readFile } from "node:fs/promises";
import { type Hex, keccak256 } from "viem";
import { expect, it } from "vitest";

/** Of the creation code in @ethereum-attestation-service/eas-contracts 1.9.0, artifacts/contracts. */
const shipped: [string, Hex][] = [
  ["EAS", "0xb3580dd9f1ccc49d935d8a75d4fd9a8f321de553cabbb3e93a8674ba1c904ce7"],
  ["SchemaRegistry", "0xad8528ff7194eba7aa94e404968c90b0cf4785aa43b224ecfce3f709fe794fbd"],
];

it.each(shipped)("the kept code of %s is what its package ships", async (name, hash) => {
  const file = new URL(`../../../contracts/eas/${name}.json`, import.meta.url);
  const { bytecode } = JSON.parse(await readFile(file, "utf8"));
  expect(keccak256(bytecode)).toBe(hash);
});
