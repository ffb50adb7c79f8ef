import type { CandidateView } from "#governance-ui/api/elections.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { isolatedText } from "#protocol/input/visible-text.ts";

/** What a candidate says it belongs to. */
export function OrganisationTag({ of }: { of: CandidateView["organisation"] }) {
  if (of === null) return null;
  return (
    <span className="tag organisation" title={`Organisation, as the candidate says: ${isolatedText(of.name ?? of.id)}`}>
      <StrangerText text={of.name ?? shortHex(of.id)} />
    </span>
  );
}
