import { Link, useLocation } from "wouter";
import { useDeployment } from "../chain/deployment-context.ts";
import { Icon } from "../parts/icon.tsx";
import { destinations } from "./destinations.ts";

/** A rail at the left on a desktop, a bar at the bottom on a phone. */
export function Rail() {
  const [path] = useLocation();
  const { contracts } = useDeployment();
  const shown = destinations.filter(({ needs }) => needs === undefined || contracts[needs] !== undefined);
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-links">
        {shown.map(({ path: to, label, icon }) => {
          const here = to === "/" ? path === "/" : path.startsWith(to);
          return (
            <Link key={to} href={to} className="rail-link" aria-current={here ? "page" : undefined}>
              <Icon name={icon} size={18} />
              <span>{label}</span>
            </Link>
          );
        })}
      </div>
    </nav>
  );
}
