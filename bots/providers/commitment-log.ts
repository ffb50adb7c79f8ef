import { type Address, getAbiItem, parseEventLogs } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { commitmentsAbi as abi } from "#protocol/chain/abi/Commitments.ts";

/** What logs tell of what a provider committed to. */
export interface CommitmentLog {
  /** First epoch after it. */
  untilEpoch: number;
  /** What counts from the last terms on. */
  weight: bigint;
  termsBlock: bigint;
  /** From when on the rise that was announced last can be made; null where none was. */
  riseSeconds: number | null;
}

type Found = Map<number, CommitmentLog>;

export type ReadCommitments = (chain: Chain) => Promise<Found>;

const EVENTS = ["TermsSet", "CommissionAnnounced"] as const;

/** What providers committed to, and the rises of commissions that they announced; read once a block. */
export function commitmentLog(source: LogSource, commitments: Address): ReadCommitments {
  const log = new SettledLog<Found>(source, {
    address: commitments,
    events: EVENTS.map((name) => getAbiItem({ abi, name })),
    empty: () => new Map(),
    copy: (found) => new Map([...found].map(([provider, commitment]) => [provider, { ...commitment }])),
    add(to, logs) {
      for (const log of parseEventLogs({ abi, eventName: [...EVENTS], logs: [...logs] })) {
        const commitment = to.get(log.args.provider) ?? {
          untilEpoch: 0,
          weight: 0n,
          termsBlock: 0n,
          riseSeconds: null,
        };
        to.set(log.args.provider, commitment);
        if (log.eventName === "CommissionAnnounced") commitment.riseSeconds = Number(log.args.readySeconds);
        else {
          commitment.untilEpoch = Number(log.args.untilEpoch);
          commitment.weight = log.args.weight;
          commitment.termsBlock = log.blockNumber;
        }
      }
    },
  });
  return oncePerBlock((chain) => log.upTo(chain.block));
}
