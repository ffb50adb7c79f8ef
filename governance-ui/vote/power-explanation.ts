import { type Address, isAddressEqual, zeroAddress } from "viem";

/** What the chain and the index say of an account; times in unix seconds. */
export type PowerFacts = {
  account: Address;
  votesAtSnapshot: bigint;
  snapshotAt: number;
  now: number;
  balance: bigint;
  delegate: Address;
  sentinel: Address | null;
  /** Oldest first: when the account named which delegate. */
  delegations: { to: Address | null; at: number }[];
  /** What contracts hold for it, and through whom that votes. */
  held: { delegate: Address }[];
};

export type PowerExplanation = {
  /** `undelegated`, `delegated-late` and `undelegated-then` can be mended by delegating to oneself. */
  cause:
    | "excluded"
    | "no-tokens"
    | "held"
    | "undelegated"
    | "delegated-late"
    | "delegated-away"
    | "moved-since"
    | "received-late";
  delegateThen: Address | null;
  mendable: boolean;
  future: boolean;
};

/** Why this account has no vote at the snapshot, or null when it has some. */
export function explainZeroPower(facts: PowerFacts): PowerExplanation | null {
  if (facts.votesAtSnapshot > 0n) return null;
  const future = facts.now <= facts.snapshotAt;
  const then = facts.delegations.filter((change) => change.at <= facts.snapshotAt).at(-1)?.to ?? null;
  const delegateThen = then !== null && !isAddressEqual(then, zeroAddress) ? then : null;
  const self = (address: Address) => isAddressEqual(address, facts.account);
  const explain = (cause: PowerExplanation["cause"], mendable: boolean): PowerExplanation => ({
    cause,
    delegateThen,
    mendable,
    future,
  });

  if (facts.sentinel !== null && isAddressEqual(facts.delegate, facts.sentinel)) return explain("excluded", false);
  const [held] = facts.held;
  if (facts.balance === 0n && held !== undefined) {
    if (self(held.delegate)) return explain("received-late", false);
    return { ...explain("held", false), delegateThen: held.delegate };
  }
  const delegatedNow = !isAddressEqual(facts.delegate, zeroAddress);
  if (!delegatedNow) return facts.balance > 0n ? explain("undelegated", true) : explain("no-tokens", false);
  if (delegateThen === null) {
    return explain(self(facts.delegate) ? "delegated-late" : "delegated-away", !self(facts.delegate));
  }
  if (!self(delegateThen))
    return explain(self(facts.delegate) ? "moved-since" : "delegated-away", !self(facts.delegate));
  return facts.balance > 0n ? explain("received-late", false) : explain("no-tokens", false);
}
