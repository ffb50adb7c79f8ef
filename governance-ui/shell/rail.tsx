import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { Destination } from "#governance-ui/pages/page-list.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { shownDestinations } from "./shown-destinations.ts";

/** As many as a phone's bar has room for, beside the button for the others. */
const IN_BAR = 4;

function RailLink({ path: to, label, icon }: Destination) {
  const [path] = useLocation();
  const here = to === "/" ? path === "/" : path.startsWith(to);
  return (
    <Link href={to} className="rail-link" aria-current={here ? "page" : undefined}>
      <Icon name={icon} size={18} />
      <span>{label}</span>
    </Link>
  );
}

/** A rail at the left on a desktop; on a phone a bar at the bottom, whose last button opens the rest. */
export function Rail() {
  const deployment = useDeployment();
  const [path] = useLocation();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const open = openedAt === path;
  const shown = shownDestinations(deployment);
  const rest = shown.slice(IN_BAR);
  const restHere = rest.some(({ path: to }) => path.startsWith(to));
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-links">
        {shown.slice(0, IN_BAR).map((destination) => (
          <RailLink key={destination.path} {...destination} />
        ))}
        <button
          type="button"
          className="rail-link rail-more"
          aria-expanded={open}
          data-here={restHere}
          onClick={() => setOpenedAt(open ? null : path)}
        >
          <Icon name={open ? "cross" : "more"} size={18} />
          <span>More</span>
        </button>
        <div className="rail-rest" data-open={open}>
          {rest.map((destination) => (
            <RailLink key={destination.path} {...destination} />
          ))}
        </div>
      </div>
    </nav>
  );
}
