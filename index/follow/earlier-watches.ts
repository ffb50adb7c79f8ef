import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { joinedModules, withoutModules } from "#protocol/modules/joined-modules.ts";
import { type WatchList, watchList, watchListOfJoined } from "./watch-list.ts";

/** What was followed before modules joined. */
export interface EarlierWatch {
  hash: string;
  /** Lower-case addresses of the contracts that were followed then. */
  addresses: ReadonlySet<string>;
  /** What is followed now and was not then, none of it older than `firstBlock`. */
  added: WatchList;
  addedParameters: readonly Parameter[];
  firstBlock: number;
}

/** One for each module that joined: what was followed before it came, and those that came after it. */
export function earlierWatches(
  deployment: Deployment,
  parametersOf: (deployment: Deployment) => readonly Parameter[],
): EarlierWatch[] {
  const joined = joinedModules(deployment);
  const parameters = parametersOf(deployment);
  return joined.map(({ startBlock }, at) => {
    const before = withoutModules(
      deployment,
      joined.slice(at).map(({ name }) => name),
    );
    const parametersBefore = parametersOf(before);
    const known = new Set(parametersBefore.map(({ id }) => id));
    const addedParameters = parameters.filter(({ id }) => !known.has(id));
    const { hash, addresses } = watchList(before, parametersBefore);
    return {
      hash,
      addresses: new Set(addresses),
      added: watchListOfJoined(deployment, before, addedParameters),
      addedParameters,
      firstBlock: startBlock,
    };
  });
}
