import { useConnection } from "wagmi";
import { apiBase } from "#governance-ui/api/host-settings.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";

const at = (file: string) => new URL(file, apiBase()).href;

/** For readers and calendars of one's own. */
export function FollowLinks() {
  const { address } = useConnection();
  const hasProviders = useDeployment().contracts.ProviderRegistry !== undefined;
  return (
    <section className="section" aria-labelledby="follow-title">
      <div className="section-head">
        <h2 id="follow-title">Follow</h2>
      </div>
      <p className="row section-empty">
        <a href={at("feed.atom")}>Atom feed of proposals</a>
        <a href={at("calendar.ics")}>Calendar of votes{hasProviders && " and providers"}</a>
        {hasProviders && address !== undefined && (
          <a href={at(`calendar.ics?account=${address}`)}>Calendar of votes and my stake</a>
        )}
        <a href={at("openapi.json")}>API description</a>
      </p>
    </section>
  );
}
