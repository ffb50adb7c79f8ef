import type { Store } from "#store/schema/database.ts";

export type Readings = Map<string, { value: string; block: number }>;

export async function readings(store: Store): Promise<Readings> {
  const rows = await store.selectFrom("readings").selectAll().execute();
  return new Map(rows.map(({ key, value, block }) => [key, { value, block }]));
}
