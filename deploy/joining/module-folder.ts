import { join } from "node:path";
import type { ModuleName } from "#protocol/modules/modules.ts";

/** Where a module that joins has its journal and its proposal, within the deployment's folder. */
export function moduleFolder(directory: string, module: ModuleName): string {
  return join(directory, "modules", module);
}

/** The proposal that adopts it, there. */
export const ADOPTION = "adopt.yaml";

/** The proposal by which a module begins that a deployment had from the start, there. */
export const BEGINNING_VOTE = "begin.yaml";
