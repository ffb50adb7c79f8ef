import { recoverTypedDataAddress } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { expect, it } from "vitest";
import { availabilityMapTypedData, readPostedMap } from "#protocol/certification/availability-map.ts";

const checker = privateKeyToAccount(generatePrivateKey());
const contract = "0x00000000000000000000000000000000000000aa";
const map = { provider: 7, epoch: 212, badSlots: (1n << 96n) - 1n, checker: checker.address };

it("a map is signed for one chain, contract, provider, epoch and set of slots", async () => {
  const signature = await checker.signTypedData(availabilityMapTypedData(1, contract, map));
  const signerOf = (typed: ReturnType<typeof availabilityMapTypedData>) =>
    recoverTypedDataAddress({ ...typed, signature });
  expect(await signerOf(availabilityMapTypedData(1, contract, map))).toBe(checker.address);
  for (const other of [
    availabilityMapTypedData(2, contract, map),
    availabilityMapTypedData(1, "0x00000000000000000000000000000000000000ab", map),
    availabilityMapTypedData(1, contract, { ...map, provider: 8 }),
    availabilityMapTypedData(1, contract, { ...map, epoch: 213 }),
    availabilityMapTypedData(1, contract, { ...map, badSlots: 1n }),
  ]) {
    expect(await signerOf(other)).not.toBe(checker.address);
  }
});

it("a posted map names its checker and its slots", () => {
  const word = `0x${checker.address.slice(2).toLowerCase()}00000000000000000000000c` as const;
  expect(readPostedMap(word)).toEqual({ checker: checker.address, badSlots: 0xcn });
});
