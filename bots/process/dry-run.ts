import { decodeFunctionData } from "viem";
import { CALLS_ABI } from "#bots/duties/allowed-calls.ts";
import type { ChainView } from "#bots/engine/chain-view.ts";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Due, Duty } from "#bots/engine/duty.ts";
import { simulate } from "#bots/engine/simulate.ts";
import type { Log } from "#operator/log/log.ts";

/** What would be sent for one due item, in words, with what a simulation says. Nothing is signed, sent or stored. */
export async function describeDue(context: EngineContext, view: ChainView, duty: Duty, due: Due): Promise<string> {
  const { functionName } = decodeFunctionData({ abi: CALLS_ABI, data: due.call.data });
  const early = due.notBefore > view.head.timestamp;
  const verdict = early ? `not before ${timeOf(due.notBefore)}` : await verdictOf(context, due);
  const lapses = due.deadline === null ? "" : `, lapses ${timeOf(due.deadline)}`;
  return `due ${duty.name}: ${functionName} on ${due.call.target} for ${due.key}: ${due.why} (${verdict}${lapses})`;
}

async function verdictOf(context: EngineContext, due: Due): Promise<string> {
  const simulation = await simulate(context, due.call);
  return simulation.ok ? `would succeed with ${simulation.gasLimit} gas` : `would fail: ${simulation.revert.text}`;
}

const timeOf = (seconds: number) => new Date(seconds * 1000).toISOString();

/** Tells each due item and problem once. */
export function createDryRun(context: EngineContext, duties: readonly Duty[], log: Log) {
  const printed = new Set<string>();
  const tellOnce = (line: string, duty: string) => {
    if (!printed.has(line)) log(line, { duty });
    printed.add(line);
  };
  return async (view: ChainView): Promise<void> => {
    for (const duty of duties) {
      for (const due of await duty.due(view.acting)) {
        tellOnce(await describeDue(context, view, duty, due), duty.name);
      }
      for (const problem of duty.problems?.() ?? []) tellOnce(`problem ${duty.name}: ${problem}`, duty.name);
    }
  };
}
