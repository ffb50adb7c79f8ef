import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

/** What happened, newest first. */
export function EventList({ title, events }: { title: string; events: ProviderDetail["history"] }) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      {events.length === 0 && <p className="quiet section-empty">Nothing yet.</p>}
      <ol className="event-list">
        {inOrder(events).map(({ item: { sentence, at }, key }) => (
          <li key={key}>
            <StrangerText text={sentence} />{" "}
            <span className="quiet small">
              <Relative at={at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
