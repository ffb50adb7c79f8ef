import type { Store } from "#store/schema/database.ts";

/** A step of the schema. Steps run once each, in the order listed; a shipped step is never edited. */
export interface Migration {
  /** Unique over all rooms, e.g. `index-001-events`. */
  name: string;
  up(store: Store): Promise<void>;
}
