import { readFileSync } from "node:fs";
import { type Address, encodeFunctionData } from "viem";
import { expect, it } from "vitest";
import {
  answerCall,
  fillVacancyCall,
  openPetitionCall,
  resignCall,
  rotateKeyCall,
  seatCall,
  signPetitionCall,
  submitPetitionCall,
  syncCall,
} from "#governance-ui/chain/committee-call.ts";
import { delegateCall } from "#governance-ui/chain/delegate-call.ts";
import { keyRotation } from "#governance-ui/chain/key-rotation.ts";
import { proposeCall } from "#governance-ui/chain/propose-call.ts";
import { requireSameCall } from "#governance-ui/chain/require-same-call.ts";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";

const to: Address = `0x${"1".repeat(40)}`;
const [one, two]: [Address, Address] = [`0x${"2".repeat(40)}`, `0x${"3".repeat(40)}`];
const petition = { number: 4, members: [one], reason: "Silence." };
const calls = [
  { target: one, valueWei: 5n, data: "0x12" },
  { target: two, valueWei: 0n, data: "0x" },
] as const;

it.each<[string, () => ContractCall, readonly unknown[]]>([
  ["sync", () => syncCall(to), []],
  ["seat", () => seatCall(to, 7n), [7n]],
  ["fillVacancy", () => fillVacancyCall(to), []],
  ["answer", () => answerCall(to, false), [false]],
  ["resign", () => resignCall(to), []],
  ["rotateKey", () => rotateKeyCall(to, one, "0x12"), [one, "0x12"]],
  ["open", () => openPetitionCall(to, [one, two], "Silence."), [[one, two], "Silence."]],
  ["sign", () => signPetitionCall(to, 4), [4n]],
  ["submit", () => submitPetitionCall(to, petition), [4n, [one], "Silence."]],
  ["delegate", () => delegateCall(to, one), [one]],
  ["propose", () => proposeCall(to, calls, "# Fund"), [[one, two], [5n, 0n], ["0x12", "0x"], "# Fund"]],
])("%s is called as the contract has it", (functionName, callOf, args) => {
  const call = callOf();
  expect(call).toMatchObject({ address: to, functionName, args });
  expect(() => encodeFunctionData(call)).not.toThrow();
});

it("what the seats refuse passes through the module, and is known there", () => {
  for (const { abi } of [syncCall(to), seatCall(to, 7n)]) {
    expect(abi.some((item) => item.type === "error" && item.name === "Committee_CannotSit")).toBe(true);
    expect(abi.some((item) => item.type === "function" && item.name === "resign")).toBe(false);
  }
});

it("a key that takes over a seat signs what the seats hash", () => {
  const source = readFileSync(new URL("../../../contracts/committee/seats/MemberKeys.sol", import.meta.url), "utf8");
  const { domain, types, primaryType, message } = keyRotation(5, to, one, two);
  const fields = types.KeyRotation.map(({ type, name }) => `${type} ${name}`).join(",");
  expect(source).toContain(`"${primaryType}(${fields})"`);
  expect(source).toContain(`EIP712("${domain.name}", "${domain.version}")`);
  expect({ domain, message }).toMatchObject({
    domain: { chainId: 5, verifyingContract: to },
    message: { oldKey: one, newKey: two },
  });
});

it("a transaction that took another's place is not taken for it", () => {
  for (const same of [null, "repriced"] as const) expect(() => requireSameCall(same)).not.toThrow();
  expect(() => requireSameCall("cancelled")).toThrow("cancelled");
  expect(() => requireSameCall("replaced")).toThrow("replaced");
});
