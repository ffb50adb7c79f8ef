import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

export type Standing = CommitteeView["term"]["standing"];

/** By the chain's clock, so that the page knows the end of a term without being told. */
export function useStanding({ endsAt, caretakersUntil }: CommitteeView["term"]): Standing {
  return useChainTime((now) => (now <= endsAt ? "in-term" : now <= caretakersUntil ? "caretaker" : "lapsed"));
}

/** What a term that has ended means. */
export function StandingNote({ term }: { term: CommitteeView["term"] }) {
  const standing = useStanding(term);
  if (standing === "in-term") return null;
  if (standing === "caretaker") {
    return (
      <Note tone="warn" title={`The term ended on ${localTime(term.endsAt)}. Its members are caretakers now.`}>
        <p>
          So that nobody is left without a veto, their signatures still count for it, and for nothing else. That ends{" "}
          <Relative at={term.caretakersUntil} />, or with the next committee, whichever comes first. Who was recalled or
          resigned is no caretaker.
        </p>
      </Note>
    );
  }
  return (
    <Note tone="danger" title="There is no committee now.">
      <p>
        The term ended on {localTime(term.endsAt)}, and the time of its caretakers on {localTime(term.caretakersUntil)}.
        No signature counts until an election seats the next one. Proposals and votes go on as ever.
      </p>
    </Note>
  );
}
