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
