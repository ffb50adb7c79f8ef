import { useState } from "react";
import { keccak256, toHex } from "viem";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { declareCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { KindSelect } from "./kind-select.tsx";
import { OperatorForm } from "./operator-form.tsx";
import { TextField, wholeNumber } from "./text-field.tsx";
import { useOperator } from "./use-operator.ts";

const MOST_UNITS = 65_535;

/** Says what hardware there is of a kind, in all; the chain keeps the hash of the description. */
export function HardwareForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const [chosen, setKind] = useState("");
  const [typed, setTyped] = useState("");
  const [description, setDescription] = useState("");
  const kinds = provider.kinds.filter(({ listed }) => listed);
  const kind = kinds.find((one) => String(one.kind) === chosen) ?? kinds[0];
  const units = wholeNumber(typed);
  const declared = provider.hardware.find((one) => one.kind === kind?.kind)?.declared ?? 0;
  const isGood = kind !== undefined && units !== null && units <= MOST_UNITS && description.trim() !== "";
  return (
    <OperatorForm
      transaction={transaction}
      button={isGood ? `Declare ${units} ${kind.name}` : "Declare"}
      done="Declared."
      disabled={!isGood}
      onSubmit={() => {
        if (!isGood) return;
        const given = { kind: kind.kind, units, descriptionHash: keccak256(toHex(description)) };
        void send((chain, question) => declareCall(chain, question, given));
      }}
    >
      <KindSelect
        kinds={kinds}
        chosen={kind === undefined ? "" : String(kind.kind)}
        onChoose={setKind}
        disabled={transaction.busy}
      />
      <TextField
        label="Units in all"
        hint={`${declared} are declared now. What is activated changes only by what is activated or renewed later.`}
        problem={units !== null && units > MOST_UNITS ? `At most ${MOST_UNITS}.` : null}
        text={typed}
        onText={setTyped}
        disabled={transaction.busy}
      />
      <TextField
        label="Description"
        hint="Only its hash goes on the chain: keep the text, so that others can check it."
        text={description}
        onText={setDescription}
        disabled={transaction.busy}
      />
    </OperatorForm>
  );
}
