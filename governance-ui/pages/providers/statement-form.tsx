import { useState } from "react";
import { keccak256, toHex, zeroHash } from "viem";
import type { ProviderDetail } from "#governance-ui/api/providers.ts";
import { statementCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { organisationProblem } from "#governance-ui/vote/election-statement.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { OperatorForm } from "./operator-form.tsx";
import { TextField } from "./text-field.tsx";
import { useOperator } from "./use-operator.ts";

export function StatementForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const [name, setName] = useState(provider.organisation?.name ?? "");
  const [text, setText] = useState("");
  const problem = organisationProblem(name);
  return (
    <OperatorForm
      transaction={transaction}
      button="Say it"
      done="Said."
      disabled={problem !== null}
      onSubmit={() => {
        const given = {
          organisation: organisationId(name.trim()),
          statementHash: text === "" ? zeroHash : keccak256(toHex(text)),
        };
        void send((chain, question) => statementCall(chain, question, given));
      }}
    >
      <TextField
        label="Name of the organisation"
        hint="Everybody sees it, and nobody checks it."
        problem={problem}
        text={name}
        onText={setName}
        disabled={transaction.busy}
      />
      <TextField
        label="Statement"
        hint="Only its hash goes on the chain: publish the text elsewhere."
        text={text}
        onText={setText}
        disabled={transaction.busy}
      />
    </OperatorForm>
  );
}
