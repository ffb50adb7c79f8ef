import type { CommitteeContracts } from "#proposals/committee/committee-contracts.ts";
import type { SafeTransaction } from "#proposals/safe/safe-transaction.ts";

/** What every template of a power is given. */
export type TemplateProps = {
  contracts: CommitteeContracts;
  /** In which the transaction counts. */
  seating: bigint;
  nonce: bigint;
  onMake: (transaction: SafeTransaction) => void;
};
