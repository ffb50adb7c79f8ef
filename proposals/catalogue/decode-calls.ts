import type { Call } from "#protocol/chain/call.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import type { Action } from "./action.ts";
import type { DecodedAction } from "./decoded-action.ts";
import { unknownAction } from "./unknown-action.ts";

/** What a proposal's calls mean, in order. An action that covers more calls goes before one that covers fewer. */
export function decodeCalls(actions: readonly Action[], calls: readonly Call[]): DecodedAction[] {
  const decoded: DecodedAction[] = [];
  let next = 0;
  for (let call = calls[next]; call !== undefined; call = calls[next]) {
    const match = bestMatch(actions, calls.slice(next));
    decoded.push(match === null ? unknownAction(call) : knownAction(match.action, match.inputs));
    next += match?.count ?? 1;
  }
  return decoded;
}

function bestMatch(actions: readonly Action[], calls: readonly Call[]) {
  let best: { action: Action; inputs: Inputs; count: number } | null = null;
  for (const action of actions) {
    const match = action.decode(calls);
    if (match !== null && match.count > (best?.count ?? 0)) best = { action, ...match };
  }
  return best;
}

function knownAction(action: Action, inputs: Inputs): DecodedAction {
  const calls = action.describe(inputs);
  return {
    actionId: action.id,
    known: true,
    inputs,
    calls,
    title: action.title,
    sentence: action.sentence(inputs),
    riskHint: action.riskHint(inputs),
    parameterId: action.parameterId(inputs),
    newValue: action.newValue(inputs),
    signature: calls[0]?.signature ?? null,
    args: calls[0]?.args ?? [],
    outOfBounds: action.outOfBounds(inputs),
  };
}
