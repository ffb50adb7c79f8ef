import type { EngineContext } from "#bots/engine/context.ts";
import type { Duty } from "#bots/engine/duty.ts";
import type { Observer } from "#bots/engine/observer.ts";
import type { Reporter } from "#bots/reports/open-reporters.ts";
import type { LogSource } from "#bots/rpc/settled-log.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

export interface DutyParts {
  context: EngineContext;
  deployment: Deployment;
  logs: LogSource;
  /** Whose revenue reports these bots sign and post. */
  reporters: readonly Reporter[];
  /** Folder of the maps that checkers of availability signed, which these bots post; null where they post none. */
  maps: string | null;
}

/** What bots do for a module; nothing where the deployment does without it. */
export type ModuleDuties = (parts: DutyParts) => { duties: Duty[]; observers?: Observer[] };
