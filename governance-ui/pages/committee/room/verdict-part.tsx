import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import type { GuardVerdict } from "#governance-ui/room/guard-verdict.ts";

export function VerdictPart({ verdict, error }: { verdict: GuardVerdict | undefined; error: unknown }) {
  if (verdict === undefined) {
    if (error) return <p className="field-error">The guard could not be asked. Sign nothing until it can.</p>;
    return <Skeleton width="60%" />;
  }
  if (verdict.state === "no-guard") {
    return (
      <p className="small soft">
        This Safe has no guard: it does whatever enough of its owners sign. Nothing stops a mistake.
      </p>
    );
  }
  if (verdict.state === "unknown-guard") {
    return (
      <p className="badge danger">
        <Icon name="warning" size={14} />
        <span>
          A guard that this page does not know: <AddressLink address={verdict.guard} />
        </span>
      </p>
    );
  }
  if (verdict.state === "passes") {
    return (
      <p className="badge good">
        <Icon name="check" size={14} />
        {verdict.by === "power" ? "On the list of powers, and in term." : "A rejection always passes in term."}
      </p>
    );
  }
  return (
    <ul className="room-warnings">
      {verdict.why.map((why) => (
        <li key={why} className="danger">
          <Icon name="warning" size={14} />
          <span>
            <strong>Refused:</strong> {why}
          </span>
        </li>
      ))}
    </ul>
  );
}
