import type { Asset } from "#proposals/deployment.ts";
import { writeDuration } from "#proposals/duration.ts";
import { writePercentage } from "#proposals/percentage.ts";
import type { ProposalReview, ReviewedAction } from "#proposals/proposal-review.ts";
import { formatScaledNumber } from "#proposals/scaled-number.ts";
import type { SimulatedCall } from "#proposals/simulate-calls.ts";

type Votes = Pick<Asset, "symbol" | "decimals">;

/** A proposal as the command line shows it before it is sent. */
export function reviewText(
  title: string,
  review: ProposalReview,
  simulated: readonly SimulatedCall[],
  votes: Votes,
): string {
  const amount = (tokens: bigint) => `${formatScaledNumber(tokens, votes.decimals)} ${votes.symbol}`;
  const actions = review.actions.flatMap((action, index) => ["", ...actionLines(action, index + 1, simulated)]);
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

function actionLines(reviewed: ReviewedAction, number: number, simulated: readonly SimulatedCall[]): string[] {
  const { action, inputs, parameter, currentValue, newValue, hasCode } = reviewed;
  const lines = [`${number}. ${action.sentence(inputs)}`];
  if (parameter !== null && newValue !== null) {
    const current = currentValue === null ? "unknown" : parameter.format(currentValue);
    lines.push(`   ${parameter.label}: ${current} -> ${parameter.format(newValue)}`);
    if (currentValue === newValue) lines.push("   Warning: it has this value already");
  }
  for (const call of action.describe(inputs)) {
    lines.push(
      `   ${call.signature ?? "no data"} on ${call.target}`,
      ...call.args.map((arg) => `     ${arg.name || arg.type} = ${arg.value}`),
    );
    if (call.valueWei > 0n) lines.push(`     value = ${call.valueWei} wei`);
  }
  if (!hasCode) lines.push("   Warning: there is no contract at this address; the call would do nothing");
  for (const { call, outcome, reason } of simulated) {
    if (outcome === "fails" && reviewed.calls.includes(call))
      lines.push(`   Warning: made now, this call fails: ${reason}`);
  }
  return lines;
}
