import { flag, integer, nullable, oneOf, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** Who provides hardware, who stakes behind it, and what they earn; see contracts/providers/. Shares are of a provider's pool. */
export const providerTables = {
  /** From its registration on. */
  provider_statuses: {
    columns: {
      provider: integer,
      status: oneOf<"active" | "closed" | "barred">(),
    },
    indexes: [["provider"]],
  },
  provider_accounts: {
    columns: {
      provider: integer,
      role: oneOf<"operator" | "payee" | "proposed-operator">(),
      account: text,
    },
    indexes: [["provider", "role"]],
  },
  provider_statements: {
    columns: {
      provider: integer,
      organisation: text,
      statement_hash: text,
    },
    indexes: [["provider"]],
  },
  /** All that there is of a kind, as its operator declared it. */
  provider_hardware: {
    columns: {
      provider: integer,
      kind: integer,
      units: integer,
      description_hash: text,
    },
    indexes: [["provider", "kind"]],
  },
  unit_kinds: {
    columns: {
      kind: integer,
      /** Bytes in hexadecimal; null where only its place on the list changed. */
      name: nullable(text),
      listed: flag,
    },
    indexes: [["kind"]],
  },
  unit_terms: {
    columns: {
      kind: integer,
      /** The stake is US dollars with 8 decimals. */
      term: oneOf<"weight" | "stake">(),
      value: text,
    },
    indexes: [["kind", "term"]],
  },
  /** Whom votes let do something, or which contract they named for it. */
  provider_rules: {
    columns: {
      what: oneOf<"open" | "admitted" | "slasher" | "restaker" | "price-feed" | "flagger" | "stopper">(),
      /** Null for nobody, and where it is about everybody. */
      account: nullable(text),
      allowed: flag,
    },
    indexes: [["what", "account"]],
  },
  /** What a staker has with a provider after the change, and the pool. */
  stake_changes: {
    columns: {
      provider: integer,
      staker: text,
      change: oneOf<"staked" | "leaving">(),
      /** What was staked, and by whom; null for who asks to leave. */
      amount: nullable(text),
      payer: nullable(text),
      /** All shares that then wait, and until when; null for who stakes. */
      leaving_shares: nullable(text),
      ready_at: nullable(integer),
      /** The first epoch in which these shares are active. */
      from_epoch: integer,
      shares: text,
      pool_shares: text,
    },
    indexes: [["provider", "staker"], ["provider", "from_epoch"], ["staker"]],
  },
  stake_withdrawals: {
    columns: {
      provider: integer,
      staker: text,
      amount: text,
    },
    indexes: [["provider", "staker"], ["staker"]],
  },
  stake_delegations: {
    columns: {
      provider: integer,
      staker: text,
      delegatee: text,
    },
    indexes: [["provider", "staker"]],
  },
  /** What a share of a pool is worth, in parts of 2^95; 0 where the slash emptied the pool. */
  pool_slashes: {
    columns: {
      provider: integer,
      number: integer,
      old_index: text,
      new_index: text,
      /** Of the pool, active and leaving. */
      shares: text,
      evidence_hash: text,
    },
    indexes: [["provider"]],
  },
  /** Tokens that a slash had taken, as they left a surrogate. */
  settled_slashes: {
    columns: {
      provider: integer,
      staker: text,
      amount: text,
    },
    indexes: [["provider", "staker"]],
  },
  /** Whom votes let ask for slashes, for what, and by how much at once; 0 for no longer. */
  slasher_grounds: {
    columns: {
      slasher: text,
      /** A name in 32 bytes. */
      ground: text,
      most_bps: integer,
    },
    indexes: [],
  },
  slash_requests: {
    columns: {
      request: integer,
      provider: integer,
      slasher: text,
      ground: text,
      bps: integer,
      evidence_hash: text,
      ready_at: integer,
    },
    indexes: [["request"], ["provider"]],
  },
  slash_outcomes: {
    columns: {
      request: integer,
      outcome: oneOf<"stopped" | "done">(),
      /** Null where it was carried out. */
      reason_hash: nullable(text),
    },
    indexes: [["request"]],
  },
  unit_activations: {
    columns: {
      provider: integer,
      kind: integer,
      /** That were added. */
      units: integer,
      until_epoch: integer,
      /** By all that is then activated. */
      needed: text,
      /** US dollars for a token, 8 decimals. */
      price: text,
    },
    indexes: [["provider", "until_epoch"]],
  },
  commitment_renewals: {
    columns: {
      provider: integer,
      until_epoch: integer,
      old_needed: text,
      needed: text,
      /** Of all kinds, 16 bits each. */
      units: text,
      price: text,
    },
    indexes: [["provider"]],
  },
  /** What counts for a provider's rewards, from an epoch on. */
  commitment_terms: {
    columns: {
      provider: integer,
      from_epoch: integer,
      until_epoch: integer,
      weight: text,
      commission_bps: integer,
    },
    indexes: [["provider"]],
  },
  commission_notices: {
    columns: {
      provider: integer,
      old_bps: integer,
      new_bps: integer,
      ready_at: integer,
    },
    indexes: [["provider"]],
  },
  flagged_epochs: {
    columns: {
      provider: integer,
      epoch: integer,
      weight: text,
      evidence_hash: text,
    },
    indexes: [["provider"], ["epoch"]],
  },
  reward_starts: {
    columns: {
      pulled_from_epoch: integer,
      paid_from_epoch: integer,
      pulled: text,
    },
    indexes: [],
  },
  /** Tokens that a settled epoch emitted, and of these what somebody earned. */
  reward_epochs: {
    columns: {
      epoch: integer,
      emission: text,
      weight: text,
      earned: text,
    },
    indexes: [["epoch"]],
  },
  reward_claims: {
    columns: {
      provider: integer,
      /** Null for the provider's part. */
      staker: nullable(text),
      receiver: text,
      amount: text,
    },
    indexes: [["provider", "staker"], ["staker"]],
  },
  /** What is earned by nobody of a provider's rewards, or, of no provider, was sent to the treasury. */
  unowned_rewards: {
    columns: {
      provider: nullable(integer),
      amount: text,
    },
    indexes: [],
  },
} as const satisfies LoggedTables;
