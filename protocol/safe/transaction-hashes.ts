import { keccak256 } from "ox/Hash";
import { addressWord, joinBytes, uintWord } from "./abi-words.ts";
import { domainHash } from "./domain-hash.ts";
import type { SafeAccount } from "./safe-account.ts";
import { type SafeHashes, safeHashes } from "./safe-hashes.ts";
import type { SafeTransaction } from "./safe-transaction.ts";
import { isBefore } from "./safe-version.ts";
import { typeHash } from "./type-hash.ts";

const safeTx = (gasName: string) =>
  typeHash(
    `SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 ${gasName},uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)`,
  );
const withBaseGas = safeTx("baseGas");
const withDataGas = safeTx("dataGas");

/** The hashes of a Safe's transaction; `hash` is its safeTxHash. Encoded word by word, with no EIP-712 library. */
export function transactionHashes(account: SafeAccount, transaction: SafeTransaction): SafeHashes {
  const messageHash = keccak256(
    joinBytes(
      // GnosisSafe.sol of v0.1.0 says dataGas, of v1.0.0 baseGas.
      isBefore(account.version, [1, 0, 0]) ? withDataGas : withBaseGas,
      addressWord(transaction.to),
      uintWord(transaction.value),
      keccak256(transaction.data),
      uintWord(BigInt(transaction.operation)),
      uintWord(transaction.safeTxGas),
      uintWord(transaction.baseGas),
      uintWord(transaction.gasPrice),
      addressWord(transaction.gasToken),
      addressWord(transaction.refundReceiver),
      uintWord(transaction.nonce),
    ),
  );
  return safeHashes(domainHash(account), messageHash);
}
