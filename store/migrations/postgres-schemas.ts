import { indexMigrations } from "./index.ts";

/** What people signed and what the bots did, in every version. */
export const signedSchema = "althing";

/**
 * What follows from the chain, one for each version of its tables: another version fills its own beside the one that
 * is served, and takes over once it is level.
 */
export const indexSchema = `althing_${indexMigrations.at(-1)?.name.replaceAll("-", "_")}`;
