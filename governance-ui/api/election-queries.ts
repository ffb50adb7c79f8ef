import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { isElectionDue } from "#governance-ui/vote/election-moment.ts";
import { chainNow } from "./chain-clock.ts";
import { candidateDetail, electionBallotPage, electionDetail, electionPage } from "./elections.ts";
import { getJson, queryString } from "./get-json.ts";

/** A phase ends by time alone, which nothing announces. */
const DUE_POLL_MS = 3_000;

export const electionsQuery = infiniteQueryOptions({
  queryKey: ["elections"],
  queryFn: ({ pageParam, signal }) =>
    getJson(`elections${queryString({ limit: 50, cursor: pageParam })}`, electionPage, signal),
  initialPageParam: "",
  getNextPageParam: (last) => last.nextCursor,
  refetchInterval: ({ state }) => {
    const newest = state.data?.pages[0]?.items[0];
    return newest && isElectionDue(newest, chainNow()) ? DUE_POLL_MS : false;
  },
});

export function electionQuery(number: string) {
  return queryOptions({
    queryKey: ["elections", Number(number)],
    queryFn: ({ signal }) => getJson(`elections/${number}`, electionDetail, signal),
    refetchInterval: ({ state: { data } }) => (data && isElectionDue(data, chainNow()) ? DUE_POLL_MS : false),
  });
}

export function electionBallotsQuery(number: number) {
  return infiniteQueryOptions({
    queryKey: ["elections", number, "ballots"],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        `elections/${number}/ballots${queryString({ limit: 50, cursor: pageParam })}`,
        electionBallotPage,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
  });
}

const NOT_YET_MS = 2_000;

export function candidateQuery(number: string, of: string) {
  return queryOptions({
    queryKey: ["elections", Number(number), "candidate", of.toLowerCase()],
    queryFn: ({ signal }) => getJson(`elections/${number}/candidates/${of}`, candidateDetail, signal),
    // Who has just registered is on the chain a moment before it is in the index.
    refetchInterval: ({ state }) => (state.status === "error" ? NOT_YET_MS : false),
  });
}
