import { type ControllerParameter, controllerParameters } from "#proposals/emissions/controller-parameters.ts";
import type { EmissionParameter, EmissionsView } from "../../api/emissions.ts";
import { goAhead, type Model, modelOf } from "./emission-model.ts";

/** The furthest values that one vote can set: the largest step, inside the rail. */
export function oneStep({ value, min, max, maxStepBps }: EmissionParameter): { down: bigint; up: bigint } {
  const [now, least, most] = [BigInt(value), BigInt(min), BigInt(max)];
  const part = (now * BigInt(maxStepBps)) / 10_000n;
  const step = part === 0n ? 1n : part;
  return { down: now - step < least ? least : now - step, up: now + step > most ? most : now + step };
}

/** What the next twelve epochs emit in all if revenue stays, with one parameter at another value. */
export function emissionWith(view: EmissionsView, place: number, value: bigint): bigint {
  const name: ControllerParameter | undefined = controllerParameters[place];
  const { terms, state } = modelOf(view);
  const model: Model =
    name === undefined
      ? { terms, state }
      : name === "baselineTokens"
        ? { terms, state: { ...state, baselineTokens: value } }
        : { terms: { ...terms, [name]: value }, state };
  return goAhead(model, view, BigInt(view.demand.lastUsd8)).reduce(
    (total, { emissionTokens }) => total + emissionTokens,
    0n,
  );
}
