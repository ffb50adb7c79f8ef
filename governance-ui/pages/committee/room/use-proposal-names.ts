import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { proposalsQuery } from "#governance-ui/api/proposal-queries.ts";
import { useProposalFallback } from "#governance-ui/chain/use-proposal-fallback.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";

const filter = { state: "", class: "", q: "" };

/** Every proposal that this page knows of, by the index or from the chain. */
export function useProposals() {
  const query = useInfiniteQuery(proposalsQuery(filter, useProposalFallback()));
  return { ...query, proposals: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** Number and title for an id. Names only: an id commits to all that a proposal does, a title to nothing. */
export function useProposalNames(): (id: bigint) => string {
  const { data } = useInfiniteQuery(proposalsQuery(filter, useProposalFallback()));
  return useCallback(
    (id: bigint) => {
      const found = data?.pages.flatMap(({ items }) => items).find((proposal) => proposal.id === String(id));
      return found ? `proposal ${found.number}, “${found.title}”` : `proposal ${shortHex(String(id))}`;
    },
    [data],
  );
}
