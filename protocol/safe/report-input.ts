import type { Hex } from "viem";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import type { Approver } from "#protocol/safe/file/approver.ts";
import type { SafeFile } from "#protocol/safe/file/safe-file.ts";
import { hasChainInDomain } from "./domain-hash.ts";
import type { SafeAccount } from "./safe-account.ts";
import { messageBytes, type SafeMessage } from "./safe-message.ts";
import type { SafeTransaction } from "./safe-transaction.ts";
import { isBefore } from "./safe-version.ts";

/** A file in which all is there that its hashes need. */
export type ReportInput = {
  account: SafeAccount;
  subject: { transaction: SafeTransaction } | { message: SafeMessage; bytes: Hex };
  statedHash: Hex | null;
  approvers: readonly Approver[];
};

/** Throws `InputError` when the Safe is not named well enough, or something does not go with its version. */
export function reportInput({ account: given, subject, statedHash, approvers }: SafeFile): ReportInput {
  const { safe, chainId = null, version = null } = given;
  const isTransaction = "transaction" in subject;
  const chainMissing = chainId === null && hasChainInDomain(version);
  const creates = isTransaction && subject.transaction.operation === 2 && !isBefore(version, [1, 1, 0]);
  const issues: InputIssue[] = [
    ...(safe === undefined ? [issue(["safe"], "expected the address of the Safe, here or with --safe")] : []),
    ...(chainMissing ? [issue(["chainId"], "expected the id of the chain, here or with --chain")] : []),
    ...(creates
      ? [issue(["operation"], "expected 0 (call) or 1 (delegatecall); 2 was possible below version 1.1.0")]
      : []),
    ...approvers.flatMap((one, index) => approverIssues(one, ["approvedBy", index], isTransaction, chainId)),
  ];
  if (safe === undefined || issues.length > 0) throw new InputError("Safe file", issues);
  const account: SafeAccount = { address: safe, chainId, version };
  return { account, subject: isTransaction ? subject : withBytes(subject.message), statedHash, approvers };
}

function withBytes(message: SafeMessage): { message: SafeMessage; bytes: Hex } {
  try {
    return { message, bytes: messageBytes(message) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      "Safe file",
      error.issues.map((one) => issue(["message", ...one.path], one.message)),
    );
  }
}

function approverIssues(
  { nonce, version, approvedBy = [] }: Approver,
  path: InputIssue["path"],
  isTransaction: boolean,
  chainId: bigint | null,
): InputIssue[] {
  return [
    ...(isTransaction && nonce === undefined
      ? [issue([...path, "nonce"], "expected the nonce of its approveHash")]
      : []),
    ...(chainId === null && hasChainInDomain(version ?? null)
      ? [issue([...path, "version"], "hashes with the chain: expected chainId in the file, or --chain")]
      : []),
    ...approvedBy.flatMap((one, index) => approverIssues(one, [...path, "approvedBy", index], isTransaction, chainId)),
  ];
}

function issue(path: InputIssue["path"], message: string): InputIssue {
  return { path, message };
}
