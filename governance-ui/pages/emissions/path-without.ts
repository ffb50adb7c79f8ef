import type { EmissionChange, EmissionsView, EpochView } from "#governance-ui/api/emissions.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { accountEpoch, decayedBy, WAD } from "#protocol/emissions/emission-law.ts";
import { withParameter } from "#protocol/emissions/with-parameter.ts";
import type { Decision } from "./decisions.ts";
import { type Model, stateOf, termsOf } from "./emission-model.ts";

export type OldEpoch = { epoch: number; multiplierWad: bigint; emissionTokens: bigint };
export type OldPath = {
  epochs: OldEpoch[];
  /** Where the law would stand now. */
  now: Model;
};

/**
 * What every epoch since a decision would have been without it: the same revenue, limits and gaps, and later votes as
 * they were. `epochs` oldest first.
 */
export function pathWithout(
  { changes: undone, first }: Decision,
  { changes }: Pick<EmissionsView, "changes">,
  epochs: readonly EpochView[],
): OldPath {
  const later = changes.slice(0, changes.indexOf(undone[0] ?? first)).toReversed();
  let model: Model = { terms: termsOf(first.termsBefore), state: stateOf(first.stateBefore) };
  const path: OldEpoch[] = [];
  let savedTokens = 0n; // what the old path emitted less so far
  const upTo = (epoch: number) => {
    while (later[0] !== undefined && later[0].epoch <= epoch) model = withChange(model, later.shift());
  };
  for (const item of epochs) {
    if (item.epoch < first.epoch) continue;
    upTo(item.epoch);
    const leftBefore = BigInt(item.leftTokens) + BigInt(item.emissionTokens);
    const state = { ...model.state, leftTokens: leftBefore + savedTokens };
    const result = item.outcome === "lapsed" ? lapsed({ ...model, state }) : accounted({ ...model, state }, item);
    model = { ...model, state: result.state };
    savedTokens += BigInt(item.emissionTokens) - result.emissionTokens;
    path.push({
      epoch: item.epoch,
      multiplierWad: model.state.multiplierWad,
      emissionTokens: result.emissionTokens,
    });
  }
  upTo(Number.POSITIVE_INFINITY);
  return { epochs: path, now: model };
}

function accounted({ terms, state }: Model, item: EpochView) {
  const after = BigInt(item.newMultiplierWad);
  return accountEpoch(state, terms, {
    revenueUsd8: item.revenueUsd8 === null ? null : BigInt(item.revenueUsd8),
    loweredBps: item.loweredBps === null ? null : BigInt(item.loweredBps),
    // What the market said is known only where it mattered.
    marketAllowsRaise: after > WAD && after > BigInt(item.oldMultiplierWad),
  });
}

function lapsed({ terms, state }: Model) {
  const baselineTokens = decayedBy(state.baselineTokens, terms.decayPpm, 1n);
  return { state: { ...state, baselineTokens }, emissionTokens: 0n };
}

function withChange(model: Model, change: EmissionChange | undefined): Model {
  const name = controllerParameters.find(({ id }) => id === change?.parameterId)?.name;
  return change === undefined || name === undefined ? model : withParameter(model, name, BigInt(change.newValue));
}
