import { explainError } from "#governance-ui/chain/explain-error.ts";

/** While something is asked for again: what came of the try before. Nothing during the first. */
export function TryingAgain({ reason }: { reason: Error | null }) {
  if (reason === null) return null;
  return (
    <p className="small soft" role="status">
      No answer yet: {explainError(reason).message} Trying again.
    </p>
  );
}
