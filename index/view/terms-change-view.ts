import type { TermsChange } from "#index/emissions/emission-history.ts";
import type { Emissions } from "#index/schema/emissions.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { decimals } from "./decimals.ts";

export function termsChangeView(change: TermsChange): Emissions["changes"][number] {
  return {
    parameterId: controllerParameters[change.parameter]?.id ?? `emission.${change.parameter}`,
    oldValue: change.oldValue.toString(),
    newValue: change.newValue.toString(),
    at: change.at,
    epoch: change.epoch,
    proposalId: change.proposalId,
    proposalNumber: change.proposalNumber,
    termsBefore: decimals(change.termsBefore),
    stateBefore: decimals(change.stateBefore),
  };
}
