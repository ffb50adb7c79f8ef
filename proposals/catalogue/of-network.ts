import { type PrefixProblem, withoutNetworkPrefix } from "#protocol/chain/network-prefix.ts";
import { InputError } from "#protocol/input/input-error.ts";
import type { Action } from "./action.ts";

/** An action that also reads addresses with the network's short name before them (EIP-3770), wherever they stand. */
export function ofNetwork(action: Action, chainId: number): Action {
  return {
    ...action,
    parse(input) {
      const problems: PrefixProblem[] = [];
      const texts = new Set(action.fields.filter(({ kind }) => kind === "text").map(({ name }) => name));
      const plain = withoutNetworkPrefix(
        input,
        String(chainId),
        (problem) => problems.push(problem),
        (path) => (path.length === 1 && texts.has(String(path[0]))) || (action.isText?.(input, path) ?? false),
      );
      if (problems.length > 0) throw new InputError(action.id, problems);
      return action.parse(plain);
    },
  };
}
