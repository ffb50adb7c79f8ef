import { useState } from "react";
import { isHash } from "viem";
import { bindCall } from "#governance-ui/chain/certification/certification-calls.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { OperatorForm } from "#governance-ui/pages/providers/operator-form.tsx";
import { TextField } from "#governance-ui/pages/providers/text-field.tsx";

/** Has an attestation count that an attester made at EAS. */
export function BindForm() {
  const certification = useContract("Certification");
  const transaction = useTransaction();
  const [text, setText] = useState("");
  const uid = text.trim();
  const problem = uid === "" || isHash(uid) ? null : "A UID is 0x and 64 hexadecimal digits: copy it again.";
  return (
    <OperatorForm
      transaction={transaction}
      button="Bind the certificate"
      done="It counts from now on."
      disabled={!isHash(uid)}
      onSubmit={() => {
        if (isHash(uid)) void transaction.send(() => bindCall(certification, uid));
      }}
    >
      <TextField
        label="UID of the attestation"
        hint="As EAS has it. Anyone can bind it; it says itself which provider it is of."
        problem={problem}
        text={text}
        onText={setText}
        disabled={transaction.busy}
      />
    </OperatorForm>
  );
}
