import { z } from "zod";
import type { IndexTables } from "#store/schema/index.ts";

const accounts = z.array(z.string());
const change = <Kind extends IndexTables["committee_changes"]["kind"], Details extends z.ZodRawShape>(
  kind: Kind,
  details: Details,
) => z.object({ kind: z.literal(kind), accounts, details: z.object(details) });

/** What changed who sits, the Safe, or the powers, with what its log said beside the accounts. */
const schema = z.discriminatedUnion("kind", [
  change("filled", { seating: z.int(), election: z.int() }),
  change("recalled", { term: z.int(), sat: z.boolean() }),
  change("resigned", {}),
  change("key-rotated", {}),
  change("skipped", { election: z.int(), reason: z.int() }),
  change("synced", { seating: z.int(), owners: z.int(), threshold: z.int() }),
  change("guard-set", {}),
  change("module-enabled", {}),
  change("module-disabled", {}),
  change("power-set", { oldAccess: z.int(), newAccess: z.int() }),
  change("pausable-set", { oldLengthSeconds: z.int(), newLengthSeconds: z.int(), told: z.boolean() }),
  change("pause-lifted", {}),
  change("elections-set", {}),
]);
export type CommitteeChange = z.infer<typeof schema>;

type Row = Pick<IndexTables["committee_changes"], "kind" | "accounts" | "details">;

export function storeChange({ kind, accounts, details }: CommitteeChange): Row {
  const lowered = accounts.map((account) => account.toLowerCase());
  return { kind, accounts: JSON.stringify(lowered), details: JSON.stringify(details) };
}

export function storedChange({ kind, accounts, details }: Row): CommitteeChange {
  return schema.parse({ kind, accounts: JSON.parse(accounts), details: JSON.parse(details) });
}
