import type { ApiContext } from "#index/api/api-context.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { SignalHome } from "#protocol/signals/check-signal.ts";
import { spaceOf } from "#protocol/signals/signal-space.ts";
import type { SignalSettings } from "./signal-settings.ts";
import type { SignalTallies } from "./signal-tallies.ts";

/** What signals add to what the API answers from. */
export interface Signals {
  settings: SignalSettings;
  tallies: SignalTallies;
  /** Called after something signed was stored. */
  onTaken(): void;
}

export type SignalContext = Pick<ApiContext, "store" | "deployment" | "chain" | "status" | "events" | "signals">;

export function signalHome(deployment: Deployment, { space }: SignalSettings): SignalHome {
  const binding = { chainId: deployment.chainId, token: contractAddress(deployment, "AlthingToken") };
  return { ...binding, space: space ?? spaceOf(binding) };
}
