import { ApiError } from "#governance-ui/api/api-error.ts";
import { Note } from "./note.tsx";

/** A failed load: what happened, what to do, and a way to try again. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const message = error instanceof Error ? error.message : "Something went wrong.";
  return (
    <Note tone="danger" title={message} live>
      {error instanceof ApiError && error.hint && <p>{error.hint}</p>}
      {retry && (
        <p>
          <button type="button" className="button small" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </Note>
  );
}
