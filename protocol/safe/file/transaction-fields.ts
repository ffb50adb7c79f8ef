import { zeroAddress } from "viem";
import { z } from "zod";
import type { Operation, SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { address, callData, orNull, wholeNumber } from "./fields.ts";

const operations: Readonly<Record<string, Operation>> = {
  "0": 0,
  "1": 1,
  "2": 2,
  call: 0,
  delegatecall: 1,
  create: 2,
};

const operation = z.string("expected 0 (call) or 1 (delegatecall)").transform((written, context): Operation => {
  const found = Object.hasOwn(operations, written) ? operations[written] : undefined;
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "expected 0 (call) or 1 (delegatecall)" });
  return z.NEVER;
});

const amount = wholeNumber(256);
const zeroByDefault = orNull(address.default(zeroAddress));

/** The ten fields that are signed; only `to` and `nonce` must be there. */
export const transactionFields = {
  to: address,
  value: amount.default(0n),
  data: orNull(callData.default("0x")),
  operation: operation.default(0),
  safeTxGas: amount.default(0n),
  baseGas: amount.optional(),
  dataGas: amount.optional(),
  gasPrice: amount.default(0n),
  gasToken: zeroByDefault,
  refundReceiver: zeroByDefault,
  nonce: amount,
};

const transactionSchema = z.object(transactionFields);

export function transactionOf(fields: z.output<typeof transactionSchema>): SafeTransaction {
  const { to, value, data, safeTxGas, gasPrice, gasToken, refundReceiver, nonce } = fields;
  const baseGas = fields.baseGas ?? fields.dataGas ?? 0n;
  return {
    to,
    value,
    data,
    operation: fields.operation,
    safeTxGas,
    baseGas,
    gasPrice,
    gasToken,
    refundReceiver,
    nonce,
  };
}
