import { useState } from "react";
import type { EmissionsView } from "#governance-ui/api/emissions.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { emissionWith } from "./one-step.ts";
import { type Share, shareOf } from "./share.ts";
import { TermsTable } from "./terms-table.tsx";

function Units({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        placeholder="any number"
        value={value}
        aria-invalid={value !== "" && !/^\d{1,15}$/.test(value)}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    </div>
  );
}

/** The terms of emission, and what a vote on each would mean for a provider with k of n units. */
export function ProviderTerms({ view }: { view: EmissionsView }) {
  const { token } = useDeployment();
  const [own, setOwn] = useState("");
  const [all, setAll] = useState("");
  const share: Share = shareOf(own, all);
  const ahead = emissionWith(view, -1, 0n);
  return (
    <section className="section" aria-labelledby="terms-title">
      <div className="section-head">
        <h2 id="terms-title">Terms</h2>
        <span className="quiet small">a vote moves each by one step, once in 30 days</span>
      </div>
      <div className="provider">
        <Units id="units-own" label="A provider's units" value={own} onChange={setOwn} />
        <Units id="units-all" label="Units in the network" value={all} onChange={setAll} />
        <p className="small soft provider-words" aria-live="polite">
          {share.problem ?? (
            <>
              {share.all === 1n ? "The whole network" : `A provider with ${own} of ${all} units`} gets{" "}
              <strong>
                <Amount raw={(ahead * share.own) / share.all} decimals={token.decimals} symbol={token.symbol} />
              </strong>{" "}
              in the next 12 epochs, if revenue stays.
              {share.all !== 1n &&
                " This assumes that emission is shared evenly over all units; no reward contract does so yet."}
            </>
          )}
        </p>
      </div>
      <TermsTable view={view} share={share} ahead={ahead} />
    </section>
  );
}
