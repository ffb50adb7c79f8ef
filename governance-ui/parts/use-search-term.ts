import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { searchTerm } from "#protocol/input/search-term.ts";
import { useDelayed } from "./use-delayed.ts";

/** What to search for once the typing rests; with a problem there is nothing to search for. */
export function useSearchTerm(text: string): { term: string; problem: string | null } {
  const { chainId } = useDeployment();
  const searched = searchTerm(useDelayed(text), chainId);
  return "problem" in searched ? { term: "", problem: searched.problem } : { ...searched, problem: null };
}
