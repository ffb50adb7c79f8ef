import type { ChainReader } from "#index/rpc/chain-reader.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import type { Store } from "#store/schema/database.ts";
import type { ParameterChange } from "#store/schema/index.ts";
import { readParameterAt } from "./read-parameter-at.ts";

/** Some contracts report the new value alone. The old one is what the change before it made, or what the chain held. */
export async function completeOldValues(
  store: Store,
  reader: ChainReader,
  parameters: readonly Parameter[],
  changes: readonly ParameterChange[],
): Promise<ParameterChange[]> {
  const latest = new Map<string, string | null>();
  const completed: ParameterChange[] = [];
  for (const change of [...changes].sort(byPlace)) {
    const { parameter_id, block } = change;
    const old_value = change.old_value ?? latest.get(parameter_id) ?? (await valueBefore(block, parameter_id));
    latest.set(parameter_id, change.new_value);
    completed.push({ ...change, old_value });
  }
  return completed;

  async function valueBefore(block: number, id: string): Promise<string | null> {
    const stored = await store
      .selectFrom("parameter_changes")
      .select("new_value")
      .where("parameter_id", "=", id)
      .where("block", "<", block)
      .orderBy("block", "desc")
      .orderBy("log_index", "desc")
      .orderBy("part", "desc")
      .executeTakeFirst();
    if (stored !== undefined) return stored.new_value;
    const parameter = parameters.find((candidate) => candidate.id === id);
    return parameter === undefined ? null : readParameterAt(reader, parameter, block - 1);
  }
}

function byPlace(a: ParameterChange, b: ParameterChange): number {
  return a.block - b.block || a.log_index - b.log_index || a.part - b.part;
}
