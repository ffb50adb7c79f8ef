import { useState } from "react";
import { isAddressEqual } from "viem";
import { useClient, useConnection } from "wagmi";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import type { StakeFacts } from "#governance-ui/chain/providers/read-stake-facts.ts";
import { redelegateCall } from "#governance-ui/chain/providers/stake-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { AddressField, DelegateeWarning, useTypedAddress } from "./address-field.tsx";

type Props = { provider: number; facts: StakeFacts };

export function RedelegateForm({ provider, facts }: Props) {
  const client = useClient();
  const { address: account } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  const [typed, setTyped] = useState("");
  const delegatee = useTypedAddress(typed);
  const isSame = delegatee !== null && facts.delegatee !== null && isAddressEqual(delegatee, facts.delegatee);
  const move = async () => {
    if (!client || !account || delegatee === null) return;
    const question = { ...addresses, account, provider, delegatee };
    if (await transaction.send(() => redelegateCall(client, question))) setTyped("");
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <AddressField
        label="Who votes with it from now on"
        hint="It counts for proposals whose voting starts afterwards, also for what is leaving."
        text={typed}
        onText={setTyped}
        disabled={transaction.busy}
      />
      {delegatee !== null && <DelegateeWarning of={delegatee} />}
      <button type="submit" className="button wide" disabled={delegatee === null || isSame || transaction.busy}>
        {isSame ? "It votes through this account already" : "Change who votes"}
      </button>
      <TransactionNote transaction={transaction} done="Changed." />
    </form>
  );
}
