import { getAddress, type Hex, isHex } from "viem";
import type { KeptSafeTransaction, SignedSafeTransaction } from "#index/schema/safe-transaction.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { OwnerSignature } from "#protocol/safe/signatures/owner-signature.ts";
import type { SafeSignatureTable, SafeTransactionTable } from "#store/schema/signed.ts";

/** What the API took in, as it is hashed. */
export function transactionOf(data: SignedSafeTransaction["data"]): SafeTransaction {
  return {
    to: getAddress(data.to.toLowerCase()),
    value: BigInt(data.value),
    data: bytes(data.data),
    operation: data.operation,
    safeTxGas: BigInt(data.safeTxGas),
    baseGas: BigInt(data.baseGas),
    gasPrice: BigInt(data.gasPrice),
    gasToken: getAddress(data.gasToken.toLowerCase()),
    refundReceiver: getAddress(data.refundReceiver.toLowerCase()),
    nonce: BigInt(data.nonce),
  };
}

export function signatureOf(given: SignedSafeTransaction["signatures"][number]): OwnerSignature {
  return {
    signer: getAddress(given.signer.toLowerCase()),
    data: bytes(given.data),
    isContractSignature: given.isContractSignature,
  };
}

export function transactionRow(
  transaction: SafeTransaction,
): Omit<SafeTransactionTable, "chain_id" | "safe" | "hash" | "received_at"> {
  return {
    nonce: Number(transaction.nonce),
    target: transaction.to.toLowerCase(),
    value_wei: transaction.value.toString(),
    call_data: transaction.data,
    operation: transaction.operation,
    safe_tx_gas: transaction.safeTxGas.toString(),
    base_gas: transaction.baseGas.toString(),
    gas_price: transaction.gasPrice.toString(),
    gas_token: transaction.gasToken.toLowerCase(),
    refund_receiver: transaction.refundReceiver.toLowerCase(),
  };
}

/** A kept transaction as the API shows it. */
export function keptView(row: SafeTransactionTable, signatures: readonly SafeSignatureTable[]): KeptSafeTransaction {
  return {
    safeTxHash: row.hash,
    data: dataOf(row),
    signatures: signatures.map(({ signer, data, by_contract }) => ({
      signer: checksummed(signer),
      data,
      isContractSignature: by_contract === 1,
    })),
    receivedAt: row.received_at,
  };
}

export function dataOf(row: SafeTransactionTable): SignedSafeTransaction["data"] {
  return {
    to: checksummed(row.target),
    value: row.value_wei,
    data: row.call_data,
    operation: row.operation === 1 ? 1 : 0,
    safeTxGas: row.safe_tx_gas,
    baseGas: row.base_gas,
    gasPrice: row.gas_price,
    gasToken: checksummed(row.gas_token),
    refundReceiver: checksummed(row.refund_receiver),
    nonce: row.nonce,
  };
}

function checksummed(address: string): string {
  return getAddress(address);
}

function bytes(text: string): Hex {
  if (!isHex(text)) throw new TypeError(`${text.slice(0, 20)} is not hexadecimal`);
  return text;
}
