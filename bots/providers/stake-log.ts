import { type Address, getAbiItem, parseEventLogs } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { stakeVaultAbi as abi } from "#protocol/chain/abi/StakeVault.ts";

/** What logs tell of the stake behind a provider. Places are counted over all logs of the vault. */
export interface PoolLog {
  /** Place of the last slash, its block, and how many there were; 0 before the first. */
  slashedAt: number;
  slashedBlock: bigint;
  slashes: number;
  /** Block of the last event that moved its stake, slashes included. */
  movedBlock: bigint;
  /** Place of the last event that settled a position. */
  settledAt: Map<Address, number>;
}

interface Found {
  places: number;
  pools: Map<number, PoolLog>;
}

export type ReadStakes = (chain: Chain) => Promise<Found>;

const EVENTS = ["Staked", "LeaveAsked", "Withdrawn", "Redelegated", "Slashed", "SlashSettled"] as const;
/** Leaving alone settles nothing. */
const SETTLING: ReadonlySet<string> = new Set(["Staked", "Withdrawn", "Redelegated", "SlashSettled"]);
const MOVING: ReadonlySet<string> = new Set(["Staked", "LeaveAsked", "Slashed"]);

/** Who stakes for whom, what was slashed, and whose slashes are settled; read once a block. */
export function stakeLog(source: LogSource, vault: Address): ReadStakes {
  const log = new SettledLog<Found>(source, {
    address: vault,
    events: EVENTS.map((name) => getAbiItem({ abi, name })),
    empty: () => ({ places: 0, pools: new Map() }),
    copy: ({ places, pools }) => ({
      places,
      pools: new Map([...pools].map(([provider, pool]) => [provider, { ...pool, settledAt: new Map(pool.settledAt) }])),
    }),
    add(to, logs) {
      for (const { eventName, args, blockNumber } of parseEventLogs({ abi, eventName: [...EVENTS], logs: [...logs] })) {
        to.places += 1;
        const pool = poolOf(to, args.provider);
        if (MOVING.has(eventName)) pool.movedBlock = blockNumber;
        if (eventName === "Slashed") {
          [pool.slashedAt, pool.slashedBlock, pool.slashes] = [to.places, blockNumber, pool.slashes + 1];
        } else if (SETTLING.has(eventName) && "staker" in args) pool.settledAt.set(args.staker, to.places);
      }
    },
  });
  return oncePerBlock((chain) => log.upTo(chain.block));
}

function poolOf({ pools }: Found, provider: number): PoolLog {
  const known = pools.get(provider);
  if (known !== undefined) return known;
  const fresh: PoolLog = {
    slashedAt: 0,
    slashedBlock: 0n,
    slashes: 0,

    movedBlock: 0n,
    settledAt: new Map(),
  };
  pools.set(provider, fresh);
  return fresh;
}
