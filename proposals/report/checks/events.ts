import { getAddress } from "viem";
import { type Check, type Effects, finding } from "#proposals/report/effects.ts";
import { type EventText, eventText } from "#proposals/report/event-text.ts";

/** What every execution says of itself. */
const bookkeeping = new Set(["CallExecuted", "ProposalExecuted"]);

/**
 * What others, or the time of the run, may have moved from one run to the next. Votes are marked by the check of votes;
 * a period of a cap begins with its first payment, and a value is in force from its execution or so long after it, so in
 * each run at another time.
 */
const passing: Readonly<Record<string, readonly string[]>> = {
  DelegateVotesChanged: ["previousVotes", "newVotes"],
  SpendingCounted: ["spentTokens", "periodEndsAtSeconds"],
  OutflowCounted: ["goneTokens", "heldTokens", "periodEndsAtSeconds"],
  ParameterSet: ["inForceSeconds"],
};

type Spoken = Pick<Effects, "name"> & { execution: Pick<Effects["execution"], "logs"> };

/** What the contracts said, in order. */
export const events: Check<Spoken> = {
  id: "events",
  title: "Events",
  async run({ execution, name }) {
    const seen = new Map<string, number>();
    return execution.logs.flatMap((log) => {
      const kind = `${log.address}:${log.topics[0]}`;
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      const text = eventText(log);
      if (text !== null && bookkeeping.has(text.name)) return [];
      const by = name(getAddress(log.address));
      const key = `${kind}:${count}`;
      if (text === null) {
        const detail = `topics ${log.topics.join(", ")}; data ${log.data}`;
        return [finding({ level: "info", key, title: `${by} emits an event that is not known here`, detail })];
      }
      const title = `${by} emits ${text.name}`;
      const lasting = text.args.filter((arg) => !passing[text.name]?.includes(arg.name));
      const mark = `${title}\n${argumentsText(lasting)}`;
      return [finding({ level: "info", key, title, detail: argumentsText(text.args), mark })];
    });
  },
};

function argumentsText(args: EventText["args"]): string {
  return args.map(({ name, value }) => `${name} ${value}`).join(", ");
}
