import { type Abi, isAddressEqual } from "viem";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { encodeSignatures } from "#protocol/safe/signatures/encode-signatures.ts";
import { powerErrors } from "./power-errors.ts";
import type { RoomTransaction } from "./queue.ts";
import type { SigningSafe } from "./safe-typed-data.ts";

/** The guard's and the powers' own errors pass through the Safe; knowing them gives them words. */
const abi: Abi = [...safeAbi, ...committeeGuardAbi.filter(({ type }) => type === "error"), ...powerErrors];

/** Executes with every signature that counts: sorted by owner, those of who left are not among them. */
export function executionCall(safe: SigningSafe, room: RoomTransaction): ContractCall {
  const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = room.transaction;
  const signers = room.signatures.map(({ signer }) => signer);
  const approvals = room.approvals.filter((approval) => !signers.some((signer) => isAddressEqual(signer, approval)));
  const signatures = encodeSignatures([
    ...room.signatures,
    ...approvals.map((signer) => ({ signer, approved: true }) as const),
  ]);
  return {
    address: safe.address,
    abi,
    functionName: "execTransaction",
    args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, signatures],
  };
}

/** Agrees on the chain, which needs no server and no file. */
export function approveHashCall(safe: SigningSafe, { safeTxHash }: Pick<RoomTransaction, "safeTxHash">): ContractCall {
  return { address: safe.address, abi, functionName: "approveHash", args: [safeTxHash] };
}
