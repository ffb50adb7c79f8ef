import { Link } from "wouter";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Mark } from "#governance-ui/parts/mark.tsx";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";
import { AccountButton } from "./account-button.tsx";
import { GlobalSearch } from "./global-search.tsx";
import { StatusDot } from "./status-dot.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";

const DAY_SECONDS = 86_400;

export function TopBar() {
  const { profile, networkName, local } = useDeployment();
  return (
    <header className="top">
      <Link href="/" className="brand" aria-label={`${profile.name} governance, home`}>
        <Mark />
        <span className="brand-name">{profile.name}</span>
      </Link>
      <GlobalSearch />
      <div className="top-tools">
        <span className="top-network">{networkName}</span>
        <StatusDot />
        {local && (
          <span className="top-skip">
            <SkipButton label="Skip 1 day" by={DAY_SECONDS} />
          </span>
        )}
        <ThemeToggle />
        <AccountButton />
      </div>
    </header>
  );
}
