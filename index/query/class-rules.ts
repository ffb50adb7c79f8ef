import type { Store } from "#store/schema/database.ts";

export interface ClassRule {
  at: number;
  quorumBps: bigint;
  majorityBps: number;
  quorumFloor: bigint;
}

/** Rules of each class, oldest first. */
export type ClassRules = Map<number, ClassRule[]>;

export async function classRules(store: Store): Promise<ClassRules> {
  const rows = await store
    .selectFrom("class_rules")
    .innerJoin("blocks", "blocks.number", "class_rules.block")
    .select(["risk_class", "quorum_bps", "majority_bps", "quorum_floor", "timestamp"])
    .orderBy("class_rules.block")
    .orderBy("log_index")
    .execute();
  const rules: ClassRules = new Map();
  for (const row of rows) {
    const rule = {
      at: row.timestamp,
      quorumBps: BigInt(row.quorum_bps),
      majorityBps: row.majority_bps,
      quorumFloor: BigInt(row.quorum_floor),
    };
    rules.set(row.risk_class, [...(rules.get(row.risk_class) ?? []), rule]);
  }
  return rules;
}

export function ruleAt(rules: ClassRules, riskClass: number, at: number): ClassRule | undefined {
  return rules.get(riskClass)?.findLast((rule) => rule.at <= at);
}
