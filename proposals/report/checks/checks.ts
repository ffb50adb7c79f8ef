import type { Check, Proposed } from "#proposals/report/effects.ts";
import { approvals } from "./approvals.ts";
import { balances } from "./balances.ts";
import { calls } from "./calls.ts";
import { code } from "./code.ts";
import { committee } from "./committee.ts";
import { events } from "./events.ts";
import { gas } from "./gas.ts";
import { hardCap } from "./hard-cap.ts";
import { later } from "./later.ts";
import { ownership } from "./ownership.ts";
import { parameters } from "./parameters.ts";
import { roles } from "./roles.ts";
import { safes } from "./safes.ts";
import { storage } from "./storage.ts";
import { subjects } from "./subjects.ts";
import { surroundings } from "./surroundings.ts";
import { swallowed } from "./swallowed.ts";
import { targets } from "./targets.ts";
import { votes } from "./votes.ts";

/** In the order in which findings of one level are told: who gains power comes first. */
export const checks: readonly Check[] = [
  roles,
  safes,
  committee,
  ownership,
  code,
  surroundings,
  calls,
  approvals,
  votes,
  parameters,
  later,
  subjects,
  balances,
  hardCap,
  swallowed,
  targets,
  // Last of those that read: what they explained, it leaves out.
  storage,
  gas,
  events,
];

/** Those that a proposal can be asked that does not execute. */
export const plainChecks: readonly Check<Proposed>[] = [calls, targets];
