import type { UseInfiniteQueryResult } from "@tanstack/react-query";

type Pages = Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;

/** A button for the next page of a list, while there is one. */
export function ShowMore({ of: query, what }: { of: Pages; what: string }) {
  if (!query.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button more"
      onClick={() => void query.fetchNextPage()}
      disabled={query.isFetchingNextPage}
    >
      Show {what}
    </button>
  );
}
