import { type Hex, isAddressEqual } from "viem";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";
import { type SafeState, signersOf } from "#protocol/safe/signatures/read-safe.ts";
import { verifySignature } from "#protocol/safe/signatures/verify-signature.ts";
import { transactionHashes } from "#protocol/safe/transaction-hashes.ts";
import { keep, mostWaiting } from "./kept-transactions.ts";
import type { SafeContext } from "./safe-context.ts";
import { transactionRow } from "./safe-rows.ts";

/** How far ahead of the Safe's nonce a transaction may lie. */
const MOST_AHEAD = 50n;

type Given = { transaction: SafeTransaction; safeTxHash: string; signatures: readonly OwnerSignature[] };

/** Checks a transaction's hash and every signature against the chain, and keeps them; throws `ApiProblem` otherwise. */
export async function takeSignatures(context: SafeContext, safe: SafeState, given: Given): Promise<Hex> {
  const { deployment, chain, store, publish } = context;
  const { transaction, signatures } = given;
  const account = { address: safe.address, chainId: BigInt(deployment.chainId), version: safe.version };
  const hashes = transactionHashes(account, transaction);
  if (hashes.hash !== given.safeTxHash.toLowerCase()) {
    throw new ApiProblem(
      400,
      "other_hash",
      `The safeTxHash of this transaction is ${hashes.hash}, not ${given.safeTxHash}`,
      "Something in it was changed after it was signed: do not sign it.",
    );
  }
  if (transaction.nonce < safe.nonce) {
    throw new ApiProblem(
      409,
      "nonce_used",
      `Nonce ${transaction.nonce} is used; the Safe's next is ${safe.nonce}`,
      "Make the transaction again with the next nonce.",
    );
  }
  if (transaction.nonce >= safe.nonce + MOST_AHEAD) {
    throw new ApiProblem(
      400,
      "nonce_ahead",
      `Nonce ${transaction.nonce} lies ${transaction.nonce - safe.nonce} ahead of the Safe's`,
      `Expected one below ${safe.nonce + MOST_AHEAD}.`,
    );
  }
  const signers = signersOf(safe, transaction);
  const signed = { safe: safe.address, version: safe.version, ...hashes };
  for (const signature of signatures) {
    if (!signers.some((signer) => isAddressEqual(signer, signature.signer))) {
      throw new ApiProblem(
        403,
        "not_a_signer",
        `The signature of ${signature.signer} does not count: it is ${safe.committee === null ? "no owner of the Safe" : "no member in office who owns the Safe and has sat since the seating that the call names"}`,
        "Leave it out.",
      );
    }
    const right = await verifySignature(chain, signed, signature).catch(() => {
      throw new ApiProblem(503, "chain_unreachable", "The chain does not answer", "Sign by file meanwhile.");
    });
    if (!right) {
      throw new ApiProblem(
        400,
        "bad_signature",
        `This is not the signature of ${signature.signer} for ${hashes.hash}`,
        "Sign again, as typed data.",
      );
    }
  }
  const place = { chain_id: deployment.chainId, safe: safe.address.toLowerCase(), hash: hashes.hash };
  const receivedAt = Math.floor(Date.now() / 1000);
  const kept = await keep(
    store,
    { ...place, ...transactionRow(transaction), received_at: receivedAt },
    signatures.map(({ signer, data, isContractSignature }) => ({
      ...place,
      signer: signer.toLowerCase(),
      data,
      by_contract: isContractSignature ? 1 : 0,
      received_at: receivedAt,
    })),
    safe.nonce,
  );
  if (!kept) {
    throw new ApiProblem(
      429,
      "too_many_waiting",
      `Too many transactions wait: at most ${mostWaiting.ofNonce} for a nonce and ${mostWaiting.ofSafe} for a Safe`,
      "Execute or reject one of them first.",
    );
  }
  publish([`safe:${safe.address}`]);
  return hashes.hash;
}
