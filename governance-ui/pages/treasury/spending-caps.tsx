import { Link } from "wouter";
import type { TreasuryView } from "#governance-ui/api/treasury.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Gauge } from "#governance-ui/parts/gauge.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import "./treasury.css";

type Cap = TreasuryView["spending"][number];

function CapRow({ cap }: { cap: Cap }) {
  if (cap.capTokens === null || cap.capTokens === "0") return null;
  const limit = BigInt(cap.capTokens);
  const spent = BigInt(cap.spentTokens ?? 0);
  return (
    <div className="cap">
      <Gauge
        label={cap.symbol}
        reached={false}
        verdict={`${percentOf(spent, limit)} spent`}
        filled={spent}
        goal={limit}
        scale={limit}
      >
        <Amount raw={spent} decimals={cap.decimals} symbol={cap.symbol} /> of{" "}
        <Amount raw={limit} decimals={cap.decimals} symbol={cap.symbol} />
        {cap.periodEndsAt !== null && spent > 0n && (
          <>
            ; the period ends <Relative at={cap.periodEndsAt} />
          </>
        )}
      </Gauge>
    </div>
  );
}

/** What treasury-class votes may spend in a period; above it a vote needs the constitutional class. */
export function SpendingCaps({ spending }: { spending: Cap[] }) {
  const capped = spending.filter(({ capTokens }) => capTokens !== null && capTokens !== "0");
  return (
    <section className="section" aria-labelledby="spending-title">
      <div className="section-head">
        <h2 id="spending-title">Spending caps</h2>
        <span className="quiet small">per 7 days, for proposals of the treasury class</span>
      </div>
      {capped.length === 0 ? (
        <p className="quiet section-empty">
          No asset has a cap, so every transfer is of the constitutional class.{" "}
          <Link href="/proposals/new">Propose a cap</Link>
        </p>
      ) : (
        <div className="caps">
          {capped.map((cap) => (
            <CapRow key={cap.symbol} cap={cap} />
          ))}
        </div>
      )}
    </section>
  );
}
