import { controllerParameters } from "#proposals/emissions/controller-parameters.ts";
import { stepReach } from "#proposals/emissions/step-reach.ts";
import { withParameter } from "#proposals/emissions/with-parameter.ts";
import type { EmissionParameter, EmissionsView } from "../../api/emissions.ts";
import { goAhead, modelOf } from "./emission-model.ts";

/** The furthest values that one vote can set: the largest step, inside the rail. */
export function oneStep({ value, min, max, maxStepBps }: EmissionParameter): { down: bigint; up: bigint } {
  return stepReach(BigInt(value), { min: BigInt(min), max: BigInt(max), maxStepBps });
}

/** What the next twelve epochs emit in all if revenue stays, with one parameter at another value. */
export function emissionWith(view: EmissionsView, place: number, value: bigint): bigint {
  const name = controllerParameters[place];
  const standing = modelOf(view);
  const model = name === undefined ? standing : withParameter(standing, name, value);
  return goAhead(model, view, BigInt(view.demand.lastUsd8)).reduce(
    (total, { emissionTokens }) => total + emissionTokens,
    0n,
  );
}
