import type { Deployment } from "#protocol/chain/deployment.ts";

/** Names of the deployment's contracts by their addresses. */
export function contractNames({ contracts }: Pick<Deployment, "contracts">): (address: string) => string | null {
  const names = new Map(Object.entries(contracts).map(([name, address]) => [address.toLowerCase(), name]));
  return (address) => names.get(address.toLowerCase()) ?? null;
}
