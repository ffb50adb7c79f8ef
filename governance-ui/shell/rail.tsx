import { Link, useLocation } from "wouter";
import { Icon } from "../parts/icon.tsx";
import { destinations } from "./destinations.ts";

/** A rail at the left on a desktop, a bar at the bottom on a phone. */
export function Rail() {
  const [path] = useLocation();
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-links">
        {destinations.map(({ path: to, label, icon }) => {
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
