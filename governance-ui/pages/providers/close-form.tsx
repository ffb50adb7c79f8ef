import { useState } from "react";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { closeCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { OperatorForm } from "./operator-form.tsx";
import { TextField } from "./text-field.tsx";
import { useOperator } from "./use-operator.ts";

const WORD = "close";

/** For good, so the word is typed. */
export function CloseForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const [typed, setTyped] = useState("");
  return (
    <OperatorForm
      transaction={transaction}
      button="Close for good"
      done="Closed."
      disabled={typed.trim().toLowerCase() !== WORD}
      isDanger
      onSubmit={() => void send(closeCall)}
    >
      <p className="small soft">
        It activates and renews nothing from then on. Commitments run to their end, and its stakers leave and are paid
        as before. This cannot be undone.
      </p>
      <TextField label={`Type “${WORD}” to confirm`} text={typed} onText={setTyped} disabled={transaction.busy} />
    </OperatorForm>
  );
}
