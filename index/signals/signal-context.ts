import type { EventEmitter } from "node:events";
import type { Client } from "viem";
import type { FollowStatus } from "#index/follow/follow-status.ts";
import type { LiveEvents } from "#index/live/live-events.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { SignalHome } from "#protocol/signals/check-signal.ts";
import { spaceOf } from "#protocol/signals/signal-space.ts";
import type { Store } from "#store/schema/database.ts";
import type { SignalSettings } from "./signal-settings.ts";
import type { SignalTallies } from "./signal-tallies.ts";

/** What signals add to what the API answers from. */
export interface Signals {
  settings: SignalSettings;
  tallies: SignalTallies;
  /** Called after something signed was stored. */
  onTaken(): void;
}

/** What signals are taken in and told with. */
export interface SignalContext {
  store: Store;
  deployment: Deployment;
  chain: Client;
  status(): FollowStatus;
  events: EventEmitter<LiveEvents>;
  signals: Signals;
}

export function signalHome(deployment: Deployment, { space }: SignalSettings): SignalHome {
  const binding = { chainId: deployment.chainId, token: contractAddress(deployment, "AlthingToken") };
  return { ...binding, space: space ?? spaceOf(binding) };
}
