import type { EmissionsView, EpochView } from "#governance-ui/api/emissions.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { accountEpoch, targetMultiplier } from "#protocol/emissions/emission-law.ts";
import { type EmissionState, type EmissionTerms, startState } from "#protocol/emissions/emission-terms.ts";
import { TERMS, tokens } from "#test/unit/protocol/emissions/sample-terms.ts";

const DAY = 86_400;
const START = 1_763_000_000;
const ADDRESS = "0x5FbDB2315678afecb367f032d93F642f64180aa3";

const texts = <Values extends Record<string, bigint>>(values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toString()])) as {
    [Name in keyof Values]: string;
  };

export type Vote = { epoch: number; name: keyof EmissionTerms | "baselineTokens"; value: bigint };

/** What the API would answer of a network whose epochs had these revenues, with votes before some of them. */
export function emissionsView(revenues: readonly (bigint | null)[], votes: readonly Vote[] = []) {
  let terms: EmissionTerms = TERMS;
  let state: EmissionState = startState(terms, {
    multiplierBps: 10_000n,
    baselineTokens: tokens(250_000),
    budgetTokens: tokens(100_000_000),
  });
  const items: EpochView[] = [];
  const changes: EmissionsView["changes"] = [];
  for (const [epoch, revenueUsd8] of [...revenues, undefined].entries()) {
    for (const [number, { name, value }] of [...votes.entries()].filter(([, vote]) => vote.epoch === epoch)) {
      changes.push({
        parameterId: controllerParameters.find((listed) => listed.name === name)?.id ?? name,
        oldValue: String(name === "baselineTokens" ? state.baselineTokens : terms[name]),
        newValue: String(value),
        at: START + epoch * DAY,
        epoch,
        proposalId: String(number + 1),
        proposalNumber: number + 1,
        termsBefore: texts(terms),
        stateBefore: texts(state),
      });
      if (name === "baselineTokens") state = { ...state, baselineTokens: value };
      else terms = { ...terms, [name]: value };
    }
    if (revenueUsd8 === undefined) break;
    const before = state;
    const result = accountEpoch(state, terms, { revenueUsd8, loweredBps: null, marketAllowsRaise: false });
    state = result.state;
    items.push({
      epoch,
      startAt: START + epoch * DAY,
      endAt: START + (epoch + 1) * DAY,
      outcome: revenueUsd8 === null ? "revenue-unknown" : "moved",
      oldMultiplierWad: String(before.multiplierWad),
      newMultiplierWad: String(state.multiplierWad),
      targetWad: String(targetMultiplier(terms, state.smoothedUsd8)),
      revenueUsd8: revenueUsd8?.toString() ?? null,
      smoothedUsd8: String(state.smoothedUsd8),
      baselineTokens: String(before.baselineTokens),
      emissionTokens: String(result.emissionTokens),
      leftTokens: String(state.leftTokens),
      loweredBps: null,
      block: epoch + 1,
      txHash: "0x",
      at: START + (epoch + 1) * DAY + DAY / 2,
    });
  }
  const { baselineTokens, leftTokens, ...demand } = state;
  const values = { ...terms, baselineTokens };
  const view: EmissionsView = {
    schedule: { startAt: START, epochSeconds: DAY, windowSeconds: DAY / 2 },
    currentEpoch: items.length,
    nextEpoch: items.length,
    nextPokeAt: START + (items.length + 1) * DAY + DAY / 2,
    demand: texts(demand),
    targetWad: String(targetMultiplier(terms, state.smoothedUsd8)),
    terms: texts(values),
    parameters: controllerParameters.map(({ name, id }) => ({
      parameterId: id,
      value: String(values[name]),
      min: "0",
      max: String(values[name] * 3n),
      maxStepBps: 2_500,
      maxStep: "1",
      nextChangeAt: 0,
    })),
    lowered: null,
    guardian: null,
    budget: {
      budgetTokens: String(tokens(100_000_000)),
      emittedTokens: String(tokens(100_000_000) - leftTokens),
      leftTokens: String(leftTokens),
      maxTokens: String(tokens(100_000_000)),
      endsEpoch: null,
      endsAt: null,
    },
    reserve: { address: ADDRESS, balanceTokens: "0", owedTokens: "0", surplusTokens: "0", pulledTokens: "0" },
    rewards: { address: ADDRESS, balanceTokens: "0" },
    revenueSource: ADDRESS,
    marketSource: null,
    reporters: null,
    changes: changes.toReversed(),
    items: items.toReversed(),
    nextCursor: null,
  };
  return { view, items, state, terms };
}
