import { apiBase } from "#governance-ui/api/host-settings.ts";

const at = (file: string) => new URL(file, apiBase()).href;

/** For readers and calendars of one's own. */
export function FollowLinks() {
  return (
    <section className="section" aria-labelledby="follow-title">
      <div className="section-head">
        <h2 id="follow-title">Follow</h2>
      </div>
      <p className="row section-empty">
        <a href={at("feed.atom")}>Atom feed of proposals</a>
        <a href={at("calendar.ics")}>Calendar of votes</a>
        <a href={at("openapi.json")}>API description</a>
      </p>
    </section>
  );
}
