import { useMemo } from "react";
import type { SafeTransaction } from "#proposals/safe/safe-transaction.ts";
import type { SafeState } from "#proposals/safe/signatures/read-safe.ts";
import { useDeployment } from "../../../chain/deployment-context.ts";
import { useCommitteeContracts } from "../../../chain/use-committee-contracts.ts";
import { addressName } from "../../../parts/address-name.ts";
import { type Meaning, meaningOf } from "../../../room/meaning.ts";
import { useCatalogue } from "../../new-proposal/use-catalogue.ts";
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
