import type { CallArgument, DecodedCall } from "#protocol/chain/call.ts";
import type { RiskClass } from "#protocol/governor/risk-class.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

/** What a stretch of a proposal's calls means; `known` is false when no action recognises it. */
export type DecodedAction = {
  actionId: string | null;
  known: boolean;
  inputs: Inputs;
  calls: DecodedCall[];
  title: string;
  sentence: string;
  riskHint: RiskClass | null;
  parameterId: string | null;
  newValue: string | null;
  /** Of the first call. */
  signature: string | null;
  args: CallArgument[];
  outOfBounds: string[];
};
