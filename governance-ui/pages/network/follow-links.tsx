/** For readers and calendars of one's own. */
export function FollowLinks() {
  return (
    <section className="section" aria-labelledby="follow-title">
      <div className="section-head">
        <h2 id="follow-title">Follow</h2>
      </div>
      <p className="row section-empty">
        <a href="feed.atom">Atom feed of proposals</a>
        <a href="calendar.ics">Calendar of votes</a>
        <a href="openapi.json">API description</a>
      </p>
    </section>
  );
}
