import { type Client, slice } from "viem";
import { acceptedByContract } from "#protocol/signatures/contract-signature.ts";
import type { Signed, SignedBy } from "#protocol/signatures/signed.ts";
import { signedByKey } from "#protocol/signatures/verify-signature.ts";

/** What the contracts give a voter's contract, and the cost of asking. */
const ERC1271_GAS = 120_000n + 30_000n;
/** The contracts refuse the other of the two signatures that a key has for a digest. */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** Who vouches for a ballot, as the contracts would see it: the voter's key, else its contract, or nobody. */
export async function signedBy(client: Client, signed: Signed): Promise<SignedBy | null> {
  const { signature } = signed;
  if ((await signedByKey(signed)) && BigInt(slice(signature, 32, 64)) <= HALF_ORDER) return "key";
  return (await acceptedByContract(client, signed, { gas: ERC1271_GAS })) ? "contract" : null;
}
