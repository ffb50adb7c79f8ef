import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleName, moduleNames, modules } from "./modules.ts";

/** A module that joined after the deployment; no event of its contracts is older than `startBlock`. */
export type JoinedModule = { name: ModuleName; startBlock: number };

type Joining = Pick<Deployment, "contracts" | "joined">;

/** The modules that joined a DAO that ran, in the order in which they came. */
export function joinedModules({ contracts, joined = {} }: Joining): JoinedModule[] {
  return moduleNames
    .flatMap((name) => {
      const [first = ""] = Object.values(modules[name]);
      const startBlock = joined[name]?.startBlock;
      return startBlock === undefined || contracts[first] === undefined ? [] : [{ name, startBlock }];
    })
    .toSorted((one, other) => one.startBlock - other.startBlock);
}

/** The deployment as it was before these modules joined it. */
export function withoutModules<Whole extends Joining>(deployment: Whole, names: readonly ModuleName[]): Whole {
  const gone = new Set<string>(names.flatMap((name) => Object.values(modules[name])));
  const contracts = Object.fromEntries(Object.entries(deployment.contracts).filter(([name]) => !gone.has(name)));
  const joined = Object.fromEntries(Object.entries(deployment.joined ?? {}).filter(([name]) => !isAmong(names, name)));
  return { ...deployment, contracts, joined };
}

/** The block from which on the events of a module are. */
export function firstBlockOf(deployment: Joining & Pick<Deployment, "startBlock">, name: ModuleName): number {
  return joinedModules(deployment).find((joined) => joined.name === name)?.startBlock ?? deployment.startBlock;
}

function isAmong(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
