import { approvals } from "#proposals/report/checks/approvals.ts";
import { balances } from "#proposals/report/checks/balances.ts";
import { calls } from "#proposals/report/checks/calls.ts";
import { code } from "#proposals/report/checks/code.ts";
import { committee } from "#proposals/report/checks/committee.ts";
import { events } from "#proposals/report/checks/events.ts";
import { gas } from "#proposals/report/checks/gas.ts";
import { ownership } from "#proposals/report/checks/ownership.ts";
import { parameters } from "#proposals/report/checks/parameters.ts";
import { roles } from "#proposals/report/checks/roles.ts";
import { safes } from "#proposals/report/checks/safes.ts";
import { storage } from "#proposals/report/checks/storage.ts";
import { surroundings } from "#proposals/report/checks/surroundings.ts";
import { targets } from "#proposals/report/checks/targets.ts";
import { votes } from "#proposals/report/checks/votes.ts";
import type { Check, Proposed } from "#proposals/report/effects.ts";

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
  balances,
  targets,
  // Last of those that read: what they explained, it leaves out.
  storage,
  gas,
  events,
];

/** Those that a proposal can be asked that does not execute. */
export const plainChecks: readonly Check<Proposed>[] = [calls, targets];
