import { type Address, type Hex, isAddressEqual } from "viem";
import type { Execution } from "./execute-on-fork.ts";
import { framesOf } from "./trace.ts";

/** What an execution did, in lines that two runs can be compared by. */
export type ExecutionShape = { calls: string[]; logs: ShownLog[]; slots: string[]; state: string[] };
type ShownLog = { address: Address; topics: readonly Hex[]; data: Hex };

export function shapeOf({ frame, logs, diff }: Execution, sender: Address): ExecutionShape {
  const changed = [...diff.post].filter(([account]) => !isAddressEqual(account, sender));
  const slots = changed.flatMap(([account, { storage = {} }]) =>
    Object.entries(storage).map(([slot, value]) => ({ at: `${account} ${slot}`, value })),
  );
  return {
    // The outermost call differs by its sender alone.
    calls: framesOf(frame)
      .slice(1)
      .map(({ type, from, to, input, value, error }) => [type, from, to, input, value, error].join(" ")),
    logs: logs.map(({ address, topics, data }) => ({ address, topics, data })),
    slots: slots.map(({ at }) => at).sort(),
    state: [
      ...slots.map(({ at, value }) => `${at} ${value}`),
      ...changed.map(([account, { balance, code }]) => `${account} ${balance} ${code}`),
    ].sort(),
  };
}

/**
 * What differs, or null. In another second, values that are kept with the time of writing differ and do not count, nor
 * does what the network's own contracts say with an event: when a period ends, or how far a baseline has decayed.
 */
export function shapeDifference(
  usual: ExecutionShape,
  other: ExecutionShape,
  { sameSecond, own }: { sameSecond: boolean; own: readonly Address[] },
): string | null {
  const linesOf = ({ logs }: ExecutionShape) =>
    logs.map(({ address, topics, data }) => {
      const told = sameSecond || !own.some((contract) => isAddressEqual(contract, address));
      return [address, ...topics, told ? data : ""].join(" ");
    });
  if (!same(usual.calls, other.calls)) return "It makes other calls.";
  if (!same(linesOf(usual), linesOf(other))) return "It emits other events.";
  if (!same(usual.slots, other.slots)) return "It changes other storage.";
  if (sameSecond && !same(usual.state, other.state)) return "It leaves other values behind.";
  return null;
}

const same = (these: readonly string[], those: readonly string[]) =>
  these.length === those.length && these.every((line, index) => line === those[index]);
