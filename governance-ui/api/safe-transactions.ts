import type { Address } from "viem";
import * as z from "zod/mini";
import { ownerSignature, plainData, type SignedFile, signedData } from "#governance-ui/room/signed-file.ts";
import { answer, widerAnswer } from "./answer.ts";
import { getJson, postJson } from "./get-json.ts";

const list = widerAnswer(
  "SafeTransactions",
  z.object({
    chainId: z.number(),
    safe: z.string(),
    items: z.array(
      z.object({
        safeTxHash: z.string(),
        data: signedData,
        signatures: z.array(ownerSignature),
        receivedAt: z.number(),
      }),
    ),
  }),
);

const taken = answer("SafeTxHash", z.object({ safeTxHash: z.string() }));

export type SafeTransactions = z.input<typeof list>;
export type SafeTxHash = z.infer<typeof taken>;
export type SharedTransaction = Pick<SignedFile, "transaction" | "signatures"> & { safeTxHash: string };

/** What the server keeps of a Safe's transactions. Whatever it says is computed and verified again. */
export async function sharedTransactions(safe: Address, signal?: AbortSignal): Promise<SharedTransaction[]> {
  const { items } = await getJson(`safe/${safe}/transactions`, list, signal);
  return items.map(({ safeTxHash, data, signatures }) => ({ safeTxHash, transaction: data, signatures }));
}

/** Gives a signed transaction to the server, for the other members to find. */
export async function shareTransaction(file: SignedFile): Promise<void> {
  const { chainId, safe, safeTxHash, transaction, signatures } = file;
  const data = plainData(transaction);
  await postJson(`safe/${safe}/transactions`, taken, { chainId, safe, safeTxHash, data, signatures });
}
