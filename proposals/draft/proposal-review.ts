import type { Address, Client } from "viem";
import { getBlock, getCode, readContract } from "viem/actions";
import type { ActionEffect } from "#proposals/catalogue/action-effect.ts";
import type { ActionFact } from "#proposals/catalogue/action-fact.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Call } from "#protocol/chain/call.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { Parameter, ParameterLimits } from "#protocol/chain/parameter.ts";
import { type RiskClass, riskClassOf } from "#protocol/governor/risk-class.ts";
import type { ProposedAction } from "./proposal-draft.ts";

export type ReviewedAction = ProposedAction & {
  parameter: Parameter | null;
  /** Raw, or null where no parameter is changed or it cannot be read. */
  currentValue: string | null;
  newValue: string | null;
  /** What the contract takes for the parameter now, where it has bounds of its own that can be read. */
  limits: ParameterLimits | null;
  effect: ActionEffect | null;
  facts: ActionFact[];
  /** Whether every target has code; plain transfers of ETH need none. */
  hasCode: boolean;
};

export type ProposalReview = {
  /** Unix seconds of the chain's clock. */
  nowSeconds: number;
  actions: ReviewedAction[];
  riskClass: RiskClass;
  /** What a proposal of this class would need if its vote started now. */
  quorumTokens: bigint;
  majorityBps: number;
  votingDelaySeconds: bigint;
  votingPeriodSeconds: bigint;
  thresholdTokens: bigint;
  /** Of the proposer, one second ago as the governor counts it; null without a proposer. */
  votes: bigint | null;
};

/** What a proposal would do and need, read from the chain. */
export async function reviewProposal(
  client: Client,
  deployment: Deployment,
  proposed: readonly ProposedAction[],
  proposer: Address | null,
): Promise<ProposalReview> {
  const address = contractAddress(deployment, "AlthingGovernor");
  const { timestamp } = await getBlock(client);
  const past = timestamp - 1n;
  const calls = proposed.flatMap((action) => action.calls);
  const riskClass = await readContract(client, { address, abi, functionName: "classify", args: callArguments(calls) });
  const [rule, votable, votingDelaySeconds, votingPeriodSeconds, thresholdTokens] = await Promise.all([
    readContract(client, { address, abi, functionName: "classRule", args: [riskClass] }),
    readContract(client, { address, abi, functionName: "votableSupply", args: [past] }),
    readContract(client, { address, abi, functionName: "votingDelay" }),
    readContract(client, { address, abi, functionName: "votingPeriod" }),
    readContract(client, { address, abi, functionName: "proposalThreshold" }),
  ]);
  const share = (votable * BigInt(rule.quorumBps) + 9_999n) / 10_000n;
  return {
    nowSeconds: Number(timestamp),
    actions: await Promise.all(proposed.map((action) => reviewAction(client, action))),
    riskClass: riskClassOf(riskClass),
    quorumTokens: share > rule.quorumFloorTokens ? share : rule.quorumFloorTokens,
    majorityBps: rule.majorityBps,
    votingDelaySeconds,
    votingPeriodSeconds,
    thresholdTokens,
    votes:
      proposer === null
        ? null
        : await readContract(client, { address, abi, functionName: "getVotes", args: [proposer, past] }),
  };
}

/** Calls in the form that the governor takes. */
export function callArguments(calls: readonly Call[]) {
  const targets = calls.map((call) => call.target);
  const values = calls.map((call) => call.valueWei);
  return [targets, values, calls.map((call) => call.data)] as const;
}

async function reviewAction(client: Client, proposed: ProposedAction): Promise<ReviewedAction> {
  const { action, inputs } = proposed;
  const parameter = action.parameter(inputs);
  const codes = await Promise.all(
    proposed.calls.filter((call) => call.data !== "0x").map((call) => getCode(client, { address: call.target })),
  );
  const hasCode = codes.every((code) => code !== undefined && code !== "0x");
  return {
    ...proposed,
    parameter,
    currentValue: parameter === null ? null : await parameter.read(client).catch(() => null),
    newValue: action.newValue(inputs),
    limits: (await parameter?.limits?.(client).catch(() => null)) ?? null,
    effect: (await action.effect?.(inputs, client).catch(() => null)) ?? null,
    facts: (await action.facts?.(inputs, client).catch(() => [])) ?? [],
    hasCode,
  };
}
