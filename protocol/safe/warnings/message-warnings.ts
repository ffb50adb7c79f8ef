import { isAddress, isAddressEqual } from "viem";
import { hiddenCharacters } from "#protocol/input/visible-text.ts";
import type { SafeAccount } from "#protocol/safe/safe-account.ts";
import type { SafeMessage } from "#protocol/safe/safe-message.ts";
import type { TypedData } from "#protocol/safe/typed-data/typed-data.ts";
import { unsignedFields } from "#protocol/safe/typed-data/unsigned-fields.ts";
import { caution, danger, type Warning } from "./warning.ts";

export function messageWarnings(account: SafeAccount, message: SafeMessage): Warning[] {
  if ("typedData" in message) return typedDataWarnings(account, message.typedData);
  if ("bytes" in message) return [caution("These bytes are signed as they are: nobody can say here what they mean")];
  return hiddenCharacters(message.text)
    ? [danger("The text has characters that a screen does not show; they are written as \\u{...} here")]
    : [];
}

function typedDataWarnings(account: SafeAccount, data: TypedData): Warning[] {
  const { chainId, verifyingContract } = data.domain;
  const chain = typeof chainId === "string" && /^(\d+|0x[0-9a-fA-F]+)$/.test(chainId) ? BigInt(chainId) : null;
  const verifier =
    typeof verifyingContract === "string" && isAddress(verifyingContract, { strict: false }) ? verifyingContract : null;
  return [
    ...(chain !== null && account.chainId !== null && chain !== account.chainId
      ? [danger(`The typed data are for chain ${chain}, the Safe is on chain ${account.chainId}`)]
      : []),
    ...(verifier !== null && isAddressEqual(verifier, account.address) && data.primaryType === "SafeTx"
      ? [danger("This message is a transaction of the same Safe")]
      : []),
    ...unsignedFields(data).map((field) => caution(`${field} is in no type: it is not part of what is signed`)),
  ];
}
