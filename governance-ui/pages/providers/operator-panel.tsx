import { useState } from "react";
import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { BindForm } from "#governance-ui/pages/certification/bind-form.tsx";
import { TierForm } from "#governance-ui/pages/certification/tier-form.tsx";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { ActivateForm } from "./activate-form.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { CloseForm } from "./close-form.tsx";
import { CommissionForm } from "./commission-form.tsx";
import { HardwareForm } from "./hardware-form.tsx";
import { OperatorPlaceForm } from "./operator-place-form.tsx";
import { PayeeForm } from "./payee-form.tsx";
import { RenewForm } from "./renew-form.tsx";
import { StatementForm } from "./statement-form.tsx";

type Form = { value: string; label: string; by: "operator" | "payee"; only?: "active"; needs?: string };

const FORMS: readonly Form[] = [
  { value: "activate", label: "Activate", by: "operator", only: "active" },
  { value: "renew", label: "Renew", by: "operator", only: "active" },
  { value: "hardware", label: "Declare hardware", by: "operator", only: "active" },
  { value: "commission", label: "Commission", by: "operator" },
  { value: "certificate", label: "Certificate", by: "operator", needs: "Certification" },
  { value: "tier", label: "Tier", by: "operator", only: "active", needs: "Certification" },
  { value: "claim", label: "Claim", by: "payee" },
  { value: "payee", label: "Payee", by: "payee" },
  { value: "statement", label: "Name", by: "operator" },
  { value: "place", label: "Pass on", by: "operator" },
  { value: "close", label: "Close", by: "operator", only: "active" },
];

/** What its operator and its payee can do; for nobody else. */
export function OperatorPanel({ provider }: { provider: ProviderDetail }) {
  const { address } = useConnection();
  const { contracts } = useDeployment();
  const [chosen, setChosen] = useState("");
  const isOperator = address !== undefined && isAddressEqual(address, provider.operator);
  const isPayee = address !== undefined && isAddressEqual(address, provider.payee);
  if (!isOperator && !isPayee) return null;
  const isActive = provider.standing === "serving" || provider.standing === "idle";
  const forms = FORMS.filter(
    ({ by, only, needs }) =>
      (by === "operator" ? isOperator : isPayee) && (isActive || !only) && (!needs || contracts[needs] !== undefined),
  );
  const shown = forms.some(({ value }) => value === chosen) ? chosen : (forms[0]?.value ?? "");
  return (
    <section className="panel operator-panel" aria-label="For its operator and payee">
      <div className="panel-part">
        <h2>
          You {isOperator ? "operate" : "are paid by"} this provider
          {isOperator && isPayee && ", and are its payee"}
        </h2>
      </div>
      <div className="panel-part stack">
        <ChipGroup label="What to do" chips={forms} chosen={shown} onChoose={setChosen} />
        {!isActive && <Note title="It activates and renews nothing; its stakers leave and are paid as before." />}
        {shown === "activate" && <ActivateForm provider={provider} />}
        {shown === "renew" && <RenewForm provider={provider} />}
        {shown === "hardware" && <HardwareForm provider={provider} />}
        {shown === "commission" && <CommissionForm provider={provider} />}
        {shown === "certificate" && <BindForm />}
        {shown === "tier" && <TierForm provider={provider.provider} />}
        {shown === "claim" && (
          <ClaimForm
            provider={provider.provider}
            claimableTokens={provider.rewards.own.claimableTokens}
            part="provider"
          />
        )}
        {shown === "payee" && <PayeeForm provider={provider} />}
        {shown === "statement" && <StatementForm provider={provider} />}
        {shown === "place" && <OperatorPlaceForm provider={provider} />}
        {shown === "close" && <CloseForm provider={provider} />}
      </div>
    </section>
  );
}
