import { useQuery } from "@tanstack/react-query";
import { healthQuery } from "#governance-ui/api/health.ts";
import { Note } from "#governance-ui/parts/note.tsx";

/** Says what is missing while the index cannot be reached. */
export function OfflineNote() {
  const { isError, data } = useQuery(healthQuery);
  if (!isError || data) return null;
  return (
    <div className="offline-note">
      <Note tone="warn" title="The index cannot be reached." live>
        <p>
          Proposals are read from the chain itself, and you can vote, queue and execute. Votes, delegates, parameters
          and history come back with the index.
        </p>
      </Note>
    </div>
  );
}
