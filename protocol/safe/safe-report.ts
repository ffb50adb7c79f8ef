import type { Address, Hex } from "viem";
import { type DecodedCall, decodeCall } from "#protocol/safe/calls/decode-call.ts";
import type { Approver } from "#protocol/safe/file/approver.ts";
import { accountWarnings } from "#protocol/safe/warnings/account-warnings.ts";
import { callWarnings } from "#protocol/safe/warnings/call-warnings.ts";
import { messageWarnings } from "#protocol/safe/warnings/message-warnings.ts";
import { refundWarnings } from "#protocol/safe/warnings/refund-warnings.ts";
import { danger, type Warning } from "#protocol/safe/warnings/warning.ts";
import { approveHashTransaction } from "./approve-hash.ts";
import { messageHashes } from "./message-hashes.ts";
import { nestedMessageBytes } from "./nested-message-bytes.ts";
import type { ReportInput } from "./report-input.ts";
import type { SafeAccount } from "./safe-account.ts";
import type { SafeHashes } from "./safe-hashes.ts";
import type { SafeMessage } from "./safe-message.ts";
import type { SafeTransaction } from "./safe-transaction.ts";
import { transactionHashes } from "./transaction-hashes.ts";

/** What one Safe signs. `statedHash` is what the file claims; `matches` is null when it claims nothing. */
export type SafeReport = {
  safe: Address;
  chainId: bigint | null;
  version: string | null;
  content:
    | { kind: "transaction"; transaction: SafeTransaction; call: DecodedCall }
    | { kind: "message"; message: SafeMessage | null; bytes: Hex };
  warnings: readonly Warning[];
  hashes: SafeHashes;
  statedHash: Hex | null;
  matches: boolean | null;
  /** What the Safes that are its owners sign to agree. */
  approvals: readonly SafeReport[];
};

export function safeReport({ account, subject, statedHash, approvers }: ReportInput): SafeReport {
  return "transaction" in subject
    ? transactionReport(account, subject.transaction, statedHash, approvers)
    : messageReport(account, subject.message, subject.bytes, statedHash, approvers);
}

/** Whether every hash that the file states, of the Safes that approve too, is the computed one. */
export function allMatch({ matches, approvals }: SafeReport): boolean {
  return matches !== false && approvals.every(allMatch);
}

function transactionReport(
  account: SafeAccount,
  transaction: SafeTransaction,
  statedHash: Hex | null,
  approvers: readonly Approver[],
): SafeReport {
  const hashes = transactionHashes(account, transaction);
  const call = decodeCall(account, transaction);
  const warnings = [...accountWarnings(account), ...callWarnings(call), ...refundWarnings(transaction)];
  const approvals = approvers.map((approver) => {
    const { nonce = 0n, safeTxHash = null, approvedBy = [] } = approver;
    const approval = approveHashTransaction(account.address, hashes.hash, nonce);
    return transactionReport(ownerAccount(account, approver), approval, safeTxHash, approvedBy);
  });
  const content = { kind: "transaction", transaction, call } as const;
  return { ...named(account), content, ...verdict(warnings, hashes, statedHash), approvals };
}

function messageReport(
  account: SafeAccount,
  message: SafeMessage | null,
  bytes: Hex,
  statedHash: Hex | null,
  approvers: readonly Approver[],
): SafeReport {
  const hashes = messageHashes(account, bytes);
  const warnings = [...accountWarnings(account), ...(message === null ? [] : messageWarnings(account, message))];
  const approvals = approvers.map((approver) => {
    const inside = nestedMessageBytes(account, bytes, hashes);
    const { safeTxHash = null, approvedBy = [] } = approver;
    return messageReport(ownerAccount(account, approver), null, inside, safeTxHash, approvedBy);
  });
  const content = { kind: "message", message, bytes } as const;
  return { ...named(account), content, ...verdict(warnings, hashes, statedHash), approvals };
}

function ownerAccount(parent: SafeAccount, { safe, version }: Approver): SafeAccount {
  return { address: safe, chainId: parent.chainId, version: version ?? null };
}

function named({ address, chainId, version }: SafeAccount) {
  return { safe: address, chainId, version: version?.text ?? null };
}

function verdict(warnings: readonly Warning[], hashes: SafeHashes, statedHash: Hex | null) {
  const matches = statedHash === null ? null : statedHash === hashes.hash;
  const mismatch =
    matches === false
      ? [danger(`The file states the hash ${statedHash}, computed is ${hashes.hash}: do not sign`)]
      : [];
  return { warnings: [...mismatch, ...warnings], hashes, statedHash, matches };
}
