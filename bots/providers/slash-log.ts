import { type Address, getAbiItem, type Hex, parseEventLogs } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { slashingGateAbi as abi } from "#protocol/chain/abi/SlashingGate.ts";

/** A slash that was asked for, and neither stopped nor carried out. */
export interface WaitingSlash {
  id: bigint;
  provider: number;
  slasher: Address;
  bps: bigint;
  evidenceHash: Hex;
  readySeconds: number;
}

type Found = Map<bigint, WaitingSlash>;

export type ReadSlashes = (chain: Chain) => Promise<Found>;

const EVENTS = ["SlashRequested", "SlashStopped", "SlashDone"] as const;

/** The slashes that wait; read once a block. */
export function slashLog(source: LogSource, gate: Address): ReadSlashes {
  const log = new SettledLog<Found>(source, {
    address: gate,
    events: EVENTS.map((name) => getAbiItem({ abi, name })),
    empty: () => new Map(),
    copy: (found) => new Map(found),
    add(to, logs) {
      for (const { eventName, args } of parseEventLogs({ abi, eventName: [...EVENTS], logs: [...logs] })) {
        if (eventName !== "SlashRequested") to.delete(args.id);
        else to.set(args.id, { ...args, readySeconds: Number(args.readySeconds) });
      }
    },
  });
  return oncePerBlock((chain) => log.upTo(chain.block));
}
