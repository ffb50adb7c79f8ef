import { useState } from "react";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { payeeCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { AddressField, useTypedAddress } from "./address-field.tsx";
import { OperatorForm } from "./operator-form.tsx";
import { useOperator } from "./use-operator.ts";

export function PayeeForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const [typed, setTyped] = useState("");
  const payee = useTypedAddress(typed);
  return (
    <OperatorForm
      transaction={transaction}
      button="Change the payee"
      done="Changed."
      disabled={payee === null}
      onSubmit={() => {
        if (payee !== null) void send((chain, question) => payeeCall(chain, question, payee));
      }}
    >
      <AddressField
        label="Who is paid"
        hint="Also what is earned and not claimed yet. You cannot take it back yourself."
        text={typed}
        onText={setTyped}
        disabled={transaction.busy}
      />
    </OperatorForm>
  );
}
