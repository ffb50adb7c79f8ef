import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { sameCallsQuery } from "#governance-ui/api/proposal-queries.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { stateWord } from "#governance-ui/parts/state-badge.tsx";
import type { Call } from "#protocol/chain/call.ts";

/** Names proposals that make exactly these calls. */
export function SameCallsNote({ calls }: { calls: readonly Call[] }) {
  const { data } = useQuery(sameCallsQuery(calls));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Note tone="warn" title="There is a proposal with the same calls." live>
      <ul>
        {data.items.map(({ id, number, title, state }) => (
          <li key={id}>
            <Link href={`/proposals/${number}`}>
              {number}, {title}
            </Link>{" "}
            <span className="quiet">{stateWord(state).toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
