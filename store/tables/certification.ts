import { flag, integer, nullable, oneOf, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** What providers are certified for, what votes ask of their tier, and when they were not there; see contracts/certification/. */
export const certificationTables = {
  certificate_kinds: {
    columns: {
      kind: integer,
      /** Bytes in hexadecimal. */
      name: text,
      schema_uid: text,
      schema: text,
      figures: integer,
      first_figure: integer,
    },
    indexes: [["kind"]],
  },
  certificate_attesters: {
    columns: {
      kind: integer,
      attester: text,
      place: integer,
      accepted: flag,
    },
    indexes: [["kind", "place"]],
  },
  certificates: {
    columns: {
      uid: text,
      provider: integer,
      kind: integer,
      place: integer,
      attester: text,
      issued_at: integer,
      /** Null for never. */
      expires_at: nullable(integer),
      evidence_hash: text,
      /** JSON, numbers in the order of the kind's schema. */
      figures: text,
    },
    indexes: [["uid"], ["provider", "kind"], ["attester"]],
  },
  certificate_changes: {
    columns: {
      uid: text,
      provider: integer,
      kind: integer,
      change: oneOf<"revoked" | "held" | "stands" | "struck">(),
      /** Until when it is held. */
      until_at: nullable(integer),
      reason_hash: nullable(text),
    },
    indexes: [["uid"], ["provider"]],
  },
  tiers: {
    columns: {
      tier: integer,
      /** Bytes in hexadecimal. */
      name: text,
    },
    indexes: [["tier"]],
  },
  /** What a tier asks for, by the number of the figure in it. */
  tier_figures: {
    columns: {
      tier: integer,
      number: integer,
      value: text,
    },
    indexes: [["tier", "number"]],
  },
  provider_standings: {
    columns: {
      provider: integer,
      status: oneOf<"active" | "grace" | "suspended" | "removed">(),
      tier: integer,
      /** Masks of requirements. */
      unmet: integer,
      at_once: integer,
      extended: flag,
      /** Days since 1970, 16 bits each, by requirement. */
      deadlines: text,
    },
    indexes: [["provider"]],
  },
  grace_extensions: {
    columns: {
      provider: integer,
      until_at: integer,
      reason_hash: text,
    },
    indexes: [["provider"]],
  },
  /** Whom votes let do something, or which contract they named for it; null for nobody. */
  certification_rules: {
    columns: {
      what: oneOf<"holder" | "extender" | "availability" | "arbiter">(),
      account: nullable(text),
    },
    indexes: [["what"]],
  },
  /** Bad slots of a provider's epoch, a bit each, after this report and before it. */
  availability_days: {
    columns: {
      provider: integer,
      epoch: integer,
      old_bad_slots: text,
      bad_slots: text,
    },
    indexes: [["provider", "epoch"], ["epoch"]],
  },
  /** What each checker signed of it. */
  availability_maps: {
    columns: {
      provider: integer,
      epoch: integer,
      checker: text,
      bad_slots: text,
    },
    key: ["checker"],
    indexes: [["provider", "epoch"], ["checker"]],
  },
  availability_outcomes: {
    columns: {
      provider: integer,
      epoch: integer,
      outcome: oneOf<"flagged" | "answered" | "stands" | "void" | "lapsed" | "slashed">(),
      /** Who answered. */
      account: nullable(text),
      /** Bond of an answer. */
      amount: nullable(text),
      reason_hash: nullable(text),
      /** Number of the slash at the gate. */
      request: nullable(integer),
      bps: nullable(integer),
    },
    indexes: [["provider", "epoch"]],
  },
} as const satisfies LoggedTables;
