import type { ControllerParameter } from "./controller-parameters.ts";
import type { EmissionState, EmissionTerms } from "./emission-terms.ts";

/** The law with one parameter at another value. */
export function withParameter<Model extends { terms: EmissionTerms; state: EmissionState }>(
  model: Model,
  name: ControllerParameter,
  value: bigint,
): Model {
  return name === "baselineTokens"
    ? { ...model, state: { ...model.state, baselineTokens: value } }
    : { ...model, terms: { ...model.terms, [name]: value } };
}
