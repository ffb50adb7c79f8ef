import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { type ProviderDetail, providerTermsQuery } from "#governance-ui/api/providers.ts";
import { renewCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { epochAt, epochStart } from "./epoch-time.ts";
import { OperatorForm } from "./operator-form.tsx";
import { TextField, wholeNumber } from "./text-field.tsx";
import { useOperator } from "./use-operator.ts";

/** Commits what is activated until a later epoch, with the stake and the weights of today. */
export function RenewForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const { data: page } = useQuery(providerTermsQuery);
  const [typed, setTyped] = useState("");
  const next = useChainTime((now) => epochAt(provider.epochs, now) + 1);
  const epochs = wholeNumber(typed);
  const untilEpoch = epochs === null ? null : next + epochs;
  const terms = page?.terms;
  const problemOf = () => {
    if (epochs === null || untilEpoch === null || terms === undefined) return null;
    if (epochs < terms.leastDurationEpochs || epochs > terms.mostDurationEpochs) {
      return `Votes allow ${terms.leastDurationEpochs} to ${terms.mostDurationEpochs} epochs.`;
    }
    return untilEpoch < (provider.untilEpoch ?? 0) ? "It would end before the commitment that runs." : null;
  };
  const problem = problemOf();
  const isGood = untilEpoch !== null && problem === null && provider.units > 0;
  return (
    <OperatorForm
      transaction={transaction}
      button={untilEpoch === null ? "Renew" : `Renew until epoch ${untilEpoch}`}
      done="Renewed."
      disabled={!isGood}
      onSubmit={() => {
        if (untilEpoch !== null) void send((chain, question) => renewCall(chain, question, untilEpoch));
      }}
    >
      <TextField
        label="From the next epoch on, for"
        unit="epochs"
        hint={untilEpoch === null ? "" : `Until ${localTime(epochStart(provider.epochs, untilEpoch))}.`}
        problem={problem}
        text={typed}
        onText={setTyped}
        disabled={transaction.busy}
      />
      <p className="small soft">
        Units that are no longer declared, or whose kind votes took off the list, are left out. The stake that the rest
        needs is fixed anew, at the price and the figures of today.
      </p>
    </OperatorForm>
  );
}
