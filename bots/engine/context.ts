import type { Abi, LocalAccount, PublicClient } from "viem";
import type { Log } from "#operator/log/log.ts";
import type { Store } from "#store/schema/database.ts";
import type { BackOff } from "./back-off.ts";
import type { Limits } from "./limits.ts";
import type { Metrics } from "./metrics.ts";

export type Step = "planned" | "simulated" | "signed" | "sent" | "broadcast" | "mined" | "final";

export interface Timing {
  /** The engine acts on reads so many blocks behind the head, and calls a transaction final at this depth. */
  confirmations: number;
  leaseMs: number;
  /** A transaction not mined by then is replaced with higher fees. */
  replaceAfterSeconds: number;
  /** How long a used nonce with none of our hashes mined is looked for before the transaction is called lost. */
  missingPatienceSeconds: number;
  /** How long a head below one already seen is taken for a lagging node rather than for the truth. */
  lagPatienceSeconds: number;
  backOff: BackOff;
}

/** Everything the engine's steps share. */
export interface EngineContext {
  store: Store;
  client: PublicClient;
  signer: LocalAccount;
  chainId: number;
  genesisHash: string;
  /** Names this process in the lease. */
  holder: string;
  /** Errors that calls may revert with. */
  errorsAbi: Abi;
  limits: Limits;
  timing: Timing;
  metrics: Metrics;
  /** This machine's clock in milliseconds. */
  nowMs(): number;
  log: Log;
  /** Called after each step of a transaction has been stored. */
  onStep(step: Step, subject: string): Promise<void>;
}

export const nowSeconds = (context: Pick<EngineContext, "nowMs">): number => Math.floor(context.nowMs() / 1000);
