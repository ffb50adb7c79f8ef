import { concat, type Hex, hexToBigInt, keccak256, numberToHex, recoverAddress, size, slice, toBytes } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { SignatureFormError, signatureAsTaken } from "#protocol/signatures/signature-as-taken.ts";

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const account = privateKeyToAccount(keccak256(toBytes("a voter")));
const other = privateKeyToAccount(keccak256(toBytes("somebody else")));
/** Enough digests that both parities of a signature are among them. */
const hashes = Array.from({ length: 8 }, (_, index) => keccak256(numberToHex(index)));
const word = (value: bigint) => numberToHex(value, { size: 32 });

function forms(signature: Hex): Record<string, Hex> {
  const [r, s, v] = [slice(signature, 0, 32), slice(signature, 32, 64), Number(slice(signature, 64))];
  const parity = v - 27;
  const high = word(ORDER - hexToBigInt(s));
  return {
    "v 27 or 28": signature,
    "v 0 or 1": concat([r, s, numberToHex(parity, { size: 1 })]),
    "64 bytes": concat([r, word(hexToBigInt(s) | (BigInt(parity) << 255n))]),
    "a high s": concat([r, high, numberToHex(27 + (1 - parity), { size: 1 })]),
    "a high s and v 0 or 1": concat([r, high, numberToHex(1 - parity, { size: 1 })]),
  };
}

describe("what a signer gives", () => {
  it.each(hashes)("is brought to the one form that contracts take: %s", async (hash) => {
    const signature = await account.sign({ hash });
    for (const [form, given] of Object.entries(forms(signature))) {
      expect(await signatureAsTaken({ address: account.address, hash, signature: given }), form).toBe(signature);
    }
  });

  it("stays as it is where it is not of the account's key, whatever it looks like", async () => {
    const [hash = "0x"] = hashes;
    const signature = await other.sign({ hash });
    for (const given of [...Object.values(forms(signature)), "0x", "0x01", concat([signature, "0x00"])] as const) {
      expect(await signatureAsTaken({ address: account.address, hash, signature: given })).toBe(given);
    }
    // A Safe's owner that approved the hash on the chain: 65 bytes with v 1, and no key behind it.
    const approved = concat([word(hexToBigInt(other.address)), word(0n), "0x01"]);
    expect(size(approved)).toBe(65);
    expect(await signatureAsTaken({ address: account.address, hash, signature: approved })).toBe(approved);
  });

  it("stays as it is where its numbers are none that a key could give", async () => {
    const [hash = "0x"] = hashes;
    const [r, high] = [word(1n), word(ORDER - 1n)];
    for (const given of [
      concat([r, high, "0xff"]),
      concat([r, high, "0x02"]),
      concat([r, word(2n ** 256n - 1n), "0x1b"]),
      concat([r, word(ORDER), "0x1b"]),
      concat([r, word(0n), "0x1b"]),
    ]) {
      expect(await signatureAsTaken({ address: account.address, hash, signature: given })).toBe(given);
    }
  });

  it("keeps an s that is just low enough, to the unit", async () => {
    const [hash = "0x"] = hashes;
    const r = slice(await account.sign({ hash }), 0, 32);
    const signature = concat([r, word(ORDER / 2n), "0x1b"]);
    const address = await recoverAddress({ hash, signature });
    expect(await signatureAsTaken({ address, hash, signature })).toBe(signature);
    const high = concat([r, word(ORDER / 2n + 1n), "0x1c"]);
    expect(await signatureAsTaken({ address, hash, signature: high })).toBe(signature);
  });

  it("is refused, with what to do, where the account would have to be deployed first", async () => {
    const [hash = "0x"] = hashes;
    const wrapped: Hex = `0x${"00".repeat(96)}${"6492".repeat(16)}`;
    const taken = signatureAsTaken({ address: account.address, hash, signature: wrapped });
    await expect(taken).rejects.toThrow(SignatureFormError);
    await expect(taken).rejects.toThrow(/deploy the account/);
  });
});
