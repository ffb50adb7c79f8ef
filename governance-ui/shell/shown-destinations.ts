import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import { type Destination, destinations } from "#governance-ui/pages/page-list.tsx";
import { modules } from "#protocol/modules/modules.ts";

/** Where the rail leads: to a module once the deployment has it, and a vote has adopted it. */
export function shownDestinations({
  contracts,
  joining,
}: Pick<DeploymentView, "contracts" | "joining">): Destination[] {
  const waiting = new Set<string>(joining.flatMap((name) => Object.values(modules[name])));
  const isThere = (needs: string) => contracts[needs] !== undefined && !waiting.has(needs);
  return destinations.filter(({ needs }) => needs === undefined || isThere(needs));
}
