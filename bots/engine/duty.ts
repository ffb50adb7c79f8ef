import type { Address, Hash, Hex, PublicClient } from "viem";
import type { Revert } from "./revert.ts";

export interface BlockPoint {
  number: bigint;
  hash: Hash;
  /** Unix seconds. */
  timestamp: number;
}

/** What a duty reads: the chain as it stood at one block. */
export interface Chain {
  chainId: number;
  client: PublicClient;
  block: BlockPoint;
}

export interface DueCall {
  target: Address;
  data: Hex;
  valueWei: bigint;
}

export interface Verdict {
  ok: boolean;
  detail: string;
}

export interface Due {
  /** Names the act for ever: with the chain and the target it is done once. */
  key: string;
  call: DueCall;
  /** Unix seconds of the chain's clock. */
  notBefore: number;
  /** Last second at which the act still has an effect; null when it never lapses. */
  deadline: number | null;
  why: string;
  /** Whether the act had its effect, asked once its transaction is final. */
  verify(chain: Chain): Promise<Verdict>;
  /** The second of the chain's clock at which a call that now reverts like this can succeed; null when unknown. */
  retryAfter?(revert: Revert, chain: Chain): Promise<number | null>;
}

/** A duty reads the chain and says what is due. Everything else is the engine's. */
export interface Duty {
  name: string;
  due(chain: Chain): Promise<Due[]>;
  /** What a person should know although `due` answered: told as alarms of this duty alone; the bots are healthy. */
  problems?(): readonly string[];
}
