import type { Chain } from "./duty.ts";

/** Watches the chain and records what it sees; sends nothing. */
export interface Observer {
  name: string;
  observe(chain: Chain): Promise<void>;
}
