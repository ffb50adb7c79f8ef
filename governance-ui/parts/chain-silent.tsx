import { explainError } from "#governance-ui/chain/explain-error.ts";
import { Note } from "./note.tsx";

type Props = { error: Error /** What cannot be known without it: `Your power`. */; what: string; again: () => void };

/** The chain did not answer, and the panel cannot go on without it. */
export function ChainSilent({ error, what, again }: Props) {
  return (
    <div className="panel-part">
      <Note tone="danger" title={explainError(error).message} live>
        <p>{what} from the chain, which did not answer.</p>
        <button type="button" className="button small" onClick={again}>
          Try again
        </button>
      </Note>
    </div>
  );
}
