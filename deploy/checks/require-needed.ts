import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";

/** Throws where a network shall have a module without one that it does not work without. */
export function requireNeeded(module: ModuleName, has: (name: ModuleName) => boolean): void {
  const missing = (deployParts[module].needs ?? []).filter((name) => !has(name));
  if (missing.length === 0) return;
  const others = missing.join(" and ");
  throw new Error(
    `The module ${module} does not work without ${others}, and this network has none: deploy them together, or add ${others} first.`,
  );
}
