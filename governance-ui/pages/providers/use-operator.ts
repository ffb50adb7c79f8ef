import type { Client } from "viem";
import { useClient, useConnection } from "wagmi";
import type { OperatorQuestion } from "#governance-ui/chain/providers/operator-calls.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import { type ContractCall, type Transaction, useTransaction } from "#governance-ui/chain/use-transaction.ts";

/** A transaction that acts for a provider. */
export function useOperator(provider: number): {
  transaction: Transaction;
  send: (
    build: (client: Client, question: OperatorQuestion) => ContractCall | Promise<ContractCall>,
  ) => Promise<boolean>;
} {
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  return {
    transaction,
    send: async (build) => {
      if (!client || !account) return false;
      return transaction.send(() => build(client, { ...addresses, account, provider }));
    },
  };
}
