import type { EIP1193Provider } from "@nomicfoundation/ignition-core";
import { hexToBigInt, hexToNumber, isAddress, isHex, keccak256, type LocalAccount, type Transport } from "viem";
import { z } from "zod";
import type { SentTransaction } from "./sent-transactions.ts";

const hex = z.string().refine((value) => isHex(value));
const quantity = hex.transform((value) => hexToBigInt(value));
const requestSchema = z.tuple([
  z.object({
    to: z
      .string()
      .refine((value) => isAddress(value))
      .optional(),
    data: hex,
    value: quantity,
    gas: quantity,
    nonce: hex.transform((value) => hexToNumber(value)),
    maxFeePerGas: quantity.optional(),
    maxPriorityFeePerGas: quantity.optional(),
    gasPrice: quantity.optional(),
  }),
]);

/**
 * A node's provider with one account whose key stays in this process. `beforeSend` gets every signed transaction
 * before it is broadcast, so that a killed run can be followed up.
 */
export function signingProvider(options: {
  transport: Transport;
  chainId: number;
  account: LocalAccount;
  beforeSend(transaction: SentTransaction): Promise<void>;
}): EIP1193Provider {
  const { transport, chainId, account, beforeSend } = options;
  const node = transport({});
  return {
    async request({ method, params }) {
      if (method === "eth_accounts") return [account.address];
      if (method !== "eth_sendTransaction") return node.request({ method, params });
      const [{ gasPrice, maxFeePerGas, maxPriorityFeePerGas, ...call }] = requestSchema.parse(params);
      const fees =
        gasPrice === undefined
          ? { type: "eip1559" as const, maxFeePerGas, maxPriorityFeePerGas }
          : { type: "legacy" as const, gasPrice };
      const raw = await account.signTransaction({ ...call, ...fees, chainId });
      await beforeSend({ nonce: call.nonce, hash: keccak256(raw), raw });
      return node.request({ method: "eth_sendRawTransaction", params: [raw] });
    },
  };
}
