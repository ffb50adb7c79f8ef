import { type Check, type Effects, finding } from "#proposals/report/effects.ts";
import type { Execution } from "#proposals/report/execute-on-fork.ts";
import type { Frame } from "#proposals/report/trace.ts";

export type SwallowedEffects = Pick<Effects, "name"> & { execution: Pick<Execution, "frame"> };

/** Calls that fail inside one that succeeds: the proposal then counts as executed, whatever did not happen. */
export const swallowed: Check<SwallowedEffects> = {
  id: "swallowed",
  title: "Swallowed failures",
  async run({ execution, name }) {
    const pairs = new Set(
      swallowedIn(execution.frame).map(
        ({ by, call }) => `${name(by)}|${call.to === undefined ? "a new contract" : name(call.to)}`,
      ),
    );
    return [...pairs].map((pair) => {
      const [by, called] = pair.split("|");
      return finding({
        level: "warning",
        key: pair,
        title: `${by} goes on though its call to ${called} fails`,
        detail:
          "On the chain whoever executes chooses the gas, so more than this may fail without the proposal failing. Look whether the effect is there.",
      });
    });
  },
};

type Swallowed = { by: Frame["from"]; call: Frame };

/** A failure that goes further up is told where it ends. */
function swallowedIn(frame: Frame): Swallowed[] {
  if (frame.error !== undefined) return [];
  return (frame.calls ?? []).flatMap((call) =>
    call.error === undefined ? swallowedIn(call) : [{ by: call.from, call }],
  );
}
