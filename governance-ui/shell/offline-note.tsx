import { useQuery } from "@tanstack/react-query";
import { healthQuery } from "#governance-ui/api/health.ts";
import { useNodeAway } from "#governance-ui/chain/use-node-away.ts";
import { Note } from "#governance-ui/parts/note.tsx";

/** Says what is missing while the index cannot be reached. */
export function OfflineNote() {
  const { isError } = useQuery(healthQuery);
  const nodeAway = useNodeAway();
  if (nodeAway) {
    return (
      <div className="offline-note">
        <Note tone="danger" title="The node does not answer." live>
          <p>
            This page reads the chain from it and cannot show where things stand now, nor send anything. It asks again
            by itself. Your account stays connected.
          </p>
        </Note>
      </div>
    );
  }
  if (!isError) return null;
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
