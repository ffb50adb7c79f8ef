import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { certificationQuery, providerCertificationQuery } from "#governance-ui/api/certification.ts";
import { enterCall } from "#governance-ui/chain/certification/certification-calls.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { OperatorForm } from "#governance-ui/pages/providers/operator-form.tsx";

/** Takes a provider into another tier, all of whose requirements it meets. */
export function TierForm({ provider }: { provider: number }) {
  const id = useId();
  const certification = useContract("Certification");
  const transaction = useTransaction();
  const { data } = useQuery(certificationQuery);
  const { data: standing } = useQuery(providerCertificationQuery(provider));
  const others = data?.tiers.filter(({ tier }) => tier !== standing?.tier) ?? [];
  const [chosen, setChosen] = useState("");
  const tier = others.find((one) => String(one.tier) === chosen) ?? others[0];
  return (
    <OperatorForm
      transaction={transaction}
      button="Enter the tier"
      done="It is in this tier now."
      disabled={tier === undefined}
      onSubmit={() => {
        if (tier !== undefined) void transaction.send(() => enterCall(certification, provider, tier.tier));
      }}
    >
      <div className="field">
        <label htmlFor={id}>Tier</label>
        <select
          id={id}
          className="select"
          value={tier === undefined ? "" : String(tier.tier)}
          disabled={transaction.busy}
          onChange={(event) => setChosen(event.target.value)}
        >
          {others.map((one) => (
            <option key={one.tier} value={String(one.tier)}>
              {one.name}
            </option>
          ))}
        </select>
        <p className="field-hint">All that it asks for has to be met when it is entered.</p>
      </div>
    </OperatorForm>
  );
}
