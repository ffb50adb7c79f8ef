import { useMemo } from "react";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { useCatalogue } from "#governance-ui/pages/new-proposal/use-catalogue.ts";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { type Meaning, meaningOf } from "#governance-ui/room/meaning.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";
import { useProposalNames } from "./use-proposal-names.ts";

/** What a transaction does, in words. */
export function useMeaning(safe: Pick<SafeState, "address">, transaction: SafeTransaction): Meaning {
  const deployment = useDeployment();
  const contracts = useCommitteeContracts();
  const catalogue = useCatalogue();
  const proposalName = useProposalNames();
  return useMemo(
    () =>
      meaningOf(transaction, {
        safe: safe.address,
        contracts,
        catalogue,
        accountName: (address) => addressName(address, deployment),
        proposalName,
      }),
    [transaction, safe.address, contracts, catalogue, deployment, proposalName],
  );
}
