import { useState } from "react";
import { Dialog } from "#governance-ui/parts/dialog.tsx";
import { SearchField } from "#governance-ui/parts/search-field.tsx";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";

type Props = { catalogue: Catalogue; onPick: (id: string) => void; onClose: () => void };

/** The catalogue by domain, searchable. */
export function ActionPicker({ catalogue, onPick, onClose }: Props) {
  const [q, setQ] = useState("");
  const word = q.trim().toLowerCase();
  const found = catalogue.actions.filter(({ id, title, description, domain }) =>
    `${id} ${title} ${description} ${domain}`.toLowerCase().includes(word),
  );
  const domains = [...new Set(found.map(({ domain }) => domain))];
  return (
    <Dialog title="Add an action" onClose={onClose}>
      <SearchField label="Search actions" value={q} onChange={setQ} />
      <div className="picker">
        {found.length === 0 && <p className="quiet section-empty">No action matches “{q}”.</p>}
        {domains.map((domain) => (
          <section key={domain} aria-label={domain}>
            <h3 className="picker-domain quiet">{domain}</h3>
            <ul>
              {found
                .filter((action) => action.domain === domain)
                .map(({ id, title, description }) => (
                  <li key={id}>
                    <button type="button" className="picker-action" onClick={() => onPick(id)}>
                      <span className="picker-title">{title}</span>
                      <span className="quiet small">{description}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {catalogue.unavailable.length > 0 && (
          <p className="quiet small">
            {catalogue.unavailable.length} actions of action files have no contract on this chain.
          </p>
        )}
      </div>
    </Dialog>
  );
}
