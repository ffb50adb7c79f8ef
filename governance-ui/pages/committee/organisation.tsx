import type { OrganisationView } from "#governance-ui/api/committee.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";

/** By its name where the id is text. */
export function Organisation({ of }: { of: OrganisationView }) {
  if (of === null) return <span className="quiet">none stated</span>;
  if (of.name !== null) return <span title={of.id}>{of.name}</span>;
  return (
    <span className="mono" title={of.id}>
      {shortHex(of.id)}
    </span>
  );
}
