import type { Deployment } from "#protocol/chain/deployment.ts";
import { joinedModules } from "#protocol/modules/joined-modules.ts";
import { moduleAddresses } from "#protocol/modules/module-addresses.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import type { Store } from "#store/schema/database.ts";

/** Modules that are deployed and that no vote has adopted yet: none ever gave a call of theirs a class. */
export async function joiningModules(store: Store, deployment: Deployment): Promise<ModuleName[]> {
  const joined = joinedModules(deployment);
  if (joined.length === 0) return [];
  const rows = await store.selectFrom("policies").select("target").distinct().execute();
  const named = new Set(rows.map(({ target }) => target.toLowerCase()));
  return joined
    .filter(({ name }) => !moduleAddresses(deployment, name).some((address) => named.has(address.toLowerCase())))
    .map(({ name }) => name);
}
