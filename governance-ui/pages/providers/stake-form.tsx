import { useState } from "react";
import { parseUnits } from "viem";
import { useClient, useConnection } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import type { StakeFacts } from "#governance-ui/chain/providers/read-stake-facts.ts";
import { approveCall, stakeCall } from "#governance-ui/chain/providers/stake-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { exactAmount } from "#governance-ui/format/amount.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { AddressField, DelegateeWarning, useTypedAddress } from "./address-field.tsx";
import { AmountField, amountProblem } from "./amount-field.tsx";

type Props = { provider: number; facts: StakeFacts };

/** Two steps: the vault may take exactly so much, and takes it. Who has stake already keeps its delegatee. */
export function StakeForm({ provider, facts }: Props) {
  const { decimals, symbol } = useDeployment().token;
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  const [text, setText] = useState("");
  const [typed, setTyped] = useState<string>(account ?? "");
  const chosen = useTypedAddress(typed);
  const delegatee = facts.delegatee ?? chosen;
  const isGood = text !== "" && amountProblem(text, decimals, facts.balanceTokens) === null && delegatee !== null;
  const amountTokens = isGood ? parseUnits(text, decimals) : 0n;
  const needsApproval = isGood && facts.allowanceTokens < amountTokens;
  const words = isGood ? `${exactAmount(amountTokens, decimals)} ${symbol}` : "";
  const submit = async () => {
    if (!client || !account || delegatee === null) return;
    const question = { ...addresses, account, provider, amountTokens };
    if (needsApproval) {
      await transaction.send(() => approveCall(client, question));
      return;
    }
    if (await transaction.send(() => stakeCall(client, { ...question, delegatee }))) setText("");
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <AmountField
        label="Stake"
        text={text}
        onText={setText}
        most={facts.balanceTokens}
        mostWords="All I hold"
        disabled={transaction.busy}
      />
      {facts.delegatee === null ? (
        <AddressField
          label="Who votes with it"
          hint="You, or whom you trust. You can change it at any time."
          text={typed}
          onText={setTyped}
          disabled={transaction.busy}
        />
      ) : (
        <p className="small soft">
          It will vote through <AddressLink address={facts.delegatee} />, as your stake here does.
        </p>
      )}
      {facts.delegatee === null && chosen !== null && chosen !== account && <DelegateeWarning of={chosen} />}
      <button type="submit" className="button primary wide" disabled={!isGood || transaction.busy}>
        {!isGood && "Stake"}
        {isGood && (needsApproval ? `1 of 2: let the vault take ${words}` : `Stake ${words}`)}
      </button>
      <TransactionNote
        transaction={transaction}
        done={needsApproval ? "Sent; the page reads what the vault may take." : "Done. The chain counts it."}
      />
    </form>
  );
}
