import { type Abi, decodeEventLog, type Log, toEventSelector } from "viem";
import { abiText } from "#protocol/chain/abi-value.ts";
import { contractEvents } from "#protocol/chain/contract-abis.ts";
import {
  approvalEvents,
  ownershipEvents,
  roleEvents,
  safeEvents,
  transferEvents,
  upgradeEvents,
} from "./standard-events.ts";

const abi: Abi = [
  ...contractEvents,
  ...roleEvents,
  ...ownershipEvents,
  ...approvalEvents,
  ...transferEvents,
  ...upgradeEvents,
  ...safeEvents,
];
const events = abi.filter((item) => item.type === "event");

export type EventText = { name: string; args: { name: string; value: string }[] };

/** A log as its event says it, or null when no event known here has its shape. */
export function eventText({ topics, data }: Pick<Log, "topics" | "data">): EventText | null {
  for (const item of events.filter((event) => toEventSelector(event) === topics[0])) {
    try {
      const { args } = decodeEventLog({ abi: [item], topics, data, strict: true });
      const values = new Map(Object.entries(args ?? {}));
      const texts = item.inputs.map((input, index) => {
        const name = input.name ?? String(index);
        return { name, value: abiText(input, values.get(name)) };
      });
      return { name: item.name, args: texts };
    } catch {
      // The same name and types, but other arguments indexed: the next may fit.
    }
  }
  return null;
}
