import { size, slice } from "viem";
import type { Call } from "#protocol/chain/call.ts";
import { describeCall } from "#protocol/chain/describe-call.ts";
import { knownFunction } from "#protocol/chain/known-functions.ts";
import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import type { DecodedAction } from "./decoded-action.ts";

/** A call that no action recognises: shown raw, and in the riskiest class. */
export function unknownAction(call: Call): DecodedAction {
  const described = describeCall(knownFunction(call.data), call);
  const value = call.valueWei === 0n ? "" : `, sending ${writeScaledNumber(call.valueWei, 18)} ETH`;
  return {
    actionId: null,
    known: false,
    inputs: {},
    calls: [described],
    title: "Unknown call",
    sentence: `Unknown call: ${whatIsCalled(call, described.signature)} on ${call.target}${value}`,
    riskHint: "constitutional",
    parameterId: null,
    newValue: null,
    signature: described.signature,
    args: described.args,
    outOfBounds: [],
  };
}

function whatIsCalled({ data }: Call, signature: string | null): string {
  if (signature !== null) return `looks like ${signature}`;
  const bytes = size(data);
  return bytes < 4 ? `${bytes} bytes of data` : `${slice(data, 0, 4)} with ${bytes - 4} bytes of arguments`;
}
