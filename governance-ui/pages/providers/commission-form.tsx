import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { type ProviderDetail, providerTermsQuery } from "#governance-ui/api/providers.ts";
import { commissionCall, raiseCommissionCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { OperatorForm } from "./operator-form.tsx";
import { TextField } from "./text-field.tsx";
import { useOperator } from "./use-operator.ts";

/** Lowers it from the next epoch on, or announces a rise, which counts once its notice is over. */
export function CommissionForm({ provider }: { provider: ProviderDetail }) {
  const { transaction, send } = useOperator(provider.provider);
  const { data: page } = useQuery(providerTermsQuery);
  const [typed, setTyped] = useState("");
  const next = provider.nextCommission;
  const isDue = useChainTime((now) => next !== null && now >= next.readyAt);
  const bps = /^\d{1,3}(\.\d{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed) * 100) : null;
  const isRise = bps !== null && bps > provider.commissionBps;
  const most = page === undefined ? 10_000 : Math.min(10_000, provider.commissionBps + page.terms.commissionStepBps);
  const isTooHigh = bps !== null && bps > most && provider.stakers > 0;
  const isGood = bps !== null && bps <= 10_000 && !isTooHigh && bps !== provider.commissionBps;
  return (
    <>
      {next !== null && (
        <Note title={`A commission of ${percentOfBps(next.bps)} is announced.`}>
          <p>
            It can count from <Relative at={next.readyAt} /> on.
          </p>
          {isDue && (
            <button
              type="button"
              className="button"
              disabled={transaction.busy}
              onClick={() => void send((_, question) => raiseCommissionCall(question))}
            >
              Let it count
            </button>
          )}
        </Note>
      )}
      <OperatorForm
        transaction={transaction}
        button={isRise && provider.stakers > 0 ? "Announce" : "Set"}
        done="Done."
        disabled={!isGood}
        onSubmit={() => {
          if (bps !== null) void send((chain, question) => commissionCall(chain, question, bps));
        }}
      >
        <TextField
          label="Commission"
          unit="%"
          hint={`It is ${percentOfBps(provider.commissionBps)} of what its units earn.`}
          problem={isTooHigh ? `At most ${percentOfBps(most)} for now.` : null}
          text={typed}
          onText={setTyped}
          disabled={transaction.busy}
        />
        {isRise && page !== undefined && provider.stakers > 0 && (
          <p className="small soft">
            Its stakers get a notice of {duration(page.terms.commissionNoticeSeconds)} before a higher one can count.
          </p>
        )}
      </OperatorForm>
    </>
  );
}
