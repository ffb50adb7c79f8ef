import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useClient, useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { type ProviderDetail, providerTermsQuery } from "#governance-ui/api/providers.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { activateCall, readNeed } from "#governance-ui/chain/providers/operator-calls.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { epochAt, epochStart } from "./epoch-time.ts";
import { KindSelect } from "./kind-select.tsx";
import { OperatorForm } from "./operator-form.tsx";
import { TextField, wholeNumber } from "./text-field.tsx";
import { useOperator } from "./use-operator.ts";

/** Activates units until an epoch; where a commitment runs, until its end. */
export function ActivateForm({ provider }: { provider: ProviderDetail }) {
  const { token } = useDeployment();
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const { transaction, send } = useOperator(provider.provider);
  const { data: page } = useQuery(providerTermsQuery);
  const [chosen, setKind] = useState("");
  const [typedUnits, setUnits] = useState("");
  const [typedEpochs, setEpochs] = useState("");
  const next = useChainTime((now) => epochAt(provider.epochs, now) + 1);
  const kinds = provider.kinds.filter(({ listed }) => listed);
  const kind = kinds.find((one) => String(one.kind) === chosen) ?? kinds[0];
  const hardware = provider.hardware.find((one) => one.kind === kind?.kind);
  const runs = provider.untilEpoch !== null && provider.untilEpoch > next ? provider.untilEpoch : null;
  const free = (hardware?.declared ?? 0) - (runs === null ? 0 : (hardware?.activated ?? 0));
  const units = wholeNumber(typedUnits);
  const epochs = wholeNumber(typedEpochs);
  const untilEpoch = runs ?? (epochs === null ? null : next + epochs);
  const terms = page?.terms;
  const isOutOfBounds =
    runs === null &&
    epochs !== null &&
    terms !== undefined &&
    (epochs < terms.leastDurationEpochs || epochs > terms.mostDurationEpochs);
  const usd8 = kind === undefined || units === null ? 0n : BigInt(kind.stakeUsd8) * BigInt(units);
  const need = useQuery({
    queryKey: ["providers", "need", provider.provider, usd8.toString()],
    queryFn: () => {
      if (!client || !account) throw new Error("Connect a wallet first.");
      return readNeed(client, { ...addresses, account, provider: provider.provider }, usd8);
    },
    enabled: client !== undefined && usd8 > 0n,
  });
  const neededTokens =
    need.data === undefined ? null : need.data.addedTokens + (runs === null ? 0n : BigInt(provider.neededTokens));
  const missing = need.data === undefined || neededTokens === null ? 0n : neededTokens - need.data.stakedTokens;
  const amount = (raw: bigint) => <Amount raw={raw} decimals={token.decimals} symbol={token.symbol} />;
  const isGood = kind !== undefined && units !== null && units > 0 && untilEpoch !== null && !isOutOfBounds;
  return (
    <OperatorForm
      transaction={transaction}
      button={isGood ? `Activate ${units} ${kind.name} until epoch ${untilEpoch}` : "Activate"}
      done="Activated. They take part from the next epoch on."
      disabled={!isGood}
      onSubmit={() => {
        if (!isGood) return;
        void send((chain, question) => activateCall(chain, question, { kind: kind.kind, units, untilEpoch }));
      }}
    >
      <KindSelect
        kinds={kinds}
        chosen={kind === undefined ? "" : String(kind.kind)}
        onChoose={setKind}
        disabled={transaction.busy}
      />
      <TextField
        label="Units"
        hint={`${Math.max(0, free)} are declared and not activated.`}
        problem={units !== null && units > free ? "Declare more hardware first." : null}
        text={typedUnits}
        onText={setUnits}
        disabled={transaction.busy}
      />
      {runs === null ? (
        <TextField
          label="For how long"
          unit="epochs"
          hint={
            terms === undefined
              ? ""
              : `From the next epoch on; ${terms.leastDurationEpochs} to ${terms.mostDurationEpochs}.`
          }
          problem={isOutOfBounds ? "Votes allow no commitment of this length." : null}
          text={typedEpochs}
          onText={setEpochs}
          disabled={transaction.busy}
        />
      ) : (
        <p className="small soft">
          A commitment runs: units that are added end with it, at {localTime(epochStart(provider.epochs, runs))}.
        </p>
      )}
      {need.error && <Note tone="warn" title={explainError(need.error).message} />}
      {neededTokens !== null && need.data !== undefined && (
        <p className="small soft">
          At the present price all its units then need {amount(neededTokens)}; {amount(need.data.stakedTokens)} are
          staked.
        </p>
      )}
      {missing > 0n && <Note tone="warn" title={<>{amount(missing)} are missing: stake more first.</>} />}
    </OperatorForm>
  );
}
