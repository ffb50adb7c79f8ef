import {
  type Address,
  type Client,
  encodeFunctionData,
  type Hash,
  type Hex,
  isAddressEqual,
  parseAbi,
  recoverAddress,
  slice,
} from "viem";
import { call } from "viem/actions";
import { nodeFault } from "../rpc/viem-client.ts";

const abi = parseAbi(["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"]);
const MAGIC = "0x1626ba7e";
/** What the contracts give a voter's contract, and the cost of asking. */
const ERC1271_GAS = 120_000n + 30_000n;
const KEY_SIGNATURE_CHARACTERS = 2 + 2 * 65;
/** The contracts refuse the other of the two signatures that a key has for a digest. */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** Who vouches for a signature, as the contracts would see it: the account's key, else its contract by ERC-1271, or nobody. */
export async function signedBy(
  client: Client,
  account: Address,
  digest: Hash,
  signature: Hex,
): Promise<"key" | "contract" | null> {
  if (await isKeySigned(account, digest, signature)) return "key";
  const data = encodeFunctionData({ abi, functionName: "isValidSignature", args: [digest, signature] });
  const answer = await call(client, { to: account, data, gas: ERC1271_GAS }).catch((error: unknown) => {
    const fault = nodeFault(error);
    if (fault !== undefined) throw fault;
    return { data: undefined };
  });
  const accepted = answer.data !== undefined && answer.data.length >= 66 && slice(answer.data, 0, 4) === MAGIC;
  return accepted ? "contract" : null;
}

async function isKeySigned(account: Address, digest: Hash, signature: Hex): Promise<boolean> {
  if (signature.length !== KEY_SIGNATURE_CHARACTERS || BigInt(slice(signature, 32, 64)) > HALF_ORDER) return false;
  const recovered = await recoverAddress({ hash: digest, signature }).catch(() => null);
  return recovered !== null && isAddressEqual(recovered, account);
}
