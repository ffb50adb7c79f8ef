import type { Address } from "viem";

/** Which chain and token a signal is of. */
export type SignalBinding = { chainId: number; token: Address };

/**
 * The space of a deployment: its token as CAIP-10 names it. Snapshot's domain has no chain id, so the space says it;
 * a deployment with a space at a hub takes that name instead, and `plugins` says it.
 */
export function spaceOf({ chainId, token }: SignalBinding): string {
  return `eip155:${chainId}:${token}`;
}

/** What every signal made here carries in `plugins`: it is signed, and every ballot names the hash of what was signed. */
export function bindingPlugins({ chainId, token }: SignalBinding): string {
  return JSON.stringify({ althing: { network: String(chainId), token } });
}

/** Whether `plugins` name this chain and token: null when they name none. */
export function bindsTo(plugins: string, { chainId, token }: SignalBinding): boolean | null {
  let althing: unknown;
  try {
    althing = JSON.parse(plugins)?.althing;
  } catch {
    return null;
  }
  if (typeof althing !== "object" || althing === null) return null;
  const network = "network" in althing ? althing.network : undefined;
  const bound = "token" in althing ? althing.token : undefined;
  return network === String(chainId) && typeof bound === "string" && bound.toLowerCase() === token.toLowerCase();
}

export type SpaceFacts = SignalBinding & { name: string; symbol: string; decimals: number };

/** The settings of the space, as Snapshot's space message carries them. */
export function spaceSettings({ chainId, token, name, symbol, decimals }: SpaceFacts) {
  return {
    name: name.slice(0, 32),
    network: String(chainId),
    symbol: symbol.slice(0, 16),
    strategies: [{ name: "erc20-votes", network: String(chainId), params: { address: token, symbol, decimals } }],
  };
}
