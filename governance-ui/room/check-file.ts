import { type Address, isAddressEqual } from "viem";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { type RoomHashes, roomHashes } from "./room-hashes.ts";
import { type SignedFile, SignedFileError } from "./signed-file.ts";

/** Computes the hashes of what another member made; throws `SignedFileError` unless it is for this Safe and as signed. */
export function checkFile(file: SignedFile, safe: { address: Address; nonce: bigint }, chainId: number): RoomHashes {
  if (file.chainId !== chainId || !isAddressEqual(file.safe, safe.address)) {
    throw new SignedFileError(`It is for the Safe ${shortHex(file.safe)} on chain ${file.chainId}, not for this one.`);
  }
  const hashes = roomHashes({ address: safe.address, chainId }, file.transaction);
  if (hashes.safeTxHash !== file.safeTxHash.toLowerCase()) {
    throw new SignedFileError("Its hash is not that of the transaction in it: it was changed. Do not sign it.");
  }
  if (file.transaction.nonce < safe.nonce) {
    throw new SignedFileError(`Its nonce ${file.transaction.nonce} is used already: it can never run.`);
  }
  return hashes;
}
