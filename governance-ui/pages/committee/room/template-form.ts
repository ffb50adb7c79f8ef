import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";

/** What every template of a power is given. */
export type TemplateProps = {
  contracts: CommitteeContracts;
  /** For which it is signed: whoever takes a seat later does not sign it. */
  seating: bigint;
  nonce: bigint;
  onMake: (transaction: SafeTransaction) => void;
};
