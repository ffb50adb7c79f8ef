import { Link } from "wouter";
import type { Certification } from "#governance-ui/api/certification.ts";
import { rawValue } from "#governance-ui/format/raw-value.ts";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

/** What each tier asks for, as votes left it. */
export function TierList({ tiers }: Pick<Certification, "tiers">) {
  return (
    <section className="section" aria-labelledby="tiers-title">
      <div className="section-head">
        <h2 id="tiers-title">Tiers</h2>
        <Link href="/proposals/new" className="small">
          Propose a change
        </Link>
      </div>
      {tiers.length === 0 && <p className="quiet section-empty">No vote has added a tier yet, so nothing is asked.</p>}
      <div className="tier-list">
        {tiers.map(({ tier, name, asks }) => (
          <div key={tier} className="panel">
            <h3>
              <StrangerText text={name} />
            </h3>
            {asks.length === 0 ? (
              <p className="quiet small">It asks for nothing.</p>
            ) : (
              <dl className="tier-asks small">
                {asks.map(({ number, label, value, unit, decimals }) => (
                  <div key={number}>
                    <dt>
                      <StrangerText text={label} />
                    </dt>
                    <dd>{rawValue(value, unit, decimals)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
