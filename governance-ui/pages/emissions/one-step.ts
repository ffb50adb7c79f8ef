import type { EmissionParameter, EmissionsView } from "#governance-ui/api/emissions.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { withParameter } from "#protocol/emissions/with-parameter.ts";
import { stepReach } from "#protocol/parameters/step-reach.ts";
import { goAhead, modelOf } from "./emission-model.ts";

/** The furthest values that one vote can set: the largest step, inside the rail. */
export function oneStep({ value, min, max, maxStepBps, maxStep }: EmissionParameter): { down: bigint; up: bigint } {
  return stepReach(BigInt(value), { min: BigInt(min), max: BigInt(max), maxStepBps, maxStep: BigInt(maxStep) });
}

/** What the next twelve epochs emit in all if revenue stays, with one parameter at another value. */
export function emissionWith(view: EmissionsView, place: number, value: bigint): bigint {
  const name = controllerParameters[place]?.name;
  const standing = modelOf(view);
  const model = name === undefined ? standing : withParameter(standing, name, value);
  return goAhead(model, view, BigInt(view.demand.lastUsd8)).reduce(
    (total, { emissionTokens }) => total + emissionTokens,
    0n,
  );
}
