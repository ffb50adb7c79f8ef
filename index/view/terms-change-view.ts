import type { TermsChange } from "#index/emissions/emission-history.ts";
import type { Emissions } from "#index/schema/emissions.ts";
import { controllerParameters, parameterIds } from "#protocol/emissions/controller-parameters.ts";
import { decimals } from "./decimals.ts";

export function termsChangeView(change: TermsChange): Emissions["changes"][number] {
  const name = controllerParameters[change.parameter];
  return {
    parameterId: name === undefined ? `emission.${change.parameter}` : parameterIds[name],
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
