import { useState } from "react";
import { parseUnits } from "viem";
import { useClient, useConnection } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import type { StakeFacts } from "#governance-ui/chain/providers/read-stake-facts.ts";
import { leaveCall } from "#governance-ui/chain/providers/stake-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { AmountField, amountProblem } from "./amount-field.tsx";

type Props = { provider: number; facts: StakeFacts; unbondingSeconds: number };

export function LeaveForm({ provider, facts, unbondingSeconds }: Props) {
  const { decimals } = useDeployment().token;
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  const [text, setText] = useState("");
  const active = facts.worthTokens - facts.leavingTokens;
  const isGood = text !== "" && amountProblem(text, decimals, active) === null;
  const leave = async () => {
    if (!client || !account) return;
    const question = { ...addresses, account, provider, amountTokens: parseUnits(text, decimals) };
    if (await transaction.send(() => leaveCall(client, question))) setText("");
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <AmountField
        label="Leave with"
        text={text}
        onText={setText}
        most={active}
        mostWords="Everything"
        disabled={transaction.busy}
      />
      <p className="small soft">
        It earns to the end of this epoch, waits {duration(unbondingSeconds)}, votes all the while, and can be slashed
        until you withdraw it.
      </p>
      {facts.leavingTokens > 0n && (
        <Note tone="warn" title="Something of yours is leaving already: asking again begins its wait anew." />
      )}
      <button type="submit" className="button wide" disabled={!isGood || transaction.busy}>
        Ask to leave
      </button>
      <TransactionNote transaction={transaction} done="Asked." />
    </form>
  );
}
