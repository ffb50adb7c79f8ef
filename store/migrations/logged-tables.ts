import type { ColumnDataType, CreateTableBuilder } from "kysely";
import type { Store } from "#store/schema/database.ts";

export type Columns = Record<string, ColumnDataType | "text?" | "integer?">;

/** Columns of each table of logs, beside (block, log_index, tx_hash). */
export type LoggedTables = Record<string, { columns: Columns; indexes: string[][]; key?: string[] }>;

export async function createLoggedTables(store: Store, tables: LoggedTables): Promise<void> {
  for (const [table, { columns, indexes, key = [] }] of Object.entries(tables)) {
    await createTable(store, table, {
      columns: {
        block: "integer",
        log_index: "integer",
        tx_hash: "text",
        ...columns,
      },
      key: ["block", "log_index", ...key],
    });
    for (const indexed of indexes) {
      await store.schema
        .createIndex(`${table}_by_${indexed.join("_")}`)
        .on(table)
        .columns([...indexed, "block", "log_index"])
        .execute();
    }
  }
}

export async function createTable(store: Store, table: string, { columns, key }: { columns: Columns; key: string[] }) {
  let builder: CreateTableBuilder<string, string> = store.schema.createTable(table);
  for (const [name, type] of Object.entries(columns)) {
    const optional = type === "text?" || type === "integer?";
    const dataType = type === "text?" ? "text" : type === "integer?" ? "integer" : type;
    builder = builder.addColumn(name, dataType, (column) => (optional ? column : column.notNull()));
  }
  await builder.addPrimaryKeyConstraint(`${table}_key`, key).execute();
}
