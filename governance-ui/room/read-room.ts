import type { Client, Hex } from "viem";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import type { SharedTransaction } from "#governance-ui/api/safe-transactions.ts";
import { readSafe, type SafeState } from "#protocol/safe/signatures/read-safe.ts";
import { examineSignatures } from "./examine-signatures.ts";
import type { RoomTransaction } from "./queue.ts";
import { roomHashes } from "./room-hashes.ts";
import type { SignedFile } from "./signed-file.ts";

export type Room = {
  safe: SafeState;
  transactions: readonly RoomTransaction[];
  /** What the server says under a hash that is not the transaction's: never shown as a transaction. */
  forged: readonly string[];
};

type Sources = { kept: readonly SignedFile[]; shared: readonly SharedTransaction[] };

/** The Safe from the chain, and every transaction that is known of it, each hash and signature computed again. */
export async function readRoom(
  client: Client,
  deployment: DeploymentView,
  address: `0x${string}`,
  { kept, shared }: Sources,
): Promise<Room> {
  const safe = await readSafe(client, deployment, address);
  const signing = { address: safe.address, chainId: deployment.chainId };
  const byHash = new Map<
    Hex,
    Pick<RoomTransaction, "transaction" | "kept" | "shared"> & Pick<SignedFile, "signatures">
  >();
  const forged: string[] = [];
  const add = (given: SharedTransaction, from: "kept" | "shared") => {
    const { safeTxHash } = roomHashes(signing, given.transaction);
    if (safeTxHash !== given.safeTxHash.toLowerCase()) {
      forged.push(given.safeTxHash);
      return;
    }
    const known = byHash.get(safeTxHash);
    byHash.set(safeTxHash, {
      transaction: given.transaction,
      signatures: [...(known?.signatures ?? []), ...given.signatures],
      kept: from === "kept" || known?.kept === true,
      shared: from === "shared" || known?.shared === true,
    });
  };
  for (const file of kept) add(file, "kept");
  for (const one of shared) add(one, "shared");
  const waiting = [...byHash].filter(([, { transaction }]) => transaction.nonce >= safe.nonce);
  const transactions = await Promise.all(
    waiting.map(async ([safeTxHash, { transaction, signatures, kept: here, shared: there }]) => {
      const hashes = roomHashes(signing, transaction);
      const examined = await examineSignatures(client, safe, transaction, hashes, signatures);
      return { safeTxHash, transaction, ...examined, kept: here, shared: there };
    }),
  );
  return { safe, transactions, forged };
}
