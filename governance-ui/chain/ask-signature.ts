import { type Address, type Hex, hashTypedData, type TypedDataDefinition } from "viem";
import type { Config } from "wagmi";
import { signTypedData } from "wagmi/actions";
import { signatureAsTaken } from "#protocol/signatures/signature-as-taken.ts";

/** Asks the wallet to sign typed data; answers the bytes that the contracts take. Throws when it gives others. */
export async function askSignature(config: Config, address: Address, typedData: TypedDataDefinition): Promise<Hex> {
  const signature = await signTypedData(config, { ...typedData, account: address });
  return signatureAsTaken({ address, hash: hashTypedData(typedData), signature });
}
