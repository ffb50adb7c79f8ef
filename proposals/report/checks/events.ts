import { getAddress } from "viem";
import { type Check, finding } from "#proposals/report/effects.ts";
import { eventText } from "#proposals/report/event-text.ts";

/** What every execution says of itself. */
const bookkeeping = new Set(["CallExecuted", "ProposalExecuted"]);

/** What the contracts said, in order. */
export const events: Check = {
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
      const args = text?.args.map((arg) => `${arg.name} ${arg.value}`).join(", ");
      return [
        finding({
          level: "info",
          key: `${kind}:${count}`,
          title: text === null ? `${by} emits an event that is not known here` : `${by} emits ${text.name}`,
          detail: args ?? `topics ${log.topics.join(", ")}; data ${log.data}`,
        }),
      ];
    });
  },
};
