import { type Check, type Effects, finding } from "#proposals/report/effects.ts";
import { writeDuration } from "#protocol/input/field-kinds/duration.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";

type Later = Pick<Effects, "later"> & { execution: Pick<Effects["execution"], "at"> };

/** What comes later than at the execution, and whether it is there when its action says. */
export const later: Check<Later> = {
  id: "later",
  title: "Effects that come later",
  async run({ later: effects, execution }) {
    return effects.map(({ decoded, pending: { settlesAtSeconds, what }, then }, index) => {
      const after = `${writeDuration(BigInt(settlesAtSeconds - execution.at))} after its execution`;
      const there = then.ok && then.pending === undefined;
      const title = there ? what : `${what}, and is not there when it should be`;
      return finding({
        level: there ? "info" : "error",
        key: `${decoded.actionId}:${index}`,
        title,
        detail: `Pending until ${after}, on the fork ${writePointInTime(BigInt(settlesAtSeconds))}. Then: ${then.actual}.`,
        // When it is executed moves the date from run to run.
        mark: [title, after, then.actual].join("\n"),
      });
    });
  },
};
