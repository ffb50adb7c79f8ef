/** What a page or a feed asks of a large DAO's API, of the chain that follows a formula. */
export const askedPaths: Readonly<Record<string, string>> = {
  list: "/api/proposals",
  filter: "/api/proposals?state=defeated&class=treasury",
  search: "/api/proposals?q=forum%20topic%209876",
  detail: "/api/proposals/5000",
  "votes-first": "/api/proposals/5000/votes",
  "votes-last": "/api/proposals/5000/votes?cursor=1700.0",
  "votes-search": "/api/proposals/5000/votes?q=because",
  delegates: "/api/delegates",
  account: `/api/accounts/0x${"d".repeat(30)}00000007d0`,
  parameters: "/api/parameters/governor.votingDelay/history",
  feed: "/feed.atom",
};

/** Many different ones of these: what one process keeps of an answer is of no use for the next. */
export function differentPaths(many: number): string[] {
  return Array.from({ length: many }, (_, at) => {
    const proposal = 1 + ((at * 7) % 9_999);
    const kinds = [
      `/api/proposals/${proposal}`,
      `/api/proposals/${proposal}/votes`,
      `/api/proposals?cursor=${proposal}`,
      `/api/accounts/0x${"d".repeat(30)}${(at % 100_000).toString(16).padStart(10, "0")}`,
    ];
    return kinds[at % kinds.length] ?? "";
  });
}
