import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { committeeElections } from "./committee-elections.ts";
import { committeePause } from "./committee-pause.ts";
import { committeePower } from "./committee-power.ts";
import { committeeRecall } from "./committee-recall.ts";
import { committeeSafe } from "./committee-safe.ts";
import { committeeVeto } from "./committee-veto.ts";
import { electionCall } from "./election-call.ts";
import { electionNextTerms } from "./election-next-terms.ts";
import { electionRestore } from "./election-restore.ts";
import { recallPetition } from "./recall-petition.ts";

/** What votes decide about the committee and its elections; nothing where the deployment has none. */
export function committeeActions(context: ActionContext): Action[] {
  const contracts = context.committee;
  if (contracts === null) return [];
  return [
    electionNextTerms(context, contracts),
    electionCall(context, contracts),
    electionRestore(context, contracts),
    ...committeeRecall(context, contracts),
    committeeElections(context, contracts),
    committeePower(context, contracts),
    ...committeePause(context, contracts),
    ...committeeSafe(context, contracts),
    ...committeeVeto(context, contracts),
    ...recallPetition(context, contracts),
  ];
}
