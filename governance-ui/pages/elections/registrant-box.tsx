import { Link } from "wouter";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { EtherAmount } from "#governance-ui/parts/ether-amount.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";

/** The way to stand, while registration is open. */
export function RegistrantBox({ election }: { election: ElectionDetail }) {
  if (election.phase !== "registration") return null;
  return (
    <div className="panel-part stack">
      <p className="small soft">
        Anyone may stand. A bond of <EtherAmount wei={election.terms.bondWei} /> comes back to whoever is endorsed
        enough.
      </p>
      <Link href={`/elections/${election.number}/register`} className="button primary wide">
        <Icon name="edit" /> Register as a candidate
      </Link>
    </div>
  );
}
