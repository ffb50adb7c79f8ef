import type { CandidateView } from "#governance-ui/api/elections.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { isExcluded } from "#governance-ui/vote/election-standing.ts";

/** That the vetter took a candidate out, when and for which reason; and that a vote took it in again. */
export function ExclusionNote({ candidate }: { candidate: CandidateView }) {
  const { excluded, restored } = candidate;
  if (excluded === null) return null;
  return (
    <Note
      tone={isExcluded(candidate) ? "danger" : "plain"}
      title={isExcluded(candidate) ? "Excluded by the vetter" : "Excluded by the vetter, then restored by vote"}
    >
      <p>
        <Moment at={excluded.at} />
      </p>
      <p>
        The reason has the hash <span className="mono">{shortHex(excluded.reasonHash)}</span>{" "}
        <CopyButton text={excluded.reasonHash} label="hash of the reason" />
      </p>
      {restored === null ? (
        <p>It stays on the ballot, and the count passes over it. A vote may restore it until the vote ends.</p>
      ) : (
        <p>
          Restored <Moment at={restored.at} />
        </p>
      )}
    </Note>
  );
}
