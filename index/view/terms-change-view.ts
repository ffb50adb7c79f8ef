import type { Emissions } from "../api/schema/emissions.ts";
import type { TermsChange } from "../emissions/emission-history.ts";
import { emissionParameterIds } from "../emissions/parameter-ids.ts";
import { decimals } from "./decimals.ts";

export function termsChangeView(change: TermsChange): Emissions["changes"][number] {
  return {
    parameterId: emissionParameterIds[change.parameter] ?? `emission.${change.parameter}`,
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
