import { useState } from "react";
import { isAddressEqual, zeroAddress } from "viem";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { proposeOperatorCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { AddressField, useTypedAddress } from "./address-field.tsx";
import { OperatorForm } from "./operator-form.tsx";
import { useOperator } from "./use-operator.ts";

/** Offers the operator's place to another account, in the first of two steps, or takes the offer back. */
export function OperatorPlaceForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const [typed, setTyped] = useState("");
  const operator = useTypedAddress(typed);
  const isSame = operator !== null && isAddressEqual(operator, provider.operator);
  const isNobody = operator !== null && isAddressEqual(operator, zeroAddress);
  const { proposedOperator } = provider;
  return (
    <>
      {proposedOperator !== null && (
        <Note title="The place is offered, and not taken yet.">
          <p>
            To <AddressLink address={proposedOperator} />, who takes it on this page.
          </p>
          <button
            type="button"
            className="button"
            disabled={transaction.busy}
            onClick={() => void send((chain, question) => proposeOperatorCall(chain, question, zeroAddress))}
          >
            Take the offer back
          </button>
        </Note>
      )}
      <OperatorForm
        transaction={transaction}
        button="Offer the place"
        done="Done."
        disabled={operator === null || isSame || isNobody}
        onSubmit={() => {
          if (operator !== null) void send((chain, question) => proposeOperatorCall(chain, question, operator));
        }}
      >
        <AddressField
          label="Who shall operate it"
          hint="It must take the place itself. Until then you operate it; from then on you do not. Who is paid stays."
          text={typed}
          onText={setTyped}
          disabled={transaction.busy}
        />
        {isSame && <Note tone="warn" title="This account operates it already." />}
        {isNobody && <Note tone="warn" title="Nobody cannot take the place." />}
      </OperatorForm>
    </>
  );
}
