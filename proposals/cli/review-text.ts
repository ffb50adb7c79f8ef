import type { ProposalReview, ReviewedAction } from "#proposals/draft/proposal-review.ts";
import { changeWords } from "#protocol/chain/change-words.ts";
import type { Asset } from "#protocol/chain/deployment.ts";
import { limitsText, refusedValue } from "#protocol/chain/limits-text.ts";
import type { SimulatedCall } from "#protocol/chain/simulate-calls.ts";
import { writeDuration } from "#protocol/input/field-kinds/duration.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { effectText } from "./effect-text.ts";

type Votes = Pick<Asset, "symbol" | "decimals">;

/** A proposal as the command line shows it before it is sent. */
export function reviewText(
  title: string,
  review: ProposalReview,
  simulated: readonly SimulatedCall[],
  votes: Votes,
): string {
  const amount = (tokens: bigint) => `${formatScaledNumber(tokens, votes.decimals)} ${votes.symbol}`;
  const actions = review.actions.flatMap((action, index) => [
    "",
    `${index + 1}. ${action.action.sentence(action.inputs)}`,
    ...changeLines(action),
    ...callLines(action),
    ...effectLines(action),
    ...factLines(action),
    ...warnings(action, review.actions.slice(index + 1)).map((warning) => `   Warning: ${warning}`),
    ...aloneLines([...failures(action, simulated), ...refusals(action, review.nowSeconds)], index),
  ]);
  const power = review.votes === null ? [] : [`  your voting power  ${amount(review.votes)}`];
  return [
    title,
    ...actions,
    "",
    `  class              ${review.riskClass}`,
    `  quorum             ${amount(review.quorumTokens)} for or abstain`,
    `  majority           more than ${writePercentage(BigInt(review.majorityBps))} of for and against`,
    `  vote               starts after ${writeDuration(review.votingDelaySeconds)}, lasts ${writeDuration(review.votingPeriodSeconds)}`,
    `  threshold          ${amount(review.thresholdTokens)}`,
    ...power,
  ].join("\n");
}

function changeLines({ parameter, currentValue, newValue, limits }: ReviewedAction): string[] {
  if (parameter === null || newValue === null) return [];
  const { before, after } = changeWords(parameter, currentValue, newValue);
  const change = `   ${parameter.label}: ${before ?? "unknown"} -> ${after}`;
  return limits === null ? [change] : [change, `   ${limitsText(parameter, limits)}`];
}

function effectLines({ effect }: ReviewedAction): string[] {
  return effect === null ? [] : effectText(effect).map((line) => `   ${line}`);
}

function factLines({ facts }: ReviewedAction): string[] {
  return facts.map(({ text, isWarning }) => `   ${isWarning ? "Warning: " : ""}${text}`);
}

function refusals({ parameter, newValue, limits }: ReviewedAction, nowSeconds: number): string[] {
  return parameter === null || newValue === null || limits === null
    ? []
    : refusedValue(parameter, limits, newValue, nowSeconds);
}

function callLines({ action, inputs }: ReviewedAction): string[] {
  return action
    .describe(inputs)
    .flatMap(({ signature, target, args, valueWei }) => [
      `   ${signature ?? "no data"} on ${target}`,
      ...args.map((arg) => `     ${arg.name || arg.type} = ${arg.value}`),
      ...(valueWei > 0n ? [`     value = ${valueWei} wei`] : []),
    ]);
}

/** What stands in the way of an action that is tried alone; an earlier one may clear it away. */
function aloneLines(obstacles: readonly string[], index: number): string[] {
  const lines = obstacles.map((obstacle) => `   Warning: ${obstacle}`);
  if (lines.length === 0 || index === 0) return lines;
  return [...lines, '   This was tried alone; "npm run report -- FILE.yaml" tries it after the actions before it.'];
}

function failures({ calls }: ReviewedAction, simulated: readonly SimulatedCall[]): string[] {
  return simulated
    .filter(({ call, outcome }) => outcome === "fails" && calls.includes(call))
    .map(({ reason }) => `made now, this call fails: ${reason}`);
}

function warnings(
  { parameter, currentValue, newValue, hasCode }: ReviewedAction,
  later: readonly ReviewedAction[],
): string[] {
  const again = later.some((other) => parameter !== null && other.parameter?.id === parameter.id);
  return [
    ...(newValue !== null && currentValue === newValue ? ["it has this value already"] : []),
    ...(again ? ["a later action of this proposal changes it again"] : []),
    ...(hasCode ? [] : ["there is no contract at this address; the call would do nothing"]),
  ];
}
