import { type Address, getAbiItem, parseEventLogs } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { certificationAbi as abi } from "#protocol/chain/abi/Certification.ts";
import { wordText } from "#protocol/input/text-word.ts";

/** What the last sweep said of a provider. */
export interface StandingLog {
  tier: number;
  unmet: number;
  /** As the contract packs them. */
  deadlines: bigint;
  block: bigint;
}

interface Found {
  /** Names of the kinds of certificates, by number. */
  kinds: string[];
  standings: Map<number, StandingLog>;
  /** Who has a certificate, with the block of the last event about one. */
  certified: Map<number, bigint>;
}

export type ReadCertification = (chain: Chain) => Promise<Found>;

const EVENTS = [
  "KindAdded",
  "StandingSet",
  "CertificateBound",
  "CertificateRevoked",
  "CertificateHeld",
  "CertificateDecided",
] as const;

/** Kinds of certificates, the standings that sweeps set, and who has certificates; read once a block. */
export function certificationLog(source: LogSource, certification: Address): ReadCertification {
  const log = new SettledLog<Found>(source, {
    address: certification,
    events: EVENTS.map((name) => getAbiItem({ abi, name })),
    empty: () => ({ kinds: [], standings: new Map(), certified: new Map() }),
    copy: ({ kinds, standings, certified }) => ({
      kinds: [...kinds],
      standings: new Map(standings),
      certified: new Map(certified),
    }),
    add(to, logs) {
      for (const { eventName, args, blockNumber } of parseEventLogs({ abi, eventName: [...EVENTS], logs: [...logs] })) {
        if (eventName === "KindAdded") to.kinds[args.kind] = wordText(args.name);
        else if (eventName === "StandingSet") {
          const { provider, tier, unmet, deadlines } = args;
          to.standings.set(provider, { tier, unmet, deadlines, block: blockNumber });
        } else to.certified.set(args.provider, blockNumber);
      }
    },
  });
  return oncePerBlock((chain) => log.upTo(chain.block));
}
