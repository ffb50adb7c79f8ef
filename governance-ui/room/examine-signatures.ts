import { type Address, type Client, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";
import { type SafeState, signersOf } from "#protocol/safe/signatures/read-safe.ts";
import { verifySignature } from "#protocol/safe/signatures/verify-signature.ts";
import type { RoomTransaction } from "./queue.ts";
import type { RoomHashes } from "./room-hashes.ts";

type Examined = Pick<RoomTransaction, "signatures" | "approvals" | "left" | "wrong">;

const includes = (list: readonly Address[], one: Address) => list.some((other) => isAddressEqual(other, one));

/** Sorts signatures, wherever they came from, by what they are worth now; each signer counts once. */
export async function examineSignatures(
  client: Client,
  safe: SafeState,
  transaction: RoomTransaction["transaction"],
  { domainHash, messageHash, safeTxHash }: RoomHashes,
  given: readonly OwnerSignature[],
): Promise<Examined> {
  const signers = signersOf(safe, transaction);
  const signed = { safe: safe.address, version: safe.version, domainHash, messageHash, hash: safeTxHash };
  const signatures: OwnerSignature[] = [];
  const left: Address[] = [];
  const wrong: Address[] = [];
  for (const signature of given) {
    const counted = signatures.map(({ signer }) => signer);
    if (includes(counted, signature.signer)) continue;
    const right = await verifySignature(client, signed, signature);
    if (right && includes(signers, signature.signer)) signatures.push(signature);
    else if (right && !includes(left, signature.signer)) left.push(signature.signer);
    else if (!right && !includes(wrong, signature.signer)) wrong.push(signature.signer);
  }
  const approvals = await Promise.all(
    signers.map(async (signer) => {
      const approved = await readContract(client, {
        address: safe.address,
        abi: safeAbi,
        functionName: "approvedHashes",
        args: [signer, safeTxHash],
      });
      return approved > 0n ? signer : null;
    }),
  );
  return { signatures, approvals: approvals.filter((signer) => signer !== null), left, wrong };
}
