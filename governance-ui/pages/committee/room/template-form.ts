import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";

/** What every template of a power is given. */
export type TemplateProps = {
  contracts: CommitteeContracts;
  /** In which the transaction counts. */
  seating: bigint;
  nonce: bigint;
  onMake: (transaction: SafeTransaction) => void;
};
