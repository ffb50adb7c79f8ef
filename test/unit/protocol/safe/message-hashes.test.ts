import fc from "fast-check";
import { hashMessage, hashTypedData } from "viem";
import { describe, expect, it } from "vitest";
import { messageHashes } from "#protocol/safe/message-hashes.ts";
import { nestedMessageBytes } from "#protocol/safe/nested-message-bytes.ts";
import { messageBytes } from "#protocol/safe/safe-message.ts";
import { knownVersions } from "#protocol/safe/safe-version.ts";
import { textMessageHash } from "#protocol/safe/text-message-hash.ts";
import { account, OTHER, SAFE } from "./sample.ts";

// pcaversaccio/safe-tx-hashes-util@2260fbfe README.md "Safe Message Hashes"; Cyfrin/safe-hash-rs@7b70ae77 the same.
const OPENSEA = `Welcome to OpenSea!

Click to sign in and accept the OpenSea Terms of Service (https://opensea.io/tos) and Privacy Policy (https://opensea.io/privacy).

This request will not trigger a blockchain transaction or cost any gas fees.

Wallet address:
0x657ff0d4ec65d82b2bc1247b0a558bcd2f80a0f1

Nonce:
ea499f2f-fdbc-4d04-92c4-b60aba887e06`;

describe("the hashes of a Safe message", () => {
  it("are those of safe-tx-hashes-util for text", () => {
    const bytes = messageBytes({ text: OPENSEA });
    expect(bytes).toBe("0xcb1a9208c1a7c191185938c7d304ed01db68677eea4e689d688469aa72e34236");
    expect(messageHashes(account("1.3.0", SAFE, 11_155_111n), bytes)).toEqual({
      domainHash: "0x611379c19940caee095cdb12bebe6a9fa9abb74cdb1fbd7377c49a1f198dc24f",
      messageHash: "0xa5d2f507a16279357446768db4bd47a03bca0b6acac4632a4c2c96af20d6f6e5",
      hash: "0x1866b559f56261ada63528391b93a1fe8e2e33baf7cace94fc6b42202d16ea08",
    });
  });

  it("take the text's bytes of safe-global/safe-core-sdk@99486267 packages/protocol-kit/tests/unit/eip-712.test.ts", () => {
    expect(messageBytes({ text: "Hello world!" })).toBe(
      "0xaa05af77f274774b8bdc7b61d98bc40da523dc2821fdea555f4d6aa413199bcc",
    );
  });

  it("are viem's for any text, bytes and version", () => {
    fc.assert(
      fc.property(fc.constantFrom(...knownVersions), fc.string({ unit: "binary" }), (version, text) => {
        expect(textMessageHash(text)).toBe(hashMessage(text));
        const old = ["0.1.0", "1.0.0", "1.1.0", "1.1.1", "1.2.0"].includes(version);
        expect(messageHashes(account(version), hashMessage(text)).hash).toBe(
          hashTypedData({
            domain: old ? { verifyingContract: SAFE } : { chainId: 1n, verifyingContract: SAFE },
            types: { SafeMessage: [{ name: "message", type: "bytes" }] },
            primaryType: "SafeMessage",
            message: { message: hashMessage(text) },
          }),
        );
      }),
    );
  });
});

describe("what a Safe that is an owner is asked to sign of its Safe's message", () => {
  const bytes = textMessageHash("hello");

  it.each(["1.1.1", "1.2.0", "1.3.0"])("is the message itself for a Safe of %s", (version) => {
    const parent = account(version, OTHER);
    expect(nestedMessageBytes(parent, bytes, messageHashes(parent, bytes))).toBe(bytes);
  });

  it("is the signed bytes for a Safe of 1.4.1", () => {
    const parent = account("1.4.1", OTHER);
    const hashes = messageHashes(parent, bytes);
    expect(nestedMessageBytes(parent, bytes, hashes)).toBe(
      `0x1901${hashes.domainHash.slice(2)}${hashes.messageHash.slice(2)}`,
    );
  });

  it("is their hash for a Safe of 1.5.0", () => {
    const parent = account("1.5.0", OTHER);
    const hashes = messageHashes(parent, bytes);
    expect(nestedMessageBytes(parent, bytes, hashes)).toBe(hashes.hash);
  });
});
