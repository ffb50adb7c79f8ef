import { type Client, isAddressEqual, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { signedBytes } from "#protocol/safe/safe-hashes.ts";
import { isBefore, type SafeVersion } from "#protocol/safe/safe-version.ts";
import { encodeSignatures } from "./encode-signatures.ts";
import type { OwnerSignature } from "./owner-signature.ts";
import { recoverSigner } from "./recover-signer.ts";

const abi = parseAbi([
  "function checkNSignatures(bytes32 dataHash, bytes data, bytes signatures, uint256 requiredSignatures) view",
]);
const byExecutor = parseAbi([
  "function checkNSignatures(address executor, bytes32 dataHash, bytes signatures, uint256 requiredSignatures) view",
]);

type Signed = {
  safe: `0x${string}`;
  version: SafeVersion;
  domainHash: `0x${string}`;
  messageHash: `0x${string}`;
  hash: `0x${string}`;
};

/** Whether a signature is its signer's, for this hash. A contract's is asked of the Safe, which asks the contract. */
export async function verifySignature(client: Client, signed: Signed, signature: OwnerSignature): Promise<boolean> {
  if (!signature.isContractSignature) {
    const signer = await recoverSigner(signed.hash, signature.data);
    return signer !== null && isAddressEqual(signer, signature.signer);
  }
  const one = encodeSignatures([signature]);
  const asked = isBefore(signed.version, [1, 5, 0])
    ? readContract(client, {
        address: signed.safe,
        abi,
        functionName: "checkNSignatures",
        args: [signed.hash, signedBytes(signed.domainHash, signed.messageHash), one, 1n],
      })
    : readContract(client, {
        address: signed.safe,
        abi: byExecutor,
        functionName: "checkNSignatures",
        args: [signed.safe, signed.hash, one, 1n],
      });
  return asked.then(
    () => true,
    (error: unknown) => {
      if (/revert/i.test(String(error))) return false;
      throw error;
    },
  );
}
