import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { committeeElections } from "#proposals/actions/committee/committee-elections.ts";
import { committeePause } from "#proposals/actions/committee/committee-pause.ts";
import { committeePower } from "#proposals/actions/committee/committee-power.ts";
import { committeeRecall } from "#proposals/actions/committee/committee-recall.ts";
import { committeeSafe } from "#proposals/actions/committee/committee-safe.ts";
import { committeeVeto } from "#proposals/actions/committee/committee-veto.ts";
import { electionCall } from "#proposals/actions/committee/election-call.ts";
import { electionNextTerms } from "#proposals/actions/committee/election-next-terms.ts";
import { electionRestore } from "#proposals/actions/committee/election-restore.ts";
import { recallPetition } from "#proposals/actions/committee/recall-petition.ts";

/** What votes decide about the committee and its elections; nothing where the deployment has none. */
export function committeeActions(context: ActionContext): Action[] {
  const contracts = context.committee;
  if (contracts === null) return [];
  return [
    electionNextTerms(context, contracts),
    electionCall(context, contracts),
    electionRestore(context, contracts),
    committeeRecall(context, contracts),
    committeeElections(context, contracts),
    committeePower(context, contracts),
    ...committeePause(context, contracts),
    ...committeeSafe(context, contracts),
    ...committeeVeto(context, contracts),
    ...recallPetition(context, contracts),
  ];
}
