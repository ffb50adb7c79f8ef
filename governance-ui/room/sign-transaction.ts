import type { Address, Client } from "viem";
import { getCode } from "viem/actions";
import type { Config } from "wagmi";
import { signTypedData } from "wagmi/actions";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";
import { keySignature } from "#protocol/safe/signatures/recover-signer.ts";
import { verifySignature } from "#protocol/safe/signatures/verify-signature.ts";
import { roomHashes } from "./room-hashes.ts";
import { safeTypedData } from "./safe-typed-data.ts";

type Question = { config: Config; client: Client; safe: SafeState; chainId: number; signer: Address };

/** Asks the wallet for a signature of typed data, and takes it only if it is this account's for this hash. */
export async function signTransaction(
  { config, client, safe, chainId, signer }: Question,
  transaction: SafeTransaction,
): Promise<OwnerSignature> {
  const signing = { address: safe.address, chainId };
  const data = await signTypedData(config, { account: signer, ...safeTypedData(signing, transaction) });
  const hashes = roomHashes(signing, transaction);
  const signed = {
    safe: safe.address,
    version: safe.version,
    domainHash: hashes.domainHash,
    messageHash: hashes.messageHash,
    hash: hashes.safeTxHash,
  };
  const byKey = { signer, data: keySignature(data) ?? data, isContractSignature: false };
  if (keySignature(data) !== null && (await verifySignature(client, signed, byKey))) return byKey;
  const byContract = { signer, data, isContractSignature: true };
  const code = await getCode(client, { address: signer });
  if (code !== undefined && (await verifySignature(client, signed, byContract))) return byContract;
  throw new Error("The wallet signed something else than what this page shows. The signature was thrown away.");
}
