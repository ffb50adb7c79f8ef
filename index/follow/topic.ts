/** What the API tells from the chain, as its readers load it. */
export const CHAIN_TOPICS = [
  "proposals",
  "delegates",
  "parameters",
  "treasury",
  "emissions",
  "elections",
  "committee",
] as const;

export type ChainTopic = (typeof CHAIN_TOPICS)[number];

/** What readers of the API are told to load anew: `votes` of a proposal's id, `safe` of a Safe's address. */
export type Topic = ChainTopic | "reorg" | "signals" | `votes:${string}` | `safe:${string}`;
